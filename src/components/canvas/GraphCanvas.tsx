import {
  VisualizationProvider,
  VisualizationSurface,
  type Controller,
} from '@patternfly/react-topology';
import { lazy, Suspense, useId, useRef, useState, type Ref, type DOMAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { ActiveNote } from './ActiveNote';
import type { CanvasHandle } from './canvasActions';
import { ControlBar } from './ControlBar';
import { ElementTip } from './ElementTip';
import { ElementTools } from './ElementTools';
import { Legend, type SignText } from './Legend';
import { useCanvas, type CanvasInput } from './useCanvas';
import { useCanvasHandle } from './useCanvasHandle';
import { useCanvasKeys } from './useCanvasKeys';
import { useMenuPlace } from './useMenuPlace';
import { usePointer } from './usePointer';
import { useSight } from './useSight';
import { useViewWatch } from './useViewWatch';
import './GraphParts.css';
import './GraphCanvas.css';
import { canvasState, putState } from './canvasState';
import { bringIntoView } from './view';
import { inReadingOrder } from './walk';

/** The keyboard starts at what is selected, else where it was, else at the first node. */
const useCanvasFocus = (
  controller: Controller,
): Pick<DOMAttributes<HTMLElement>, 'onFocus' | 'onBlur'> => ({
  onFocus: ({ currentTarget }) => {
    const { selected, active, links } = canvasState(controller);
    if (!currentTarget.matches(':focus-visible')) {
      putState(controller, { hasFocus: true });
      return;
    }
    const start = active ?? selected ?? inReadingOrder(links)[0];
    putState(controller, { hasFocus: true, active: start });
    if (start !== undefined) bringIntoView(controller, start);
  },
  onBlur: () => putState(controller, { hasFocus: false }),
});

const KeyList = lazy(() => import('./KeyList'));

export interface GraphCanvasProps extends CanvasInput {
  readonly handle: Ref<CanvasHandle>;
  /** In the order of the legend. */
  readonly signTexts: readonly SignText[];
  /** Told the ids of the nodes in sight when the graph has come to rest; undefined where nobody needs to know. */
  readonly onSight?: (ids: readonly string[]) => void;
}

/** The graph as a picture that can be walked through by mouse and by keyboard. Fills what it stands in. */
export const GraphCanvas = ({ handle, signTexts, onSight, ...input }: GraphCanvasProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { actions } = input;
  const surface = useRef<HTMLDivElement>(null);
  const noteId = useId();
  const [hasKeys, setKeys] = useState(false);
  const controller = useCanvas(input);
  const { place, anchor } = useMenuPlace(controller, surface);
  const showKeys = () => setKeys(true);
  useViewWatch(controller, surface);
  useSight(controller, input, onSight);
  useCanvasHandle(handle, controller, input);
  return (
    <div className="network-evidence__canvas" data-test="topology-canvas">
      <div
        ref={surface}
        className="network-evidence__canvas-surface"
        role="application"
        aria-label={t('Graph of the traffic')}
        aria-roledescription={t('Graph; ? lists its keys')}
        aria-activedescendant={noteId}
        tabIndex={0}
        onKeyDown={useCanvasKeys({ controller, actions, place, showKeys })}
        {...useCanvasFocus(controller)}
        {...usePointer(controller, actions)}
      >
        <VisualizationProvider controller={controller}>
          <VisualizationSurface />
        </VisualizationProvider>
        <ActiveNote controller={controller} id={noteId} signTexts={signTexts} />
        <ElementTools controller={controller} actions={actions} place={place} />
        <ElementTip controller={controller} />
      </div>
      {anchor}
      <ControlBar controller={controller} showKeys={showKeys} />
      <Legend signTexts={signTexts} />
      {hasKeys ? (
        <Suspense fallback={null}>
          <KeyList onClose={() => setKeys(false)} />
        </Suspense>
      ) : null}
    </div>
  );
};
