import {
  action,
  BaseEdge,
  BaseNode,
  type Controller,
  Dimensions,
  type Edge,
  type EdgeModel,
  type GraphElement,
  isEdge,
  isGraph,
  isNode,
  type Node,
  type NodeModel,
  Point,
} from '@patternfly/react-topology';
import { canvasState } from './canvasState';
import { inSlices } from './inSlices';
import type { EdgeFace, NodeFace, Scene } from './scene';
import type { Detail } from './viewport';
import { type Box, centreOf, collide, crosses } from '../../model/graph/geometry/boxes';

export type NodeElement = Node<NodeModel, NodeFace>;
export type EdgeElement = Edge<EdgeModel, EdgeFace>;

/** What react-topology keeps of each element beside its face. */
export interface ElementState {
  readonly detail?: Detail;
  /** False of nodes that are out of sight. */
  readonly isSeen?: boolean;
}

export const TYPES = { node: 'node', group: 'group', edge: 'edge' } as const;

export const boxOf = (element: Node): Box => {
  const { x, y } = element.getPosition();
  const { width, height } = element.getDimensions();
  return { x, y, width, height };
};

export const placeAt = (element: Node, { x, y, width, height }: Box): void => {
  element.setDimensions(new Dimensions(width, height));
  element.setPosition(new Point(x, y));
};

const isInView = (element: GraphElement, inView: Box | undefined): boolean => {
  if (inView === undefined) return true;
  if (isNode(element)) return collide(inView, boxOf(element));
  if (!isEdge(element)) return true;
  const [from, to] = [element.getSource(), element.getTarget()];
  return crosses(inView, centreOf(boxOf(from)), centreOf(boxOf(to)));
};

/** As detailed as the scale wants it; what is out of sight is not drawn. */
export const refresh = (element: GraphElement): void => {
  if (isGraph(element) || !element.hasController()) return;
  const { detail, inView } = canvasState(element.getController());
  const known = element.getState<ElementState>();
  if (known.detail !== detail) element.setState({ detail });
  const isSeen = isInView(element, inView);
  // An edge without one of its ends would not be drawn either, so that nodes are only left out.
  if (isEdge(element)) element.setVisible(isSeen);
  else if (known.isSeen !== isSeen) element.setState({ isSeen });
};

export const refreshAll = (elements: readonly GraphElement[]): void => elements.forEach(refresh);

const add = (controller: Controller, element: GraphElement, id: string): void => {
  element.setId(id);
  element.setController(controller);
  controller.addElement(element);
};

const isSameBox = (a: Box, b: Box): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

const isSameNode = (a: NodeFace, b: NodeFace): boolean =>
  a.node === b.node &&
  a.texts === b.texts &&
  a.isPinned === b.isPinned &&
  a.depth === b.depth &&
  isSameBox(a.box, b.box);

const isSameEdge = (a: EdgeFace, b: EdgeFace): boolean =>
  a.edge === b.edge && a.texts === b.texts && a.width === b.width && a.isPaired === b.isPaired;

/**
 * Groups are nodes among nodes to react-topology, since the layout says where each of them is: so nothing has to be
 * worked out from what lies in them.
 */
const putNode = (controller: Controller, face: NodeFace): void => {
  const { id } = face.node;
  const known = controller.getNodeById(id);
  if (known && isSameNode(known.getData() as NodeFace, face)) return;
  const element = known ?? new BaseNode();
  element.setType(face.depth === undefined ? TYPES.node : TYPES.group);
  if (!known) add(controller, element, id);
  element.setData(face);
  placeAt(element, face.box);
  refresh(element);
  if (!known) controller.getGraph().appendChild(element);
};

const putEdge = (controller: Controller, face: EdgeFace): void => {
  const { id, source, target } = face.edge;
  const known = controller.getEdgeById(id);
  const ends = [controller.getNodeById(source), controller.getNodeById(target)] as const;
  if (!ends[0] || !ends[1] || (known && isSameEdge(known.getData() as EdgeFace, face))) return;
  const element = known ?? new BaseEdge();
  element.setType(TYPES.edge);
  if (!known) add(controller, element, id);
  element.setSource(ends[0]);
  element.setTarget(ends[1]);
  element.setData(face);
  refresh(element);
  if (!known) controller.getGraph().appendChild(element);
};

/** Ids whose element is no longer wanted, or wanted as something else. */
const stale = (controller: Controller, { groups, nodes, edges }: Scene): GraphElement[] => {
  const nodeIds = new Set([...groups, ...nodes].map(({ node }) => node.id));
  const edgeIds = new Set(edges.map(({ edge }) => edge.id));
  const kept = (element: GraphElement) =>
    (isEdge(element) ? edgeIds : nodeIds).has(element.getId());
  const elements = controller.getElements().filter((element) => !isGraph(element));
  const leaving = elements.filter((element) => !kept(element));
  return [...leaving.filter(isEdge), ...leaving.filter((element) => !isEdge(element))];
};

/** Makes the elements those of a scene, a few at a time; what stays is changed in place. */
export const feed = async (
  controller: Controller,
  scene: Scene,
  signal: AbortSignal,
): Promise<void> => {
  const each = <T>(put: (one: T) => void) => action((some: readonly T[]) => some.forEach(put));
  const remove = each((element: GraphElement) => controller.removeElement(element));
  await inSlices(stale(controller, scene), remove, signal);
  const nodes = [...scene.groups, ...scene.nodes];
  await inSlices(
    nodes,
    each((face) => putNode(controller, face)),
    signal,
  );
  await inSlices(
    scene.edges,
    each((face) => putEdge(controller, face)),
    signal,
  );
};
