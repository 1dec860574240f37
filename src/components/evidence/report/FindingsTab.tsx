import {
  Drawer,
  DrawerContent,
  DrawerContentBody,
  EmptyState,
  EmptyStateBody,
} from '@patternfly/react-core';
import { CheckCircleIcon, SearchIcon } from '@patternfly/react-icons';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadReport } from '../../../hooks/useReport';
import { filterFindings, sortFindings } from '../../../model/evidence/findingRows';
import { isProblem } from '../../../model/evidence/report';
import { isOnlyOfWorst, reportVerdict } from '../../../model/evidence/reportVerdict';
import type { ReportFacts } from '../../../model/evidence/summarise';
import { EvidenceErrorState } from '../../shared/evidence/EvidenceErrorState';
import { VirtualTable } from '../../shared/table/VirtualTable';
import { findingColumns } from './findingColumns';
import { FindingPanel } from './FindingPanel';
import { FindingTools } from './FindingTools';
import { OtherFindings } from './OtherFindings';
import type { ReportTabProps } from './reportTab';
import { DownloadState, OtherScansState, ProblemState, StoppedReading } from './ReportStates';

const WORST_FIRST = { column: 'severity', direction: 'asc' } as const;

/** There are no vulnerabilities in the report, for whatever reason. */
const NoVulnerabilities = ({ facts }: { readonly facts: ReportFacts }) => {
  const { t } = useTranslation('plugin__network-evidence');
  const isLookedFor = reportVerdict(facts) !== 'notLookedFor';
  return (
    <EmptyState
      icon={isLookedFor ? CheckCircleIcon : SearchIcon}
      status={isLookedFor ? 'success' : 'warning'}
      titleText={
        !isLookedFor
          ? t('Vulnerabilities were not looked for')
          : isOnlyOfWorst(facts)
            ? t('No critical or high vulnerabilities')
            : t('No vulnerabilities')
      }
      headingLevel="h2"
      data-test={isLookedFor ? 'no-vulnerabilities' : 'not-looked-for'}
    >
      <EmptyStateBody>
        {facts.suppressed > 0
          ? t('{{number}} findings are suppressed: see below who says so.', {
              number: facts.suppressed,
            })
          : null}
      </EmptyStateBody>
    </EmptyState>
  );
};

interface FindingsProps extends Pick<ReportTabProps, 'place' | 'page'> {
  readonly report: ReadReport;
  /** Rows are still coming. */
  readonly isReading: boolean;
}

/** Vulnerabilities as a table, the others as lists. */
const Findings = ({ place, page, report, isReading }: FindingsProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update } = page;
  const { rows, head } = report;
  const { find, severities, package: name, isFixable, sort, finding } = state;
  const shown = useMemo(
    () => sortFindings(filterFindings(rows, { find, severities, package: name, isFixable }), sort),
    [rows, find, severities, name, isFixable, sort],
  );
  const open = useCallback((id: string) => update({ finding: id }, 'replace'), [update]);
  const choosePackage = useCallback((one: string) => update({ package: one }), [update]);
  const columns = useMemo(
    () => findingColumns({ t, open, choosePackage }),
    [t, open, choosePackage],
  );
  const selected = finding === undefined ? undefined : rows.find(({ id }) => id === finding);
  const close = () => update({ finding: undefined }, 'replace');
  return (
    <>
      {rows.length === 0 && !isReading ? (
        <NoVulnerabilities facts={head.facts} />
      ) : (
        <>
          <FindingTools
            place={place}
            page={page}
            facts={head.facts}
            rows={rows}
            shown={shown}
            isReading={isReading}
          />
          <div className="network-evidence__report-table">
            <Drawer isExpanded={selected !== undefined} isInline>
              <DrawerContent
                panelContent={
                  selected ? <FindingPanel found={selected.found} onClose={close} /> : null
                }
              >
                <DrawerContentBody className="network-evidence__report-content">
                  {shown.length === 0 ? (
                    <EmptyState
                      icon={SearchIcon}
                      titleText={t('No vulnerability fits')}
                      headingLevel="h2"
                      data-test="no-finding-fits"
                    >
                      <EmptyStateBody>
                        {t('Search for less, or choose more severities.')}
                      </EmptyStateBody>
                    </EmptyState>
                  ) : (
                    <VirtualTable
                      name={t('Vulnerabilities')}
                      columns={columns}
                      rows={shown}
                      sort={sort ?? WORST_FIRST}
                      onSort={(to) => update({ sort: to }, 'replace')}
                      selected={finding}
                      test="finding"
                    />
                  )}
                </DrawerContentBody>
              </DrawerContent>
            </Drawer>
          </div>
        </>
      )}
      <OtherFindings head={head} />
    </>
  );
};

/** What a report found. */
export const FindingsTab = ({ place, scan, scans, report, page }: ReportTabProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { task, cancel, retry } = report;
  const size = scan?.files.find(({ name }) => name === 'trivy.json')?.size;
  if (scan && size === undefined)
    return (
      <OtherScansState
        {...place}
        title={t('CI left no report of this commit')}
        hint={t('There is only a list of packages. Reports of other commits:')}
        shas={(scans.scans ?? [])
          .filter(({ files }) => files.some(({ name }) => name === 'trivy.json'))
          .map(({ sha }) => sha)}
        test="no-report"
      />
    );
  if (task.kind === 'failed') return <EvidenceErrorState error={task.error} onRetry={retry} />;
  if (task.kind === 'stopped') return <StoppedReading onAsk={retry} />;
  const value = task.kind === 'done' ? task.value : task.progress?.report;
  return (
    <div className="network-evidence__report-tab" data-test="findings-tab">
      {task.kind === 'running' ? (
        <DownloadState
          title={t('Reading the report')}
          length={task.progress?.length ?? 0}
          size={size}
          onCancel={cancel}
        />
      ) : null}
      {value === undefined ? null : isProblem(value) ? (
        <ProblemState problem={value} />
      ) : (
        <Findings place={place} page={page} report={value} isReading={task.kind === 'running'} />
      )}
    </div>
  );
};
