import { action, type Controller, GRAPH_POSITION_CHANGE_EVENT } from '@patternfly/react-topology';
import { type CanvasState, canvasState, putState } from './canvasState';
import { refreshAll } from './elements';
import { inSlices } from './inSlices';
import { screenOf, viewportOf } from './view';
import { detailAt, seen, since } from './viewport';
import { contains, widened } from '../../model/graph/geometry/boxes';

/** What is drawn reaches so far beyond the screen, in shares of it. */
const BEYOND = 0.4;
/** Of what is seen, so much more is drawn at most, in each direction. */
const TOO_MUCH = 4;
/** A graph that has kept still for so long is drawn with all that its scale allows. */
const SETTLED_MS = 150;

/** How much larger or smaller than it was drawn it may look until then. */
const BLUR = { least: 0.3, most: 4 } as const;

export interface ViewWatch {
  /** Draws now what would be drawn when the graph has kept still for a while. */
  readonly settle: () => void;
  readonly stop: () => void;
}

/** What is seen, and how the graph is drawn for it from now on. */
const drawing = (controller: Controller) => {
  const now = viewportOf(controller);
  const view = seen(now, screenOf(controller));
  const { inView, drawnAt } = canvasState(controller);
  const isCovered = inView !== undefined && contains(inView, view);
  const isKept = isCovered && inView.width <= view.width * TOO_MUCH;
  const blur = since(drawnAt, now).scale;
  return {
    now,
    isCovered,
    isBlurred: blur < BLUR.least || blur > BLUR.most,
    inView: isKept ? inView : widened(view, BEYOND),
  };
};

/**
 * Keeps what is drawn in keeping with what is seen. While the graph moves, only what comes into sight is added: it is a
 * picture that the browser pushes around. Details follow when it keeps still.
 */
export const watchView = (controller: Controller): ViewWatch => {
  let running = new AbortController();
  let frame: number | undefined;
  let settling: number | undefined;
  const renew = (change: Partial<CanvasState>) => {
    putState(controller, change);
    running.abort();
    running = new AbortController();
    void inSlices(controller.getElements(), action(refreshAll), running.signal);
  };
  const follow = action(() => {
    frame = undefined;
    const { now, isCovered, isBlurred, inView } = drawing(controller);
    if (isBlurred) putState(controller, { drawnAt: now });
    if (!isCovered) renew({ inView });
  });
  const settle = action(() => {
    const { now, inView } = drawing(controller);
    renew({ drawnAt: now, isZooming: false, detail: detailAt(now.scale), inView });
  });
  const move = () => {
    frame ??= requestAnimationFrame(follow);
    clearTimeout(settling);
    settling = window.setTimeout(settle, SETTLED_MS);
  };
  controller.addEventListener(GRAPH_POSITION_CHANGE_EVENT, move);
  return {
    settle,
    stop: () => {
      controller.removeEventListener(GRAPH_POSITION_CHANGE_EVENT, move);
      clearTimeout(settling);
      if (frame !== undefined) cancelAnimationFrame(frame);
      running.abort();
    },
  };
};
