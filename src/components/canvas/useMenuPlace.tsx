import type { Controller } from '@patternfly/react-topology';
import { type ReactNode, type RefObject, useCallback, useRef } from 'react';
import { canvasState, emphasised } from './canvasState';
import { boxOf } from './elements';
import { viewportOf } from './view';
import { onScreen } from './viewport';

interface MenuPlace {
  /** Puts the place to what is looked at. */
  readonly place: () => HTMLElement | undefined;
  readonly anchor: ReactNode;
}

/**
 * Where the menu of a node hangs: what the mouse was at is gone before the menu is, and drawings cannot take the focus
 * back. It goes on to the canvas.
 */
export const useMenuPlace = (
  controller: Controller,
  surface: RefObject<HTMLElement>,
): MenuPlace => {
  const button = useRef<HTMLButtonElement>(null);
  const place = useCallback(() => {
    const id = emphasised(canvasState(controller));
    const element = id === undefined ? undefined : controller.getNodeById(id);
    if (!element || !button.current) return undefined;
    const view = viewportOf(controller);
    const box = boxOf(element);
    const { x, y } = onScreen(view, box);
    Object.assign(button.current.style, {
      left: `${x}px`,
      top: `${y}px`,
      width: `${box.width * view.scale}px`,
      height: `${Math.min(box.height, 48) * view.scale}px`,
    });
    return button.current;
  }, [controller]);
  const anchor = (
    <button
      ref={button}
      type="button"
      className="network-evidence__menu-place"
      tabIndex={-1}
      aria-hidden
      onFocus={() => surface.current?.focus()}
    />
  );
  return { place, anchor };
};
