import { type RefCallback, useCallback, useEffect, useRef } from 'react';

export interface PanelFocus {
  /** For what takes the focus inside of the panel. */
  readonly titleRef: RefCallback<HTMLElement>;
  /** Goes back to where the panel was opened from. */
  readonly giveBack: () => void;
}

/** The focus of whoever opens a panel by keyboard goes in, and back out again; a click leaves it where it is. */
export const usePanelFocus = (selected: string | undefined): PanelFocus => {
  const title = useRef<HTMLElement | null>(null);
  const from = useRef<HTMLElement>(undefined);
  const isEntering = useRef(false);
  const enter = useCallback(() => {
    if (!isEntering.current || !title.current) return;
    isEntering.current = false;
    title.current.focus();
  }, []);
  useEffect(() => {
    const { activeElement } = document;
    if (selected === undefined || !(activeElement instanceof HTMLElement)) return;
    if (activeElement === document.body || !activeElement.matches(':focus-visible')) return;
    // Whoever types a name to look for goes on typing.
    if (activeElement instanceof HTMLInputElement) return;
    from.current = activeElement;
    isEntering.current = true;
    enter();
  }, [selected, enter]);
  return {
    // An open drawer has its title already; one that opens puts its content in a moment later.
    titleRef: useCallback(
      (element) => {
        title.current = element;
        enter();
      },
      [enter],
    ),
    giveBack: useCallback(() => {
      from.current?.focus({ preventScroll: true });
      from.current = undefined;
    }, []),
  };
};
