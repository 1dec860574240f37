import type { Steps } from '../model/metrics/steps';
import type { MetricQuestion } from '../queries/metricQuery';
import type { FoldQuestions } from '../queries/panelQueries';
import { askFolds, type Asking, type FoldAnswers } from './asking';
import type { GroupsRequest } from './groupSamples';
import { queryLines } from '../api/loki/lokiRequests';
import type { FoldedSamples } from './mergeSamples';
import type { MatrixAnswer } from '../api/loki/readMatrix';

const NS_PER_S = 1_000_000_000n;

/** Exact multiples of the step, so that a Loki that aligns moments to steps has nothing to move. */
const nanosecondsOf = (seconds: number): bigint => BigInt(seconds) * NS_PER_S;

/** What all folds say of the step that ends at a moment, seconds since the epoch. */
export type Moment = readonly [atS: number, folds: readonly FoldedSamples[]];

/** In the order of time. */
const momentsOf = (folds: readonly FoldAnswers<MatrixAnswer>[]): Moment[] => {
  const matrices = folds.flatMap(({ answers }) => answers);
  const times = new Set(matrices.flatMap(({ moments }) => [...moments.keys()]));
  return [...times]
    .sort((a, b) => a - b)
    .map((time) => [
      time,
      folds.map(({ fold, answers }) => ({
        fold,
        samples: answers.flatMap(({ moments }) => moments.get(time) ?? []),
      })),
    ]);
};

/** The same request for the length of one step, whenever that is. */
export const inStep = (request: GroupsRequest, { stepS }: Steps): GroupsRequest => ({
  ...request,
  window: { startMs: 0, endMs: stepS * 1000 },
});

/** What questions for the length of a step answer at the end of each. Throws as `askGroups`. */
export const askMoments = async (
  asking: Asking,
  { stepS, firstS, lastS }: Steps,
  folds: readonly FoldQuestions[],
): Promise<Moment[]> => {
  const { transport, signal } = asking;
  const window = { startNs: nanosecondsOf(firstS), endNs: nanosecondsOf(lastS) };
  const send = (question: MetricQuestion) =>
    queryLines(transport, { question, window, stepS }, signal);
  return momentsOf(await askFolds(asking, folds, send));
};
