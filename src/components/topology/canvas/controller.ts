import {
  type ComponentFactory,
  DEFAULT_LAYER,
  GROUPS_LAYER,
  ModelKind,
  Visualization,
} from '@patternfly/react-topology';
import { putState } from './canvasState';
import { EdgeView } from './EdgeView';
import { TYPES } from './elements';
import { GraphView } from './GraphView';
import { NO_LINKS } from './links';
import { GroupView, NodeView } from './NodeView';
import { SCALES } from './viewport';

/** No id of a node has a slash. */
export const GRAPH_ID = '/graph';

/** Nodes beyond the edge of the screen that are drawn nevertheless, in pixels, so that none is missing while it moves. */
const BEYOND = 120;

type GraphComponent = ReturnType<ComponentFactory>;

const COMPONENTS: Readonly<Record<string, GraphComponent>> = {
  [TYPES.node]: NodeView as GraphComponent,
  [TYPES.group]: GroupView as GraphComponent,
  [TYPES.edge]: EdgeView as GraphComponent,
};

/** An empty graph of react-topology, which is the model of what is drawn and where. */
export const createController = (): Visualization => {
  const controller = new Visualization();
  controller.setRenderConstraint(true, { padding: BEYOND });
  controller.registerComponentFactory((kind, type) =>
    kind === ModelKind.graph ? (GraphView as GraphComponent) : COMPONENTS[type],
  );
  const scaleExtent = [SCALES.least, SCALES.most] as [number, number];
  const layers = [GROUPS_LAYER, DEFAULT_LAYER];
  controller.fromModel({ graph: { id: GRAPH_ID, type: 'graph', layers, scaleExtent } }, false);
  putState(controller, {
    ...{ detail: 'far', links: NO_LINKS, found: new Set<string>() },
    ...{ hasFocus: false, isDragging: false },
    ...{ hovered: undefined, active: undefined, selected: undefined, inView: undefined },
  });
  return controller;
};
