import { useMemo, useState } from 'react';
import type { ApiError } from '../api/apiError';
import { wantedBy } from '../model/evidence/carries';
import { type ResolvedFilter, resolveFilters } from '../model/evidence/resolveFilters';
import type { Filter } from '../model/filters/filter';
import { useHolds } from './useHolds';
import { useWorkloadRows } from './useWorkloadRows';
import { useWorkloads } from './useWorkloads';

/** What filters by evidence stand for, or how far looking them up has come. */
export interface FoundResult {
  readonly resolved: readonly ResolvedFilter[];
  /** All that was asked is answered, or a person makes do with what is. */
  readonly isSettled: boolean;
  /** Workloads, then whole reports: what was answered of what was asked. */
  readonly progress: { readonly done: number; readonly of: number };
  readonly isRunning: boolean;
  /** Undefined until it is known which workloads there are. */
  readonly workloads: number | undefined;
  /** Why it is not known which workloads there are. */
  readonly error: ApiError | undefined;
  /** Makes do with what is known. */
  readonly cancel: () => void;
  readonly retry: () => void;
}

/**
 * Looks filters by evidence up among the workloads of the page around it, which must not have these filters itself.
 *
 * @param filters the same list as long as it is the same
 */
export const useFoundWorkloads = (filters: readonly Filter[]): FoundResult => {
  const { shown, error, isLoading, round, retry } = useWorkloads();
  const evidence = useWorkloadRows(shown);
  const { rows } = evidence;
  const wanted = useMemo(() => filters.flatMap((filter) => wantedBy(filter) ?? []), [filters]);
  const all = useMemo(() => rows.flatMap((row) => row.evidence ?? []), [rows]);
  const reports = useHolds(all, wanted);
  const { holds } = reports;
  const [isStopped, setStopped] = useState(false);
  const resolved = useMemo(() => resolveFilters(filters, rows, holds), [filters, rows, holds]);
  const progress = {
    done: evidence.progress.done + reports.progress.done,
    of: evidence.progress.of + reports.progress.of,
  };
  // Between an answer and the questions that follow from it, nothing is running, and not all is known.
  const isAnswered = shown !== undefined && progress.done >= progress.of;
  return {
    resolved,
    isSettled: isAnswered || (isStopped && shown !== undefined),
    progress,
    isRunning: isLoading || evidence.isRunning || reports.isRunning,
    workloads: shown?.workloads.length,
    error,
    cancel: () => {
      setStopped(true);
      round.cancel();
      evidence.cancel();
      reports.cancel();
    },
    retry: () => {
      setStopped(false);
      if (!shown) retry();
      evidence.retry();
      reports.retry();
    },
  };
};
