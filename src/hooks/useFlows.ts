import { useInfiniteQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { apiErrorOf } from '../api/apiError';
import { fetchFlowPage } from '../ask/flowPages';
import type { Filter } from '../model/filter';
import type { FlowCursor, FlowPage } from '../model/flowPage';
import { joinPages } from '../model/joinPages';
import { windowOf, type TimeWindow } from '../model/timeRange';
import { viewExpression } from '../model/viewExpression';
import type { ViewState } from '../model/viewState';
import type { FlowsResult } from './flowsResult';
import { usePage } from './pageContext';
import { useStore } from './useStore';

export interface FlowsRequest {
  readonly state: ViewState;
  readonly locked: readonly Filter[];
}

/** Where a page starts; the first one decides what "now" is for all that follow. */
interface PageStart {
  readonly window: TimeWindow;
  readonly after: FlowCursor;
}

const startOfNext = ({ window, cursor }: FlowPage): PageStart | undefined =>
  cursor && { window, after: cursor };

/** Flows whose queries share this first part of the key; what they hold is offered as values to filter by. */
export const FLOWS_KEY = 'flows';

/** Only what decides which flows come: another sort order or column asks nothing. */
const keyOf = ({ state, locked }: FlowsRequest, storeKey: string): QueryKey => {
  const { filters, match, recordType, packetLoss, time, limit } = state;
  return [FLOWS_KEY, { filters, match, recordType, packetLoss, time, limit, locked }, storeKey];
};

/**
 * The flows of a view, newest first, page after page. A newer question cancels the older one; a refresh that fails
 * leaves what was known, marked stale.
 */
export const useFlows = (request: FlowsRequest): FlowsResult => {
  const { names } = usePage();
  const { transport, store, key } = useStore();
  const client = useQueryClient();
  const { state, locked } = request;
  const queryKey = useMemo(() => keyOf({ state, locked }, key), [state, locked, key]);
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => {
      const window = pageParam?.window ?? windowOf(state.time, Date.now());
      const expression = viewExpression(state, locked, names);
      const { limit } = state;
      const page = { expression, store, window, limit, after: pageParam?.after };
      return fetchFlowPage(transport, page, signal);
    },
    initialPageParam: undefined as PageStart | undefined,
    getNextPageParam: startOfNext,
    retry: false,
  });
  const { data, error, fetchNextPage, isFetching, isFetchingNextPage } = query;
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
