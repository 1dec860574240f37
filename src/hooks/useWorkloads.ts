import { type ShownWorkloads, workloadsQuestion } from '../ask/workloadsQuestion';
import { usePage } from './pageContext';
import type { RoundResult } from './round';
import { useRound } from './useRound';
import { useRoundAnswer, type RoundAnswer } from './useRoundAnswer';
import { useStore } from './useStore';

export interface WorkloadsResult extends Omit<RoundAnswer<ShownWorkloads>, 'answer'> {
  readonly shown: ShownWorkloads | undefined;
  readonly round: RoundResult;
}

/** The workloads at either end of the flows of the page, as `useRoundAnswer` keeps them. */
export const useWorkloads = (): WorkloadsResult => {
  const page = usePage();
  const { cluster } = useStore();
  const round = useRound();
  const { answer, ...rest } = useRoundAnswer(round, (nowMs) =>
    workloadsQuestion(page, cluster, nowMs),
  );
  return { shown: answer, ...rest, round };
};
