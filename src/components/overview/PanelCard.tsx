import { Card, CardHeader, CardTitle, Spinner } from '@patternfly/react-core';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanelFigures } from '../../hooks/usePanelFigures';
import type { Panel } from '../../model/metrics/panels';
import type { ReadContext } from '../../model/fields/readableValue';
import { PanelContent } from './PanelContent';
import { PanelMenu } from './PanelMenu';
import { menuId } from './panelIds';
import { PictureProblem } from './PictureProblem';
import { NOT_IN_PICTURE } from './takePicture';
import { usePanelActions } from './usePanelActions';
import type { ShownPanels } from './usePanels';
import { usePicture } from './usePicture';

const ShowQueryModal = lazy(() => import('../shared/ShowQueryModal'));

interface PanelCardProps {
  readonly panel: Panel;
  readonly panels: ShownPanels;
  readonly context: ReadContext;
  readonly manage: () => void;
}

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
      <PanelContent panel={panel} result={result} context={context} isTable={isTable} />
      {isQueryShown && shown ? (
        <Suspense fallback={null}>
          <ShowQueryModal queries={shown.figures.queries} onClose={() => setQueryShown(false)} />
        </Suspense>
      ) : null}
    </Card>
  );
};
