import { fetchGraphs } from '../api/comparedGraphs';
import type { Feature } from '../model/fields';
import { windowBefore } from '../model/metrics/comparison';
import { scopeOf } from '../model/metrics/scopes';
import type { GraphFigures } from '../model/topology/graphFigures';
import { groupingOf } from '../model/topology/groupings';
import { functionOf, metricOf } from '../model/topology/metrics';
import type { TimeWindow } from '../model/timeRange';
import { viewExpression } from '../model/viewExpression';
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
  const { compare, unsampled: isEstimated } = state;
  const isPossible = (feature: Feature): boolean => settings.features[feature].value !== 'off';
  const [metric, scope] = [metricOf(state.metric), scopeOf(state.scope)];
  const chosen = {
    ...{ function: functionOf(metric, state.function), isEstimated },
    ...{ hasDrops: isPossible('pktDrop'), hasEvents: isPossible('networkEvents') },
  };
  const grouping = groupingOf(scope, state.groups);
  const ask = async ({ window, transport }: Round, signal: AbortSignal): Promise<ShownGraph> => {
    const request = {
      ...{ ...chosen, metric, scope, grouping, store, window },
      expression: viewExpression(state, locked, names),
      before: compare && windowBefore(window, compare),
    };
    const { now, before } = await fetchGraphs(transport, request, signal);
    return { figures: now, before, window };
  };
  const { answer, ...rest } = useRoundAnswer(round, {
    ...{ name: 'graph', ask },
    options: { ...chosen, compare, ids: [metric, scope, grouping].map(({ id }) => id) },
  });
  return { ...answer, ...rest, round };
};
