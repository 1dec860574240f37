import type { Transport } from '../api/transport';
import type { Filter } from '../model/filters/filter';
import type { FilterNames } from '../model/filters/filterExpression';
import type { Settings } from '../model/settings/settings';
import type { TimeRange } from '../model/timeRange';
import type { ViewState } from '../model/view/viewState';
import { type SelectedFlows, viewFlows } from '../model/filters/viewExpression';
import type { Store } from '../queries/flowQueries';

/** What is asked, as a value. It is about one moment; its key is the same at every moment. */
export interface Question<Answer> {
  /** Equal keys have equal answers at the same moment. */
  readonly key: string;
  /** @throws ApiError when the source refuses or cannot be reached, AbortError when cancelled */
  readonly ask: (transport: Transport, signal: AbortSignal) => Promise<Answer>;
}

/** A view to ask about: what its link says, the filters of its place, and names that the cluster gives. */
export interface AskedView {
  readonly state: ViewState;
  readonly locked?: readonly Filter[];
  readonly names?: FilterNames;
}

/** What of a cluster's settings decides how it is asked. */
export interface AskedCluster extends Pick<Settings, 'features'> {
  readonly store: Store;
}

/** The flows that questions of one view have in common, and where these are stored. */
export interface AskedFlows extends SelectedFlows {
  readonly store: Store;
  readonly time: TimeRange;
}

export const askedFlows = (
  { state, locked, names }: AskedView,
  { store }: AskedCluster,
): AskedFlows => ({ ...viewFlows(state, locked, names), store, time: state.time });

const asPlain = (_: string, value: unknown): unknown => {
  if (value instanceof Set) return [...(value as Set<unknown>)];
  return typeof value === 'bigint' ? String(value) : value;
};

/** What decides an answer, as a text. Functions are left out: rows of our tables are told apart by their data. */
export const questionKey = (...parts: readonly unknown[]): string => JSON.stringify(parts, asPlain);
