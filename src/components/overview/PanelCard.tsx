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
  Spinner,
} from '@patternfly/react-core';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PanelResult, usePanelFigures } from '../../hooks/usePanelFigures';
import type { Panel } from '../../model/metrics/panels';
import type { ReadContext } from '../../model/readableValue';
import { ERROR_TEXTS } from '../shared/errorTexts';
import { PanelMenu } from './PanelMenu';
import { menuId } from './panelIds';
import { PictureProblem } from './PictureProblem';
import { NOT_IN_PICTURE } from './takePicture';
import { usePanelActions } from './usePanelActions';
import type { ShownPanels } from './usePanels';
import { usePicture } from './usePicture';
import { PanelFiguresView } from './PanelFiguresView';

const ShowQueryModal = lazy(() => import('../shared/ShowQueryModal'));

interface PanelCardProps {
  readonly panel: Panel;
  readonly panels: ShownPanels;
  readonly context: ReadContext;
  readonly manage: () => void;
}

interface ContentProps {
  readonly panel: Panel;
  readonly result: PanelResult;
  readonly context: ReadContext;
  readonly isTable: boolean;
}

const Content = ({ panel, result, context, isTable }: ContentProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { shown, error, retry } = result;
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
  const { series, isExact } = shown.figures;
  return (
    <>
      <CardBody>
        {problem}
        {series.length === 0 ? (
          <p data-test="panel-empty">{t('No such flows in this time range.')}</p>
        ) : (
          <PanelFiguresView panel={panel} shown={shown} context={context} isTableOnly={isTable} />
        )}
      </CardBody>
      {isExact ? null : (
        <CardFooter>
          <Label color="orange">{t('Partial')}</Label>
        </CardFooter>
      )}
    </>
  );
};

/** One figure of the overview, with its own loading, empty and error state. */
export const PanelCard = ({ panel, panels, context, manage }: PanelCardProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const isTable = panels.isTable(panel.id);
  const result = usePanelFigures(panel, panel.look === 'lines' && !isTable);
  const card = useRef<HTMLDivElement>(null);
  const picture = usePicture();
  const [isQueryShown, setQueryShown] = useState(false);
  const { shown } = result;
  const showQuery = () => setQueryShown(true);
  const actions = usePanelActions({ panel, panels, shown, card, picture, showQuery, manage });
  const title = t(panel.title);
  const menu = (
    <span {...NOT_IN_PICTURE}>
      {picture.isTaking ? <Spinner size="md" aria-label={t('Drawing the picture')} /> : null}
      <PanelMenu id={menuId(panel.id)} panel={title} actions={actions} />
    </span>
  );
  return (
    <Card
      ref={card}
      isCompact
      isFullHeight
      className={panels.focused?.id === panel.id ? 'network-evidence__focused-panel' : undefined}
      data-test={`panel-${panel.id}`}
    >
      <CardHeader actions={{ actions: menu, hasNoOffset: true }}>
        <CardTitle component="h2">{title}</CardTitle>
      </CardHeader>
      <PictureProblem picture={picture} />
      <Content panel={panel} result={result} context={context} isTable={isTable} />
      {isQueryShown && shown ? (
        <Suspense fallback={null}>
          <ShowQueryModal queries={shown.figures.queries} onClose={() => setQueryShown(false)} />
        </Suspense>
      ) : null}
    </Card>
  );
};
