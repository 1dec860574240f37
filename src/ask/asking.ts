import { printMetricQuestion, type Fold, type MetricQuestion } from '../queries/metricQuery';
import { measureQuestions, type FoldQuestions, type MeasureRequest } from '../queries/panelQueries';
import { orTooComplex } from './tooComplex';
import type { Transport } from '../api/transport';

/** Where questions go, and what they have cost so far. */
export interface Asking {
  readonly transport: Transport;
  readonly signal: AbortSignal;
  /** The texts of what was asked, in order. */
  readonly queries: string[];
  execTimeS: number;
}

/** The answers to the questions of one fold, one for each branch. */
export interface FoldAnswers<Answer> {
  readonly fold: Fold;
  readonly answers: readonly Answer[];
}

/** @throws ApiError `tooComplex` */
export const foldsOf = (request: MeasureRequest): FoldQuestions[] =>
  orTooComplex(() => measureQuestions(request));

/** Sends the questions of all folds and keeps account of them. Throws as `send`. */
export const askFolds = async <Answer extends { readonly execTimeS: number }>(
  asking: Asking,
  folds: readonly FoldQuestions[],
  send: (question: MetricQuestion) => Promise<Answer>,
): Promise<FoldAnswers<Answer>[]> => {
  const ask = async (question: MetricQuestion): Promise<Answer> => {
    asking.queries.push(printMetricQuestion(question));
    const answer = await send(question);
    asking.execTimeS += answer.execTimeS;
    return answer;
  };
  return Promise.all(
    folds.map(async ({ fold, questions }) => ({
      fold,
      answers: await Promise.all(questions.map(ask)),
    })),
  );
};
