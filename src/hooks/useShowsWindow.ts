import { useEffect } from 'react';
import type { TimeWindow } from '../model/timeRange';
import { usePage } from './pageContext';

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
