import type { Transport } from '../api/transport';
import {
  type ReachedWorkload,
  reachedWorkloads,
  WORKLOAD_FIGURES,
  type WorkloadFigureId,
} from '../model/evidence/reachedWorkloads';
import { groupedBy, unsampled } from '../model/metrics/grouping';
import { type TimeWindow, windowOf } from '../model/timeRange';
import { startAsking } from './asking';
import {
  type AskedCluster,
  type AskedView,
  askedFlows,
  type Question,
  questionKey,
} from './question';
import { rankGroups } from './rankGroups';

/** The workloads at either end of traffic, with the time that they are about. */
export interface ShownWorkloads {
  readonly workloads: readonly ReachedWorkload[];
  /** False where the requests that a ranking may send ran out: workloads, callers or bytes may be missing. */
  readonly isExact: boolean;
  readonly window: TimeWindow;
  /** The texts of what was asked of Loki. */
  readonly queries: readonly string[];
  readonly execTimeS: number;
}

/** Who runs at either end of the flows of a view, and who calls them. `nowMs` as for `flowsQuestion`. */
export const workloadsQuestion = (
  view: AskedView,
  cluster: AskedCluster,
  nowMs: number,
): Question<ShownWorkloads> => {
  const { time, ...flows } = askedFlows(view, cluster);
  const isEstimated = view.state.unsampled;
  const window = windowOf(time, nowMs);
  const ask = async (transport: Transport, signal: AbortSignal): Promise<ShownWorkloads> => {
    const asking = startAsking(transport, signal);
    const rank = (id: WorkloadFigureId) => {
      const { measure, fields } = WORKLOAD_FIGURES[id];
      const own = groupedBy(fields);
      const grouping = isEstimated ? unsampled(own) : own;
      return rankGroups(asking, { ...flows, measure, grouping, window }, { top: Infinity });
    };
    const [incoming, outgoing, calls] = await Promise.all([
      rank('incoming'),
      rank('outgoing'),
      rank('calls'),
    ]);
    return {
      workloads: reachedWorkloads({
        incoming: incoming.figures,
        outgoing: outgoing.figures,
        calls: calls.figures,
      }),
      isExact: incoming.isExact && outgoing.isExact && calls.isExact,
      window,
      queries: asking.account.queries,
      execTimeS: asking.account.execTimeS,
    };
  };
  return { key: questionKey('workloads', { isEstimated, time }, flows), ask };
};
