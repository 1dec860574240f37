import { type Controller, observer } from '@patternfly/react-topology';
import { canvasState, isNearby } from './canvasState';
import { type EdgeElement, boxOf } from './elements';
import { pathOf } from './EdgeView';
import { fullTexts, isSaid } from './nodeTexts';
import { viewportOf } from './view';
import { onScreen } from './viewport';

interface ElementTipProps {
  readonly controller: Controller;
}

interface Tip {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

const nodeTip = (controller: Controller, id: string): Tip | undefined => {
  const { links, detail } = canvasState(controller);
  const face = links.faces.get(id);
  const element = controller.getNodeById(id);
  if (!face || !element || (isNearby(detail) && isSaid(face))) return undefined;
  const { title, notes } = fullTexts(face);
  const { x, y, width, height } = boxOf(element);
  const isOpenGroup = face.depth !== undefined;
  return { lines: [title, ...notes], x: x + width / 2, y: isOpenGroup ? y : y + height };
};

const edgeTip = (controller: Controller, id: string): Tip | undefined => {
  const face = canvasState(controller).links.edges.get(id);
  const element = controller.getEdgeById(id) as EdgeElement | undefined;
  const path = element && pathOf(element);
  return face && path ? { ...path.label, lines: [face.texts.edgeTitle(face.edge.id)] } : undefined;
};

/** What lies below the mouse, in full: names on nodes are shortened, and from far away there are none. */
export const ElementTip = observer(({ controller }: ElementTipProps) => {
  const { hovered, isDragging, isZooming } = canvasState(controller);
  if (hovered === undefined || isDragging || isZooming) return null;
  const tip = nodeTip(controller, hovered) ?? edgeTip(controller, hovered);
  if (!tip) return null;
  const { x: left, y: top } = onScreen(viewportOf(controller), tip);
  return (
    <div
      className="network-evidence__element-tip"
      style={{ left, top }}
      aria-hidden
      data-test="topology-tip"
    >
      {tip.lines.map((line, row) => (
        <div key={row}>{line}</div>
      ))}
    </div>
  );
});
