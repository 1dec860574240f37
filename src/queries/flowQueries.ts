import type { Expression } from '../model/filters/condition';
import { USUAL_LABELS } from '../model/settings/streamLabels';
import type { TimeWindow } from '../model/timeRange';
import { disjointBranches, type Branch } from './branches';
import { lineFilters, streamMatchers } from './literal';
import type { LogQuery } from './logql';

/** Where flows are stored in this cluster. */
export interface Store {
  /** Fields that are stream labels here; all others are in the line. */
  readonly labels: ReadonlySet<string>;
  /** Labels that every stream of flows has. */
  readonly staticLabels: Readonly<Record<string, string>>;
}

/** The stream labels of a FlowCollector with default settings. */
export const DEFAULT_LABELS: readonly string[] = ['app', ...USUAL_LABELS];

const RECORD_TYPE = '_RecordType';

/**
 * A store with the labels that its Loki has. `_RecordType` is asked for as a label also where no stream has it, since
 * NetObserv writes it as a label or not at all: an absent label costs nothing, a scan of every line four times the
 * rest. Only where it was made a field of the line (`excludedLabels`) is it looked for there.
 */
export const storeOf = (
  labels: readonly string[],
  staticLabels: Store['staticLabels'],
  excludedLabels: readonly string[] = [],
): Store => ({
  labels: new Set(excludedLabels.includes(RECORD_TYPE) ? labels : [...labels, RECORD_TYPE]),
  staticLabels,
});

export const DEFAULT_STORE: Store = storeOf(DEFAULT_LABELS, { app: 'netobserv-flowcollector' });

/** The query for the flows of a branch. */
export const queryOf = (branch: Branch, { staticLabels }: Store): LogQuery => {
  const fixed = Object.entries(staticLabels).map(([label, value]) => ({
    label,
    op: '=' as const,
    value,
  }));
  return { matchers: [...fixed, ...streamMatchers(branch)], filters: lineFilters(branch) };
};

/**
 * The queries whose answers together are exactly the flows of the expression, each flow in one of them.
 *
 * @throws TooManyBranches
 */
export const flowQueries = (expression: Expression, store: Store): LogQuery[] =>
  disjointBranches(expression, store.labels).map((branch) => queryOf(branch, store));

/** Nanoseconds since the epoch. */
export interface NanoWindow {
  readonly startNs: bigint;
  /** Exclusive, as in Loki. */
  readonly endNs: bigint;
}

/** Half of what separates two milliseconds is far more than the error of a timestamp. */
const SLACK_NS = 500n;

/**
 * The window of Loki that holds the flows that ended in a window of time. Flow timestamps pass through a float64 on
 * their way to Loki and lie up to 128 ns beside their millisecond, so both ends are moved to between two of them.
 */
export const nanoWindow = ({ startMs, endMs }: TimeWindow): NanoWindow => ({
  startNs: BigInt(startMs) * 1_000_000n - SLACK_NS,
  endNs: BigInt(endMs) * 1_000_000n - SLACK_NS,
});
