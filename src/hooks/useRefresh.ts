import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { isAskedAgain, isTraffic } from './traffic';

/** Asks again for all traffic that is on the screen. */
export const useRefresh = (): { refresh: () => void; isRefreshing: boolean } => {
  const client = useQueryClient();
  const isRefreshing = useIsFetching({ predicate: isTraffic }) > 0;
  const refresh = useCallback(() => {
    void client.invalidateQueries({ predicate: isAskedAgain });
  }, [client]);
  return { refresh, isRefreshing };
};
