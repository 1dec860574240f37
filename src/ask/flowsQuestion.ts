import type { Transport } from '../api/transport';
import type { Counting } from '../model/counting';
import type { FlowCursor, FlowPage } from '../model/flows/flowPage';
import { windowOf } from '../model/timeRange';
import { fetchFlowPage, type FlowRequest } from './flowPages';
import {
  type AskedCluster,
  type AskedView,
  questionKey,
  type Question,
  askedFlows,
} from './question';

export interface FlowsQuestion extends Question<FlowPage> {
  readonly request: FlowRequest;
  /** Which of its records are added up; all of them are asked for. */
  readonly counting: Counting;
  /** The newest flows, or those after a cursor. */
  readonly ask: (
    transport: Transport,
    signal: AbortSignal,
    after?: FlowCursor,
  ) => Promise<FlowPage>;
}

/** The flows of a view, newest first. `nowMs` is what relative times are seen from, milliseconds since the epoch. */
export const flowsQuestion = (
  view: AskedView,
  cluster: AskedCluster,
  nowMs: number,
): FlowsQuestion => {
  const { expression, counting, store, time } = askedFlows(view, cluster);
  const { limit } = view.state;
  const request = { expression, store, limit, window: windowOf(time, nowMs) };
  return {
    key: questionKey('flows', { expression, store, time, limit }),
    request,
    counting,
    ask: (transport, signal, after) => fetchFlowPage(transport, { ...request, after }, signal),
  };
};
