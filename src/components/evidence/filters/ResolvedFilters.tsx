import {
  Alert,
  AlertActionLink,
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
  Spinner,
} from '@patternfly/react-core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Page, PageContext, usePage } from '../../../hooks/pageContext';
import { type FoundResult, useFoundWorkloads } from '../../../hooks/useFoundWorkloads';
import {
  foundWorkloads,
  type ResolvedFilter,
  withoutEvidence,
} from '../../../model/evidence/resolveFilters';
import {
  countLeftOut,
  evidenceFiltersOf,
  evidenceNames,
} from '../../../model/filters/evidenceFilters';
import type { Filter } from '../../../model/filters/filter';
import { ErrorState } from '../../shared/ErrorState';
import { StoppedState } from '../../shared/StoppedState';

interface ResolvedFiltersProps {
  readonly children: ReactNode;
}

/** What is looked up, and the way to make do with what is known: no flows are shown before. */
const WaitingState = ({ found }: { readonly found: FoundResult }) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { progress, workloads, cancel } = found;
  return (
    <EmptyState
      icon={Spinner}
      titleText={t('Looking up which workloads the filters mean')}
      headingLevel="h2"
      data-test="resolving-filters"
    >
      <EmptyStateBody>
        {workloads === undefined
          ? t('The flow store is asked which workloads there are.')
          : t('{{done}} of {{of}} answers about what they run', progress)}
      </EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button variant="link" onClick={cancel} data-test="stop-resolving">
            {t('Stop, and take what is known')}
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
};

interface ResolutionNoticeProps {
  readonly resolved: readonly ResolvedFilter[];
  /** Asks for what was given up; undefined where all was answered. */
  readonly onRetry: (() => void) | undefined;
}

/** What the filters leave out, or cannot know. */
const ResolutionNotice = ({ resolved, onRetry }: ResolutionNoticeProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state } = usePage();
  const found = foundWorkloads(resolved);
  const leftOut = evidenceFiltersOf(state.filters).reduce((most, filter) => {
    const own = resolved.find((one) => one.filter === filter);
    const beyond = own ? own.total - own.found.length : 0;
    return Math.max(most, beyond + countLeftOut(filter, found));
  }, 0);
  const total = Math.max(0, ...resolved.map((one) => one.total));
  const unknown = Math.max(0, ...resolved.map((one) => one.unknown));
  if (leftOut === 0 && unknown === 0 && total > 0 && !onRetry) return null;
  return (
    <Alert
      isInline
      isPlain
      variant={leftOut > 0 ? 'warning' : 'info'}
      title={[
        ...(total === 0 ? [t('No workload of this time range has what the filters ask for.')] : []),
        ...(leftOut > 0
          ? [
              t(
                'Of {{total}} workloads that the filters mean, {{count}} are left out: no query can name them all. Filter by a side or a namespace to see them.',
                { total, count: leftOut },
              ),
            ]
          : []),
        ...(unknown > 0
          ? [
              t(
                'Of {{count}} workloads nothing is known, so that nobody can tell whether the filters mean them: they count as if not.',
                { count: unknown },
              ),
            ]
          : []),
      ].join(' ')}
      actionLinks={
        onRetry && <AlertActionLink onClick={onRetry}>{t('Ask for the rest')}</AlertActionLink>
      }
      data-test="notice-resolution"
    />
  );
};

interface LookUpProps extends ResolvedFiltersProps {
  /** The page with the filters that are looked up. */
  readonly page: Page;
  readonly filters: readonly Filter[];
}

const LookUp = ({ page, filters, children }: LookUpProps) => {
  const found = useFoundWorkloads(filters);
  const { resolved, isSettled, isRunning, progress, error, retry } = found;
  // What was known stays while newer traffic, or other evidence, is asked for.
  const [kept, setKept] = useState<readonly ResolvedFilter[]>();
  if (isSettled && kept !== resolved) setKept(resolved);
  const shown = isSettled ? resolved : kept;
  const inner = useMemo<Page>(
    () => ({
      ...page,
      names: { ...page.names, evidence: evidenceNames(foundWorkloads(shown ?? [])) },
    }),
    [page, shown],
  );
  if (!shown && error) return <ErrorState error={error} onRetry={retry} />;
  if (!shown && !isRunning && found.workloads === undefined) return <StoppedState onAsk={retry} />;
  if (!shown) return <WaitingState found={found} />;
  return (
    <PageContext.Provider value={inner}>
      <ResolutionNotice
        resolved={shown}
        onRetry={progress.done < progress.of ? retry : undefined}
      />
      {children}
    </PageContext.Provider>
  );
};

/**
 * Looks up which workloads filters by evidence stand for, so that what is inside can ask for their flows. Until then it
 * shows what it is waiting for, and never the flows of all.
 */
export default function ResolvedFilters({ children }: ResolvedFiltersProps) {
  const page = usePage();
  const { state } = page;
  const outer = useMemo<Page>(() => ({ ...page, state: withoutEvidence(state) }), [page, state]);
  const filters = useMemo(() => evidenceFiltersOf(state.filters), [state.filters]);
  return (
    <PageContext.Provider value={outer}>
      <LookUp key={JSON.stringify(filters)} page={page} filters={filters}>
        {children}
      </LookUp>
    </PageContext.Provider>
  );
}
