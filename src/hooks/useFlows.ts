import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { apiErrorOf } from '../api/apiError';
import { flowsQuestion } from '../ask/flowsQuestion';
import type { Flow } from '../model/flows/flow';
import type { FlowCursor, FlowPage } from '../model/flows/flowPage';
import { joinPages } from '../model/flows/joinPages';
import type { FlowsResult } from './flowsResult';
import { usePage } from './pageContext';
import { useShowsWindow } from './useShowsWindow';
import { TRAFFIC } from './traffic';
import { useStore } from './useStore';

/** Where a page starts; the first one decides what "now" is for all that follow. */
interface PageStart {
  readonly nowMs: number;
  readonly after: FlowCursor;
}

const startOfNext = ({ window, cursor }: FlowPage): PageStart | undefined =>
  cursor && { nowMs: window.endMs, after: cursor };

const KEY = 'flows';

/**
 * The flows of the page, newest first, page after page. A newer question cancels the older one; a refresh that fails
 * leaves what was known, marked stale.
 */
export const useFlows = (): FlowsResult => {
  const page = usePage();
  const { transport, cluster, way } = useStore();
  const client = useQueryClient();
  // Which moment it is makes no difference to the key.
  const { key } = flowsQuestion(page, cluster, 0);
  const queryKey = useMemo(() => [KEY, way, key], [way, key]);
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      flowsQuestion(page, cluster, pageParam?.nowMs ?? Date.now()).ask(
        transport,
        signal,
        pageParam?.after,
      ),
    initialPageParam: undefined as PageStart | undefined,
    getNextPageParam: startOfNext,
    retry: false,
    meta: TRAFFIC,
  });
  const { data, error, fetchNextPage, isFetching, isFetchingNextPage } = query;
  useShowsWindow(data?.pages[0]?.window);
  const loadMore = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage]);
  const refresh = useCallback(
    () => void client.invalidateQueries({ queryKey }),
    [client, queryKey],
  );
  const cancel = useCallback(() => void client.cancelQueries({ queryKey }), [client, queryKey]);
  return {
    page: useMemo(() => data && joinPages(data.pages), [data]),
    error: error ? apiErrorOf(error, 'loki') : undefined,
    isLoading: isFetching && !data,
    isRefreshing: isFetching && !isFetchingNextPage && data !== undefined,
    isLoadingMore: isFetchingNextPage,
    isStale: error !== null && data !== undefined,
    updatedAtMs: data && query.dataUpdatedAt,
    loadMore,
    refresh,
    cancel,
  };
};

/** Reads all flows that are loaded so far, of this question and of those before it. */
export const useLoadedFlows = (): (() => readonly Flow[]) => {
  const client = useQueryClient();
  return useCallback(
    () =>
      client
        .getQueriesData<InfiniteData<FlowPage>>({ queryKey: [KEY] })
        .flatMap(([, data]) => data?.pages ?? [])
        .flatMap(({ flows }) => flows),
    [client],
  );
};
