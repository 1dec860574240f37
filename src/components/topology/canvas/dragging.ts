import { type Controller, isNode, Point } from '@patternfly/react-topology';
import { groupAround } from '../../../model/graph/geometry/nodeSize';
import { canvasState, putState } from './canvasState';
import { boxOf, type NodeElement, placeAt } from './elements';
import { groupsAround, insidesOf } from './links';
import { type Spot, boundsOf } from '../../../model/graph/geometry/boxes';

/** Fired with the id and the box of what was put somewhere. */
export const MOVED_EVENT = 'network-evidence-moved';

/** Groups grow with what is dragged beyond them, and shrink to their place again. */
const growAround = (controller: Controller, id: string): void => {
  const { links } = canvasState(controller);
  for (const { node, box } of groupsAround(links, id)) {
    const element = controller.getNodeById(node.id);
    const members = links.members.get(node.id) ?? [];
    const boxes = members.flatMap((member) => {
      const one = controller.getNodeById(member.node.id);
      return one ? [boxOf(one)] : [];
    });
    const inside = boundsOf(boxes);
    const grown = inside && boundsOf([groupAround(inside), box]);
    if (element && grown) placeAt(element, grown);
  }
};

/** What is dragged comes to the top, and the groups in it above it. */
export const beginDrag = (element: NodeElement): void => {
  const controller = element.getController();
  putState(controller, { isDragging: true });
  for (const { node, depth } of insidesOf(canvasState(controller).links, element.getId()))
    if (depth !== undefined) controller.getNodeById(node.id)?.raise();
};

/** What lies in a dragged group moves along. */
export const drag = (element: NodeElement, by: Spot): void => {
  const controller = element.getController();
  for (const { node } of insidesOf(canvasState(controller).links, element.getId())) {
    const inside = controller.getElementById(node.id);
    if (!inside || !isNode(inside)) continue;
    const { x, y } = inside.getPosition();
    inside.setPosition(new Point(x + by.x, y + by.y));
  }
  growAround(controller, element.getId());
};

export const endDrag = (element: NodeElement): void => {
  const controller = element.getController();
  putState(controller, { isDragging: false });
  controller.fireEvent(MOVED_EVENT, element.getId(), boxOf(element));
};
