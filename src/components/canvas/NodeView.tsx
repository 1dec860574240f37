import {
  GROUPS_LAYER,
  Layer,
  observer,
  TOP_LAYER,
  withDragNode,
  type WithDragNodeProps,
} from '@patternfly/react-topology';
import { isNearby } from './canvasState';
import { beginDrag, drag, endDrag } from './dragging';
import { boxOf, type ElementState, type NodeElement } from './elements';
import { GroupFrame, GroupTitle } from './GroupFrame';
import { NodeCard } from './NodeCard';

interface NodeViewProps extends ElementState, WithDragNodeProps {
  readonly element: NodeElement;
}

const DRAG = {
  begin: (_: unknown, { element }: NodeViewProps) => beginDrag(element),
  drag: (
    { dx, dy }: { readonly dx: number; readonly dy: number },
    _: unknown,
    { element }: NodeViewProps,
  ) => drag(element, { x: dx, y: dy }),
  end: (_: unknown, __: unknown, { element }: NodeViewProps) => endDrag(element),
};

const DraggedNode = observer(({ element, detail, dragNodeRef }: NodeViewProps) => {
  const face = element.getData();
  return face ? (
    <g ref={dragNodeRef}>
      <NodeCard face={face} detail={detail ?? 'far'} />
    </g>
  ) : null;
});

const DraggedGroup = observer(({ element, detail, dragNodeRef }: NodeViewProps) => {
  const face = element.getData();
  const { width, height } = boxOf(element);
  return face ? (
    <>
      <Layer id={GROUPS_LAYER}>
        <g ref={dragNodeRef}>
          <GroupFrame width={width} height={height} />
        </g>
      </Layer>
      <Layer id={TOP_LAYER}>
        <GroupTitle face={face} width={width} isNear={isNearby(detail)} />
      </Layer>
    </>
  ) : null;
});

/** A node that can be moved. */
export const NodeView = withDragNode(DRAG)(DraggedNode);

/** An open group, below all edges and nodes; it takes along what lies in it. */
export const GroupView = withDragNode(DRAG)(DraggedGroup);
