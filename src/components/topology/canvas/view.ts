import {
  action,
  type Controller,
  GRAPH_POSITION_CHANGE_EVENT,
  Point,
} from '@patternfly/react-topology';
import type { Box } from '../../../model/topology/places';
import { canvasState, putState } from './canvasState';
import { boxOf, refresh } from './elements';
import { inSlices } from './inSlices';
import {
  around,
  centredOn,
  contains,
  detailAt,
  fitted,
  READABLE,
  seen,
  SCALES,
  type Size,
  type Viewport,
  widened,
} from './viewport';

export const viewOf = (controller: Controller): Viewport => {
  const graph = controller.getGraph();
  const { x, y } = graph.getPosition();
  return { x, y, scale: graph.getScale() };
};

export const screenOf = (controller: Controller): Size => {
  const { width, height } = controller.getGraph().getDimensions();
  return { width, height };
};

export const putView = action((controller: Controller, { x, y, scale }: Viewport): void => {
  const graph = controller.getGraph();
  graph.setScale(scale);
  graph.setPosition(new Point(x, y));
});

const wholeBox = (controller: Controller): Box | undefined =>
  around(controller.getGraph().getNodes().map(boxOf));

/** Of a node, a group, or an edge between two of them. */
const elementBox = (controller: Controller, id: string): Box | undefined => {
  const edge = controller.getEdgeById(id);
  const ends = edge ? [edge.getSource(), edge.getTarget()] : [controller.getNodeById(id)];
  return around(ends.flatMap((node) => (node ? [boxOf(node)] : [])));
};

export const fitAll = (controller: Controller, box = wholeBox(controller)): void => {
  if (box) putView(controller, fitted(box, screenOf(controller)));
};

export const resetView = (controller: Controller): void => {
  const box = wholeBox(controller);
  if (box) putView(controller, centredOn(box, screenOf(controller), 1));
};

/** What does not fit when it can be read is shown as a whole. */
export const centreOn = (controller: Controller, id: string): void => {
  const box = elementBox(controller, id);
  if (!box) return;
  const screen = screenOf(controller);
  const scale = Math.min(
    Math.max(viewOf(controller).scale, READABLE),
    Math.max(fitted(box, screen).scale, SCALES.least),
  );
  putView(controller, centredOn(box, screen, scale));
};

/** Moves the graph only where something is out of sight. */
export const bringIntoView = (controller: Controller, id: string): void => {
  const box = elementBox(controller, id);
  const view = viewOf(controller);
  const screen = screenOf(controller);
  if (box && !contains(seen(view, screen), box))
    putView(controller, centredOn(box, screen, view.scale));
};

export const zoomBy = action((controller: Controller, factor: number): void =>
  controller.getGraph().scaleBy(factor),
);

/** What is drawn reaches so far beyond the screen, in shares of it. */
const BEYOND = 0.5;
/** So much more than is seen is drawn at most, in each direction. */
const TOO_MUCH = 4;

const isOutOfDate = (drawn: Box | undefined, view: Box): boolean =>
  drawn === undefined || !contains(drawn, view) || drawn.width > view.width * TOO_MUCH;

/** Keeps what is drawn in keeping with what is seen: details by the scale, and edges by where they are. */
export const watchView = (controller: Controller): { check: () => void; stop: () => void } => {
  let running = new AbortController();
  let frame: number | undefined;
  const update = () => {
    frame = undefined;
    const view = viewOf(controller);
    const sight = seen(view, screenOf(controller));
    const state = canvasState(controller);
    const detail = detailAt(view.scale);
    const isStale = isOutOfDate(state.inView, sight);
    if (detail === state.detail && !isStale) return;
    const inView = isStale ? widened(sight, BEYOND) : state.inView;
    action(() => putState(controller, { detail, inView }))();
    running.abort();
    running = new AbortController();
    const work = action((some: ReturnType<typeof controller.getElements>) => some.forEach(refresh));
    void inSlices(controller.getElements(), work as never, running.signal);
  };
  const check = () => {
    frame ??= requestAnimationFrame(update);
  };
  controller.addEventListener(GRAPH_POSITION_CHANGE_EVENT, check);
  return {
    check,
    stop: () => {
      controller.removeEventListener(GRAPH_POSITION_CHANGE_EVENT, check);
      if (frame !== undefined) cancelAnimationFrame(frame);
      running.abort();
    },
  };
};
