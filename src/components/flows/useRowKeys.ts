import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** What the keys of a table lead to. */
export interface RowKeyActions {
  readonly count: number;
  /** The row that Tab leads to. */
  readonly active: number;
  readonly body: RefObject<HTMLElement | null>;
  readonly pageSize: () => number;
  readonly activate: (index: number) => void;
  /** `isEntered`: go on inside of what has been opened. */
  readonly open: (index: number, isEntered: boolean) => void;
  readonly close: () => void;
}

type Move = (at: number, page: number, last: number) => number;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, page) => at + page,
  PageUp: (at, page) => at - page,
  Home: () => 0,
  End: (_at, _page, last) => last,
};

const VALUE = 'button';

const rowOf = (target: EventTarget): HTMLElement | null =>
  target instanceof HTMLElement ? target.closest('tr') : null;

/** Arrow left and right walk through the values of a row, left of the first one is the row itself. */
const walkValues = (event: KeyboardEvent, step: 1 | -1): void => {
  const row = rowOf(event.target);
  const values = [...(row?.querySelectorAll<HTMLElement>(VALUE) ?? [])];
  const at = values.findIndex((value) => value === event.target);
  const next = values[at + step];
  (next ?? (step < 0 ? row : undefined))?.focus();
};

const isOnValue = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.matches(VALUE);

/** The keyboard of a grid: arrows, paging, Enter and Escape. Returns the handler for the body of the table. */
export const useRowKeys = (actions: RowKeyActions) => {
  const { count, active, body, pageSize, activate, open, close } = actions;
  const wanted = useRef<number>(undefined);
  // Only for the row that was asked for: scrolling draws the table in between, while another row is still the active one.
  useLayoutEffect(() => {
    if (wanted.current !== active) return;
    wanted.current = undefined;
    body.current
      ?.querySelector<HTMLElement>(`[data-index="${active}"]`)
      ?.focus({ preventScroll: true });
  });
  return (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (move) {
      const to = Math.min(Math.max(move(active, pageSize(), count - 1), 0), count - 1);
      if (to !== active) wanted.current = to;
      activate(to);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft')
      walkValues(event, event.key === 'ArrowRight' ? 1 : -1);
    else if (event.key === 'Escape') close();
    else if ((event.key === 'Enter' || event.key === ' ') && !isOnValue(event))
      open(active, event.key === 'Enter');
    else return;
    event.preventDefault();
  };
};
