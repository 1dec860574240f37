import { Button, Label, Spinner } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import type { GraphResult } from '../../hooks/useGraphFigures';
import { formatDuration } from '../../model/format/durations';
import { formatPercent } from '../../model/format/numberText';
import { msg } from '../../model/msg';
import type { MetricUnit } from '../../model/metrics/measures';
import type { DrawnGraph } from '../../model/graph/drawnGraph';
import { MAX_EDGES } from '../../model/graph/steps/keepHeaviest';
import { AboutFigures } from '../shared/AboutFigures';
import '../shared/SummaryBar.css';

const ShowQueryModal = lazy(() => import('../shared/ShowQueryModal'));

const SHOWN: Record<MetricUnit, string> = {
  bytes: msg('{{share}} of bytes shown'),
  packets: msg('{{share}} of packets shown'),
  flows: msg('{{share}} of flows shown'),
  ns: msg('{{share}} of the measured time shown'),
  ms: msg('{{share}} of the measured time shown'),
};

const TENTH_OF_PERCENT = 0.001;

/** Never more than it is: all of it is said only of all of it, and nothing only of nothing. */
const shareText = (share: number, locale: string): string => {
  if (share > 0 && share < TENTH_OF_PERCENT) return `< ${formatPercent(TENTH_OF_PERCENT, locale)}`;
  return formatPercent(Math.floor(share / TENTH_OF_PERCENT + 1e-6) * TENTH_OF_PERCENT, locale);
};

interface GraphSummaryProps {
  readonly drawn: DrawnGraph;
  readonly result: GraphResult;
}

/** How much of what was found is drawn, how exact it is, and what was asked. */
export const GraphSummary = ({ drawn, result }: GraphSummaryProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { state } = usePage();
  const [isQueryShown, setQueryShown] = useState(false);
  const { figures, isLoading } = result;
  const { nodes, edges, unit, shown, isExact } = drawn;
  const isEstimate = state.unsampled && unit !== 'ns' && unit !== 'ms';
  return (
    <section className="network-evidence__summary" aria-label={t('Summary')} data-test="summary">
      <ul className="network-evidence__summary-list">
        <li data-test="summary-nodes">{t('{{count}} nodes', { count: nodes.length })}</li>
        <li data-test="summary-edges">
          {edges.length < MAX_EDGES
            ? t('{{count}} edges', { count: edges.length })
            : t('the {{count}} heaviest edges', { count: edges.length })}
        </li>
        <li data-test="summary-shown">
          {t(SHOWN[unit], { share: shareText(shown, i18n.language) })}
        </li>
        {isExact ? null : (
          <li data-test="summary-partial">
            <Label isCompact color="orange">
              {t('Partial')}
            </Label>
          </li>
        )}
        {isEstimate ? (
          <li>
            <Label isCompact color="blue">
              {t('Estimate')}
            </Label>
          </li>
        ) : null}
        {figures ? (
          <li>
            {t('took {{time}}', { time: formatDuration(figures.execTimeS * 1000, i18n.language) })}
          </li>
        ) : null}
      </ul>
      <span className="network-evidence__summary-busy">
        {isLoading ? <Spinner size="sm" aria-label={t('Refreshing')} /> : null}
      </span>
      <AboutFigures />
      <Button variant="link" isInline onClick={() => setQueryShown(true)} data-test="show-query">
        {t('Show query')}
      </Button>
      {isQueryShown && figures ? (
        <Suspense fallback={null}>
          <ShowQueryModal queries={figures.queries} onClose={() => setQueryShown(false)} />
        </Suspense>
      ) : null}
    </section>
  );
};
