import {
  type ComponentFactory,
  DEFAULT_LAYER,
  GROUPS_LAYER,
  ModelKind,
  type Node,
  TOP_LAYER,
  Visualization,
} from '@patternfly/react-topology';
import { putState } from './canvasState';
import { EdgeView } from './EdgeView';
import { type ElementState, TYPES } from './elements';
import { GraphView } from './GraphView';
import { NO_LINKS } from './links';
import { GroupView, NodeView } from './NodeView';
import { SCALES } from './viewport';

/** No id of a node has a slash. */
export const GRAPH_ID = '/graph';

/** Draws what is said to be seen, so that moving the graph does not ask every node. */
class CanvasController extends Visualization {
  override shouldRenderNode(node: Node): boolean {
    return node.getState<ElementState>().isSeen !== false;
  }
}

type GraphComponent = ReturnType<ComponentFactory>;

const COMPONENTS: Readonly<Record<string, GraphComponent>> = {
  [TYPES.node]: NodeView as GraphComponent,
  [TYPES.group]: GroupView as GraphComponent,
  [TYPES.edge]: EdgeView as GraphComponent,
};

/** An empty graph of react-topology, which is the model of what is drawn and where. */
export const createController = (): Visualization => {
  const controller = new CanvasController();
  controller.registerComponentFactory((kind, type) =>
    kind === ModelKind.graph ? (GraphView as GraphComponent) : COMPONENTS[type],
  );
  const scaleExtent = [SCALES.least, SCALES.most] as [number, number];
  const layers = [GROUPS_LAYER, DEFAULT_LAYER, TOP_LAYER];
  controller.fromModel({ graph: { id: GRAPH_ID, type: 'graph', layers, scaleExtent } }, false);
  putState(controller, {
    detail: 'far',
    links: NO_LINKS,
    found: new Set<string>(),
    hasFocus: false,
    isDragging: false,
    isZooming: false,
    drawnAt: { x: 0, y: 0, scale: 1 },
    hovered: undefined,
    active: undefined,
    selected: undefined,
    inView: undefined,
  });
  return controller;
};
