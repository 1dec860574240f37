import {
  Alert,
  Button,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  CardTitle,
  Label,
  Skeleton,
} from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanelFigures } from '../../hooks/usePanelFigures';
import type { Panel } from '../../model/metrics/panels';
import type { ReadContext } from '../../model/readableValue';
import { ERROR_TEXTS } from '../shared/errorTexts';
import { PanelFiguresView } from './PanelFiguresView';

const ShowQueryModal = lazy(() => import('../shared/ShowQueryModal'));

interface PanelCardProps {
  readonly panel: Panel;
  readonly context: ReadContext;
}

const Content = ({ panel, context }: PanelCardProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { shown, error, retry } = usePanelFigures(panel, panel.look === 'lines');
  const [isQueryShown, setQueryShown] = useState(false);
  const problem = error ? (
    <Alert
      isInline
      variant={shown ? 'warning' : 'danger'}
      title={t(ERROR_TEXTS[error.kind].title)}
      actionLinks={
        <Button variant="link" isInline onClick={retry} data-test="panel-retry">
          {t('Try again')}
        </Button>
      }
      data-test={`panel-error-${error.kind}`}
    >
      {error.message}
    </Alert>
  ) : null;
  if (!shown)
    return (
      <CardBody>{problem ?? <Skeleton height="10rem" screenreaderText={t('Loading')} />}</CardBody>
    );
  const { series, isExact, queries } = shown.figures;
  return (
    <>
      <CardBody>
        {problem}
        {series.length === 0 ? (
          <p data-test="panel-empty">{t('No such flows in this time range.')}</p>
        ) : (
          <PanelFiguresView panel={panel} shown={shown} context={context} />
        )}
      </CardBody>
      <CardFooter>
        {isExact ? null : <Label color="orange">{t('Partial')}</Label>}{' '}
        <Button variant="link" isInline onClick={() => setQueryShown(true)} data-test="panel-query">
          {t('Show query')}
        </Button>
        {isQueryShown ? (
          <Suspense fallback={null}>
            <ShowQueryModal queries={queries} onClose={() => setQueryShown(false)} />
          </Suspense>
        ) : null}
      </CardFooter>
    </>
  );
};

/** One figure of the overview, with its own loading, empty and error state. */
export const PanelCard = (props: PanelCardProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { id, title } = props.panel;
  return (
    <Card isCompact isFullHeight data-test={`panel-${id}`}>
      <CardHeader>
        <CardTitle component="h2">{t(title)}</CardTitle>
      </CardHeader>
      <Content {...props} />
    </Card>
  );
};
