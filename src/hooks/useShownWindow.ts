import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { FlowPage } from '../model/flowPage';
import type { TimeWindow } from '../model/timeRange';
import { FLOWS_KEY } from './useFlows';

/** Tells which window the flows on the screen were asked for; undefined while there are none. */
export const useShownWindow = (): (() => TimeWindow | undefined) => {
  const client = useQueryClient();
  return useCallback(() => {
    const [shown] = client.getQueryCache().findAll({ queryKey: [FLOWS_KEY], type: 'active' });
    return (shown?.state.data as InfiniteData<FlowPage> | undefined)?.pages[0]?.window;
  }, [client]);
};
