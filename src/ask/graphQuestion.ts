import { graphChoice } from '../model/graph/graphChoice';
import type { GraphFigures } from '../model/graph/graphFigures';
import { marksWith } from '../model/graph/marks/marks';
import { windowBefore } from '../model/metrics/comparison';
import { type TimeWindow, windowOf } from '../model/timeRange';
import { fetchGraphs } from './comparedGraphs';
import {
  type AskedCluster,
  type AskedView,
  questionKey,
  type Question,
  askedFlows,
} from './question';

/** A graph's figures with the time that they are about. */
export interface ShownGraph {
  readonly figures: GraphFigures;
  /** Of what the window is compared with, at the same scope; undefined where it is not. */
  readonly before: GraphFigures | undefined;
  readonly window: TimeWindow;
}

/** The figures of the graph of a view. `nowMs` as for `flowsQuestion`. */
export const graphQuestion = (
  view: AskedView,
  cluster: AskedCluster,
  nowMs: number,
): Question<ShownGraph> => {
  const { time, ...flows } = askedFlows(view, cluster);
  const { compare } = view.state;
  const choice = graphChoice(view.state);
  const marks = marksWith(cluster.features);
  const window = windowOf(time, nowMs);
  const request = {
    ...choice,
    ...flows,
    marks,
    window,
    before: compare && windowBefore(window, compare),
  };
  return {
    key: questionKey('graph', { ...choice, marks, compare, time }, flows),
    ask: async (transport, signal) => {
      const { now: figures, before } = await fetchGraphs(transport, request, signal);
      return { figures, before, window };
    },
  };
};
