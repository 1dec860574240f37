import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { TimeWindow } from '../model/timeRange';

interface Timed {
  readonly window: TimeWindow;
}

/** Flows come in pages, figures by themselves; both know their window. */
const windowIn = (data: unknown): TimeWindow | undefined => {
  const { pages, window } = (data ?? {}) as Partial<InfiniteData<Timed> & Timed>;
  return pages?.[0]?.window ?? window;
};

/** Tells which window the traffic on the screen was asked for; undefined while there is none. */
export const useShownWindow = (): (() => TimeWindow | undefined) => {
  const client = useQueryClient();
  return useCallback(() => {
    const shown = client.getQueryCache().findAll({ type: 'active' });
    return shown.flatMap(({ state }) => windowIn(state.data) ?? [])[0];
  }, [client]);
};
