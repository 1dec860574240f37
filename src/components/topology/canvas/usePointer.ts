import type { Controller } from '@patternfly/react-topology';
import type { DOMAttributes, MouseEvent } from 'react';
import type { CanvasActions } from './canvasActions';
import { canvasState, putState } from './canvasState';
import { GRAPH_ID } from './controller';

const idAt = (target: EventTarget): string | undefined => {
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
    onPointerOver: ({ target, buttons }) => {
      if (buttons === 0) hover(idAt(target));
    },
    onPointerLeave: () => hover(undefined),
    onClick: ({ target }) => {
      const id = idAt(target);
      putState(controller, { active: id });
      actions.select(id);
    },
    onDoubleClick: ({ target }: MouseEvent) => {
      const id = idAt(target);
      const face = id === undefined ? undefined : canvasState(controller).links.faces.get(id);
      if (!face) return;
      const isGroup = face.depth !== undefined || face.node.members !== undefined;
      if (isGroup) actions.toggle(face.node.id);
      else actions.stepInto(face.node.id);
    },
  };
};
