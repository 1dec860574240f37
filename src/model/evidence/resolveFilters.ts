import {
  evidenceFiltersOf,
  evidenceFilterKey,
  type FoundWorkloads,
} from '../filters/evidenceFilters';
import type { Filter } from '../filters/filter';
import { isAboutEvidence } from '../filters/filterDefinitions';
import type { ViewState } from '../view/viewState';
import { type Holds, type Wanted, wantedBy } from './carries';
import type { WorkloadEvidence } from './joined';
import type { WorkloadName } from './running';
import { sortWorkloads, type WorkloadRow } from './workloadRows';

/** Workloads that a filter may stand for: more make no query that is worth its length. */
export const MAX_FOUND = 60;

/** What a filter by evidence stands for, and how sure that is. */
export interface ResolvedFilter {
  readonly filter: Filter;
  /** The worst first, as many as a filter may stand for. */
  readonly found: readonly WorkloadName[];
  /** All other workloads that were seen. */
  readonly others: readonly WorkloadName[];
  /** Those that have what is looked for. */
  readonly total: number;
  /** Those of which nobody can tell. */
  readonly unknown: number;
}

/**
 * The state that is asked for the workloads among which filters by evidence look: without these filters, and where one of
 * several filters is enough, without any.
 */
export const withoutEvidence = (state: ViewState): ViewState => {
  const isAbout = ({ id }: Filter): boolean => isAboutEvidence(id);
  if (!state.filters.some(isAbout)) return state;
  const filters = state.match === 'any' ? [] : state.filters.filter((one) => !isAbout(one));
  return { ...state, filters };
};

/** Looks filters by evidence up among workloads. */
export const resolveFilters = (
  filters: readonly Filter[],
  rows: readonly WorkloadRow[],
  holds: (evidence: WorkloadEvidence, wanted: Wanted) => Holds,
): readonly ResolvedFilter[] => {
  const sorted = sortWorkloads(rows);
  return evidenceFiltersOf(filters).flatMap((filter) => {
    const wanted = wantedBy(filter);
    if (!wanted) return [];
    const held = sorted.map(({ workload, evidence }) => ({
      workload,
      holds: evidence ? holds(evidence, wanted) : 'unknown',
    }));
    const all = held.filter((one) => one.holds === 'yes').map(({ workload }) => workload);
    const found = all.slice(0, MAX_FOUND);
    return {
      filter,
      found,
      others: held.flatMap(({ workload }) => (found.includes(workload) ? [] : [workload])),
      total: all.length,
      unknown: held.filter((one) => one.holds === 'unknown' || one.holds === 'mayBe').length,
    };
  });
};

/** What was found, as filters take it. */
export const foundWorkloads = (resolved: readonly ResolvedFilter[]): FoundWorkloads =>
  new Map(
    resolved.map(({ filter, found, others }) => [evidenceFilterKey(filter), { found, others }]),
  );
