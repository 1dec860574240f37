import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { apiErrorOf, type ApiError } from '../api/apiError';
import { type AppPlace, fetchScans } from '../api/evidence/evidenceRequests';
import type { Scan } from '../model/evidence/answers';
import { evidenceTransport } from './evidenceTransport';

/** The scans of an app, newest first, as many as were asked for. */
export interface ScansResult {
  /** Undefined until the first page is there. */
  readonly scans: readonly Scan[] | undefined;
  /** The store holds more than the door reads. */
  readonly isPartial: boolean;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly error: ApiError | undefined;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

const FRESH_MS = 60_000;

export const useScans = ({ namespace, app }: AppPlace): ScansResult => {
  const query = useInfiniteQuery({
    queryKey: ['scansOfApp', namespace, app],
    queryFn: ({ pageParam, signal }) =>
      fetchScans(evidenceTransport, { namespace, app, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    staleTime: FRESH_MS,
    retry: false,
  });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const scans = useMemo(() => data?.pages.flatMap((page) => page.scans), [data]);
  return {
    scans,
    isPartial: data?.pages.some(({ isPartial }) => isPartial) ?? false,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    error: error ? apiErrorOf(error, 'evidence') : undefined,
    loadMore: () => void fetchNextPage(),
    retry: () => void refetch(),
  };
};
