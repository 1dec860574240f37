import { Button, Spinner } from '@patternfly/react-core';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowsResult } from '../../hooks/flowsResult';
import { intlZone, usePage } from '../../hooks/pageContext';
import { useCounting } from '../../hooks/useCounting';
import type { FlowPage } from '../../model/flows/flowPage';
import { flowTotals } from '../../model/flows/flowTotals';
import { formatTime } from '../../model/format/times';
import { AboutFigures } from '../shared/AboutFigures';
import '../shared/SummaryBar.css';
import { type SummaryFigure, summaryFigures } from './summaryFigures';

const ShowQueryModal = lazy(() => import('../shared/ShowQueryModal'));

interface SummaryBarProps {
  readonly flows: FlowsResult;
  readonly page: FlowPage;
}

/** The sampling of the flows themselves, else what the settings say; nothing where every packet is seen. */
const useSamplings = (seen: readonly number[]): readonly number[] => {
  const { settings } = usePage();
  const known = seen.length > 0 ? seen : [settings.sampling.value ?? 0];
  return known.filter((sampling) => sampling > 1);
};

const useFigures = ({ flows, page }: SummaryBarProps): readonly SummaryFigure[] => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { timeZone, state } = usePage();
  const counting = useCounting();
  const totals = useMemo(() => flowTotals(page, counting), [page, counting]);
  const samplings = useSamplings(totals.samplings);
  const locale = i18n.language;
  const updatedAt = formatTime(flows.updatedAtMs ?? NaN, {
    locale,
    timeZone: intlZone(timeZone),
  }).slice(0, 8);
  return summaryFigures(
    { page, totals, isEveryRecord: state.showDuplicates, samplings, updatedAt },
    locale,
    t,
  );
};

/** What the loaded flows amount to, with what was asked for them. */
export const SummaryBar = (props: SummaryBarProps) => {
  const { flows, page } = props;
  const { t } = useTranslation('plugin__network-evidence');
  const [isQueryShown, setQueryShown] = useState(false);
  const figures = useFigures(props);
  return (
    <section className="network-evidence__summary" aria-label={t('Summary')} data-test="summary">
      <ul className="network-evidence__summary-list">
        {figures.map(({ name, content }) => (
          <li key={name} data-test={`summary-${name}`}>
            {content}
          </li>
        ))}
      </ul>
      <span className="network-evidence__summary-busy">
        {flows.isRefreshing ? <Spinner size="sm" aria-label={t('Refreshing')} /> : null}
      </span>
      <AboutFigures notes={figures.flatMap(({ note }) => note ?? [])} />
      <Button variant="link" isInline onClick={() => setQueryShown(true)} data-test="show-query">
        {t('Show query')}
      </Button>
      {isQueryShown ? (
        <Suspense fallback={null}>
          <ShowQueryModal queries={page.queries} onClose={() => setQueryShown(false)} />
        </Suspense>
      ) : null}
    </section>
  );
};
