import { type Controller, isNode, Point } from '@patternfly/react-topology';
import { groupAround } from '../../model/graph/geometry/nodeSize';
import { canvasState, putState } from './canvasState';
import { boxOf, type NodeElement, placeAt } from './elements';
import { facesOf } from './links';
import { type Spot, boundsOf } from '../../model/graph/geometry/boxes';

/** Fired with the id and the box of what was put somewhere. */
export const MOVED_EVENT = 'network-evidence-moved';

/** Groups grow with what is dragged beyond them, and shrink to their place again. */
const growAround = (controller: Controller, id: string): void => {
  const { links } = canvasState(controller);
  for (const { node, box } of facesOf(links, links.nesting.around(id))) {
    const element = controller.getNodeById(node.id);
    const boxes = links.nesting.inside(node.id).flatMap((member) => {
      const one = controller.getNodeById(member);
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
  const { links } = canvasState(controller);
  for (const { node, depth } of facesOf(links, links.nesting.allInside(element.getId())))
    if (depth !== undefined) controller.getNodeById(node.id)?.raise();
};

/** What lies in a dragged group moves along. */
export const drag = (element: NodeElement, by: Spot): void => {
  const controller = element.getController();
  for (const id of canvasState(controller).links.nesting.allInside(element.getId())) {
    const inside = controller.getElementById(id);
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
