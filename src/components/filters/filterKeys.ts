import type { KeyboardEvent } from 'react';

/** What the keys of the filter input do; each says whether the key was ours. */
export interface FilterKeyActions {
  readonly move: (step: 1 | -1) => boolean;
  /** Takes the option that is pointed at, or hands in what was typed. */
  readonly confirm: () => boolean;
  /** Takes the option that is pointed at and stays; without one the focus goes on. */
  readonly complete: () => boolean;
  /** Closes the list; a closed one: gives up the filter that is being typed. */
  readonly escape: () => boolean;
  /** Takes back the part before the empty input. */
  readonly back: () => boolean;
  readonly leave: () => boolean;
}

const ACTIONS: Partial<Record<string, (actions: FilterKeyActions) => boolean>> = {
  ArrowDown: ({ move }) => move(1),
  ArrowUp: ({ move }) => move(-1),
  Enter: ({ confirm }) => confirm(),
  Tab: ({ complete }) => complete(),
  Escape: ({ escape }) => escape(),
  Backspace: ({ back }) => back(),
};

/** Does what a key stands for, and keeps the browser from doing its own when the key was ours. */
export const handleFilterKey = (event: KeyboardEvent, actions: FilterKeyActions): void => {
  if (event.nativeEvent.isComposing) return;
  const isLeaving = event.key === 'Tab' && event.shiftKey;
  const isOurs = isLeaving ? actions.leave() : ACTIONS[event.key]?.(actions);
  if (isOurs) event.preventDefault();
};
