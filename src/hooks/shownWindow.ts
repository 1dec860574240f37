import { useEffect } from 'react';
import type { TimeWindow } from '../model/timeRange';
import { usePage } from './pageContext';

/** Which window what is on the screen was asked for: views tell it, what shares or saves them reads it. */
export interface ShownWindow {
  /** Undefined while there is nothing. */
  readonly read: () => TimeWindow | undefined;
  /** Returns what takes it back. */
  readonly show: (window: TimeWindow) => () => void;
}

export const createShownWindow = (): ShownWindow => {
  let shown: TimeWindow | undefined;
  return {
    read: () => shown,
    show: (window) => {
      shown = window;
      return () => {
        if (shown === window) shown = undefined;
      };
    },
  };
};

/** Tells which window is on the screen for as long as it is. */
export const useShowsWindow = (window: TimeWindow | undefined): void => {
  const { shownWindow } = usePage();
  const { startMs, endMs } = window ?? {};
  useEffect(
    () =>
      startMs === undefined || endMs === undefined
        ? undefined
        : shownWindow.show({ startMs, endMs }),
    [shownWindow, startMs, endMs],
  );
};
