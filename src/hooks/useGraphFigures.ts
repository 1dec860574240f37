import { graphQuestion, type ShownGraph } from '../ask/graphQuestion';
import { usePage } from './pageContext';
import type { RoundResult } from './round';
import { useRound } from './useRound';
import { useRoundAnswer, type RoundAnswer } from './useRoundAnswer';
import { useStore } from './useStore';

export interface GraphResult extends Partial<ShownGraph>, Omit<RoundAnswer<unknown>, 'answer'> {
  /** What the sections of a panel beside the graph belong to as well. */
  readonly round: RoundResult;
}

/** The figures of the topology for the flows of the page, as `useRoundAnswer` keeps them. */
export const useGraphFigures = (): GraphResult => {
  const page = usePage();
  const { cluster } = useStore();
  const round = useRound();
  const { answer, ...rest } = useRoundAnswer(round, (nowMs) => graphQuestion(page, cluster, nowMs));
  return { ...answer, ...rest, round };
};
