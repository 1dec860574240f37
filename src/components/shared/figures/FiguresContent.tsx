import { Button, Skeleton } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownFigures } from '../../../ask/panelQuestion';
import type { PanelResult } from '../../../hooks/usePanelFigures';
import type { Panel } from '../../../model/metrics/panels';
import { PanelProblem } from './PanelProblem';

interface FiguresContentProps {
  readonly panel: Panel;
  readonly result: PanelResult;
  /** How figures are shown that are there. */
  readonly children: (shown: ShownFigures) => ReactNode;
}

/** Before a first answer: on its way, refused, or given up by the person. */
const Waiting = ({ result }: Pick<FiguresContentProps, 'result'>) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { error, isLoading, retry } = result;
  if (error) return <PanelProblem error={error} isStale={false} onRetry={retry} />;
  if (isLoading) return <Skeleton height="10rem" screenreaderText={t('Loading')} />;
  return (
    <p className="network-evidence__figures-note" data-test="panel-stopped">
      {t('You stopped waiting for this panel.')}{' '}
      <Button variant="link" isInline onClick={retry} data-test="panel-retry">
        {t('Ask again')}
      </Button>
    </p>
  );
};

/** The figures of a panel, or what stands in their way. */
export const FiguresContent = ({ panel, result, children }: FiguresContentProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { shown, error, retry } = result;
  if (!shown) return <Waiting result={result} />;
  return (
    <>
      {error ? <PanelProblem error={error} isStale onRetry={retry} /> : null}
      {shown.figures.series.length === 0 ? (
        <p className="network-evidence__figures-note" data-test="panel-empty">
          {panel.isNew
            ? t('Nothing that was not there before.')
            : t('No such flows in this time range.')}
        </p>
      ) : (
        children(shown)
      )}
    </>
  );
};
