import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { FlowPage } from '../model/flowPage';
import type { TimeWindow } from '../model/timeRange';
import { FLOWS_KEY } from './useFlows';
import { ROUND_KEY, type Round } from './useRound';

/** Tells which window what is on the screen was asked for; undefined while there are none. */
export const useShownWindow = (): (() => TimeWindow | undefined) => {
  const client = useQueryClient();
  return useCallback(() => {
    const active = (key: string): unknown =>
      client.getQueryCache().findAll({ queryKey: [key], type: 'active' })[0]?.state.data;
    const flows = active(FLOWS_KEY) as InfiniteData<FlowPage> | undefined;
    const round = active(ROUND_KEY) as Round | undefined;
    return flows?.pages[0]?.window ?? round?.window;
  }, [client]);
};
