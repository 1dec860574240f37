import type { TimeWindow } from '../model/timeRange';

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
