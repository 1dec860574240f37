import { type Controller, isNode, Point } from '@patternfly/react-topology';
import { GROUP_PADDING } from '../../../model/graph/geometry/nodeSize';
import type { Box } from '../../../model/graph/geometry/places';
import { canvasState, putState } from './canvasState';
import type { Spot } from './edgePath';
import { boxOf, type NodeElement, placeAt } from './elements';
import { groupsAround, insidesOf } from './links';
import { around } from './viewport';

/** Fired with the id and the box of what was put somewhere. */
export const MOVED_EVENT = 'network-evidence-moved';

const padded = ({ x, y, width, height }: Box): Box => ({
  x: x - GROUP_PADDING.side,
  y: y - GROUP_PADDING.top,
  width: width + 2 * GROUP_PADDING.side,
  height: height + GROUP_PADDING.top + GROUP_PADDING.bottom,
});

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
    const inside = around(boxes);
    const grown = inside && around([padded(inside), box]);
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
