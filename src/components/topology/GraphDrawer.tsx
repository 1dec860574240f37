import {
  Drawer,
  DrawerContent,
  DrawerContentBody,
  DrawerPanelContent,
} from '@patternfly/react-core';
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { intlZone, usePage } from '../../hooks/pageContext';
import { scopeOf } from '../../model/ends/scopes';
import type { DrawnGraph } from '../../model/graph/drawnGraph';
import type { GraphFigures } from '../../model/graph/graphFigures';
import type { TimeWindow } from '../../model/timeRange';
import type { CanvasActions } from '../canvas/canvasActions';
import type { GraphTexts } from './graphTexts';
import { usePanelFocus } from './usePanelFocus';

const ElementPanel = lazy(() =>
  import('./panel/ElementPanel').then((module) => ({ default: module.ElementPanel })),
);

/** Figures that are there, and when they are of. */
export interface AnsweredGraph {
  readonly figures: GraphFigures;
  readonly window: TimeWindow;
}

interface GraphDrawerProps {
  readonly drawn: DrawnGraph;
  readonly texts: GraphTexts;
  readonly answered: AnsweredGraph;
  readonly actions: CanvasActions;
  readonly children: ReactNode;
}

/** The graph with the panel of what is selected of it. */
export const GraphDrawer = ({ drawn, texts, answered, actions, children }: GraphDrawerProps) => {
  const { i18n } = useTranslation('plugin__network-evidence');
  const { state, names, timeZone } = usePage();
  const { selected } = state;
  const { titleRef, giveBack } = usePanelFocus(selected);
  const { figures, window } = answered;
  const asked = useMemo(() => ({ scope: scopeOf(figures.scope), window }), [figures, window]);
  const context = useMemo(
    () => ({ locale: i18n.language, timeZone: intlZone(timeZone), ports: names.ports }),
    [i18n.language, timeZone, names.ports],
  );
  const close = () => {
    giveBack();
    actions.select(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  const panel = (
    <DrawerPanelContent
      isResizable
      defaultSize="27rem"
      minSize="22rem"
      onKeyDown={onKeyDown}
      data-test="element-panel"
    >
      {selected === undefined ? null : (
        <Suspense fallback={null}>
          <ElementPanel
            key={selected}
            drawn={drawn}
            asked={asked}
            texts={texts}
            context={context}
            titleRef={titleRef}
            id={selected}
            onSelect={actions.select}
            onClose={close}
          />
        </Suspense>
      )}
    </DrawerPanelContent>
  );
  return (
    <Drawer isExpanded={selected !== undefined} isInline>
      <DrawerContent panelContent={panel}>
        <DrawerContentBody className="network-evidence__graph-content">
          {children}
        </DrawerContentBody>
      </DrawerContent>
    </Drawer>
  );
};
