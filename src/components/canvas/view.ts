import { action, type Controller, Point } from '@patternfly/react-topology';
import { putState } from './canvasState';
import { boxOf } from './elements';
import {
  centredOn,
  detailAt,
  fitted,
  READABLE,
  seen,
  SCALES,
  type Viewport,
  zoomedAt,
} from './viewport';
import {
  type Box,
  type Spot,
  boundsOf,
  contains,
  type Size,
} from '../../model/graph/geometry/boxes';

export const viewportOf = (controller: Controller): Viewport => {
  const graph = controller.getGraph();
  const { x, y } = graph.getPosition();
  return { x, y, scale: graph.getScale() };
};

export const screenOf = (controller: Controller): Size => {
  const { width, height } = controller.getGraph().getDimensions();
  return { width, height };
};

const changeView = action((controller: Controller, view: Viewport): void => {
  const graph = controller.getGraph();
  graph.setScale(view.scale);
  graph.setPosition(new Point(view.x, view.y));
});

/** Shows the graph from elsewhere. What is added next need not wait for it to keep still. */
export const putView = action((controller: Controller, view: Viewport): void => {
  changeView(controller, view);
  putState(controller, { detail: detailAt(view.scale), drawnAt: view, isZooming: false });
});

/** Makes the graph so much larger at a spot of the screen, as one step of many. */
export const zoomAt = action((controller: Controller, factor: number, spot: Spot): void => {
  const view = viewportOf(controller);
  putState(controller, { isZooming: true });
  changeView(controller, zoomedAt(view, view.scale * factor, spot));
});

const wholeBox = (controller: Controller): Box | undefined =>
  boundsOf(controller.getGraph().getNodes().map(boxOf));

/** Of a node, a group, or an edge between two of them. */
const elementBox = (controller: Controller, id: string): Box | undefined => {
  const edge = controller.getEdgeById(id);
  const ends = edge ? [edge.getSource(), edge.getTarget()] : [controller.getNodeById(id)];
  return boundsOf(ends.flatMap((node) => (node ? [boxOf(node)] : [])));
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
    Math.max(viewportOf(controller).scale, READABLE),
    Math.max(fitted(box, screen).scale, SCALES.least),
  );
  putView(controller, centredOn(box, screen, scale));
};

/** Moves the graph only where something is out of sight. */
export const bringIntoView = (controller: Controller, id: string): void => {
  const box = elementBox(controller, id);
  const view = viewportOf(controller);
  const screen = screenOf(controller);
  if (box && !contains(seen(view, screen), box))
    putView(controller, centredOn(box, screen, view.scale));
};

/** Makes the graph so much larger in the middle of the screen. */
export const zoomBy = (controller: Controller, factor: number): void => {
  const view = viewportOf(controller);
  const { width, height } = screenOf(controller);
  const middle = { x: width / 2, y: height / 2 };
  putView(controller, zoomedAt(view, view.scale * factor, middle));
};
