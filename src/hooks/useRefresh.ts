import { useIsFetching, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback } from 'react';
import { FIGURES_KEY } from './useRound';

/** Queries about the cluster's settings outlive a refresh; everything else is about traffic. */
const SETTLED = new Set<unknown>(['settings', 'config', 'flowCollector', 'labels']);

const isTraffic = ({ queryKey }: { queryKey: QueryKey }): boolean => !SETTLED.has(queryKey[0]);

/** What belongs to a round is asked again with it. */
const isAskedAgain = (query: { queryKey: QueryKey }): boolean =>
  isTraffic(query) && query.queryKey[0] !== FIGURES_KEY;

/** Asks again for all traffic that is on the screen. */
export const useRefresh = (): { refresh: () => void; isRefreshing: boolean } => {
  const client = useQueryClient();
  const isRefreshing = useIsFetching({ predicate: isTraffic }) > 0;
  const refresh = useCallback(() => {
    void client.invalidateQueries({ predicate: isAskedAgain });
  }, [client]);
  return { refresh, isRefreshing };
};
