import { Button, CardBody, CardFooter, Label, LabelGroup, Skeleton } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../hooks/pageContext';
import type { PanelResult } from '../../../hooks/usePanelFigures';
import { isAdditive } from '../../../model/metrics/figures';
import type { Panel } from '../../../model/metrics/panels';
import type { ReadContext } from '../../../model/readableValue';
import { PanelFiguresView } from './PanelFiguresView';
import { PanelProblem } from './PanelProblem';

interface PanelContentProps {
  readonly panel: Panel;
  readonly result: PanelResult;
  readonly context: ReadContext;
  readonly isTable: boolean;
}

/** Before a first answer: on its way, refused, or given up by the person. */
const Waiting = ({ result }: Pick<PanelContentProps, 'result'>) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { error, isLoading, retry } = result;
  if (error) return <PanelProblem error={error} isStale={false} onRetry={retry} />;
  if (isLoading) return <Skeleton height="10rem" screenreaderText={t('Loading')} />;
  return (
    <p data-test="panel-stopped">
      {t('You stopped waiting for this panel.')}{' '}
      <Button variant="link" isInline onClick={retry} data-test="panel-retry">
        {t('Ask again')}
      </Button>
    </p>
  );
};

/** The figures of a panel, or what stands in their way. */
export const PanelContent = ({ panel, result, context, isTable }: PanelContentProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state } = usePage();
  const { shown, error, retry } = result;
  if (!shown)
    return (
      <CardBody>
        <Waiting result={result} />
      </CardBody>
    );
  const { series, isExact } = shown.figures;
  const isEstimate = state.unsampled && isAdditive(panel.measure);
  return (
    <>
      <CardBody>
        {error ? <PanelProblem error={error} isStale onRetry={retry} /> : null}
        {series.length === 0 ? (
          <p data-test="panel-empty">
            {panel.isNew
              ? t('Nothing that was not there before.')
              : t('No such flows in this time range.')}
          </p>
        ) : (
          <PanelFiguresView panel={panel} shown={shown} context={context} isTableOnly={isTable} />
        )}
      </CardBody>
      {isExact && !isEstimate ? null : (
        <CardFooter>
          <LabelGroup aria-label={t('What to know of these figures')}>
            {isExact ? null : <Label color="orange">{t('Partial')}</Label>}
            {isEstimate ? <Label color="blue">{t('Estimate')}</Label> : null}
          </LabelGroup>
        </CardFooter>
      )}
    </>
  );
};
