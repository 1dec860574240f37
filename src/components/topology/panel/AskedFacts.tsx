import { Spinner } from '@patternfly/react-core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanelFigures } from '../../../hooks/usePanelFigures';
import type { Labels } from '../../../model/metrics/figures';
import type { Panel } from '../../../model/metrics/panels';
import type { ReadContext } from '../../../model/fields/readableValue';
import type { FactPanels } from '../../../model/graph/element/elementFacts';
import { labelsOfEnd } from '../../../model/ends/ends';
import { PanelProblem } from '../../shared/figures/PanelProblem';
import { FactRows } from './FactRows';

interface AskedFactsProps {
  readonly labels: Labels;
  readonly panels: FactPanels;
  readonly context: ReadContext;
}

const useSaid = (panel: Panel, prefix: 'Src' | 'Dst') => {
  const { shown, error, isLoading, retry } = usePanelFigures(panel, false);
  const said = useMemo(
    () => shown?.figures.series.map(({ labels }) => labelsOfEnd(labels, prefix)) ?? [],
    [shown, prefix],
  );
  return { said, error, isLoading: isLoading && !shown, retry };
};

/** What something is known by, and what its flows say of it besides: who owns it, where it runs, its addresses. */
export const AskedFacts = ({ labels, panels, context }: AskedFactsProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const asSource = useSaid(panels.leaves, 'Src');
  const asDestination = useSaid(panels.arrives, 'Dst');
  const failed = [asSource, asDestination].find(({ error }) => error);
  return (
    <>
      <FactRows
        labels={labels}
        said={[...asSource.said, ...asDestination.said]}
        context={context}
      />
      {failed?.error ? <PanelProblem error={failed.error} isStale onRetry={failed.retry} /> : null}
      {asSource.isLoading || asDestination.isLoading ? (
        <Spinner size="md" aria-label={t('Loading')} />
      ) : null}
    </>
  );
};
