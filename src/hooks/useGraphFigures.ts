import { fetchGraphs } from '../ask/comparedGraphs';
import { windowBefore } from '../model/metrics/comparison';
import { graphChoice } from '../model/graph/graphChoice';
import type { GraphFigures } from '../model/graph/graphFigures';
import { marksWith } from '../model/graph/marks/marks';
import type { TimeWindow } from '../model/timeRange';
import { viewFlows } from '../model/viewExpression';
import { usePage } from './pageContext';
import { useRound, type Round, type RoundResult } from './useRound';
import { useRoundAnswer, type RoundAnswer } from './useRoundAnswer';
import { useStore } from './useStore';

/** A graph's figures with the time that they are about. */
interface ShownGraph {
  readonly figures: GraphFigures;
  /** Of what the window is compared with, at the same scope; undefined where it is not. */
  readonly before: GraphFigures | undefined;
  readonly window: TimeWindow;
}

export interface GraphResult extends Partial<ShownGraph>, Omit<RoundAnswer<unknown>, 'answer'> {
  /** What the sections of a panel beside the graph belong to as well. */
  readonly round: RoundResult;
}

/** The figures of the topology for the flows of the page, as `useRoundAnswer` keeps them. */
export const useGraphFigures = (): GraphResult => {
  const { state, locked, names, settings } = usePage();
  const { store } = useStore();
  const round = useRound();
  const { compare } = state;
  const choice = graphChoice(state);
  const marks = marksWith(settings.features);
  const ask = async ({ window, transport }: Round, signal: AbortSignal): Promise<ShownGraph> => {
    const request = {
      ...choice,
      marks,
      store,
      window,
      ...viewFlows(state, locked, names),
      before: compare && windowBefore(window, compare),
    };
    const { now, before } = await fetchGraphs(transport, request, signal);
    return { figures: now, before, window };
  };
  const { metric, scope, grouping } = choice;
  const { answer, ...rest } = useRoundAnswer(round, {
    name: 'graph',
    ask,
    options: {
      ...choice,
      marks,
      compare,
      metric: metric.id,
      scope: scope.id,
      grouping: grouping.id,
    },
  });
  return { ...answer, ...rest, round };
};
