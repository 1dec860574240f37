import type { Controller } from '@patternfly/react-topology';
import type { DOMAttributes, MouseEvent } from 'react';
import type { CanvasActions } from './canvasActions';
import { canvasState, putState } from './canvasState';
import { GRAPH_ID } from './controller';

type Pointed = Pick<MouseEvent, 'target' | 'currentTarget'>;

/** What belongs to the canvas but lies elsewhere in the page, as tooltips do, is not pointed at. */
const isInside = ({ target, currentTarget }: Pointed): boolean =>
  target instanceof Node && currentTarget.contains(target);

const idAt = ({ target }: Pointed): string | undefined => {
  const part = target instanceof Element ? target.closest<SVGElement>('[data-id]') : undefined;
  const id = part?.dataset.id;
  return id === GRAPH_ID ? undefined : id;
};

/** What the mouse does to the graph; moving it and its nodes is react-topology's. */
export const usePointer = (
  controller: Controller,
  actions: CanvasActions,
): Pick<
  DOMAttributes<HTMLElement>,
  'onPointerOver' | 'onPointerLeave' | 'onClick' | 'onDoubleClick'
> => {
  const hover = (hovered: string | undefined) => {
    if (canvasState(controller).hovered !== hovered) putState(controller, { hovered });
  };
  return {
    onPointerOver: (event) => {
      if (event.buttons === 0 && isInside(event)) hover(idAt(event));
    },
    onPointerLeave: () => hover(undefined),
    onClick: (event) => {
      if (!isInside(event)) return;
      const id = idAt(event);
      putState(controller, { active: id });
      actions.select(id);
    },
    onDoubleClick: (event) => {
      const id = idAt(event);
      const face = id === undefined ? undefined : canvasState(controller).links.faces.get(id);
      if (!face) return;
      const isGroup = face.depth !== undefined || face.node.members !== undefined;
      if (isGroup) actions.toggle(face.node.id);
      else actions.stepInto(face.node.id);
    },
  };
};
