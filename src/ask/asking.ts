import { printMetricQuestion, type Fold, type MetricQuestion } from '../queries/metricQuery';
import { measureQuestions, type FoldQuestions, type MeasureRequest } from '../queries/panelQueries';
import type { Transport } from '../api/transport';
import { budgetOf, type Budget } from './budget';
import { orTooComplex } from './tooComplex';

/** What questions have cost so far. */
export interface Account {
  /** The texts of what was asked, in order. */
  readonly queries: string[];
  execTimeS: number;
}

/** Where questions go, who pays, and how many requests they may be. */
export interface Asking {
  readonly transport: Transport;
  readonly signal: AbortSignal;
  readonly account: Account;
  readonly budget: Budget;
}

/** Without limit: what is one question is asked whatever it takes. */
export const startAsking = (transport: Transport, signal: AbortSignal): Asking => ({
  transport,
  signal,
  account: { queries: [], execTimeS: 0 },
  budget: budgetOf(Infinity),
});

/** The same, with at most so many requests. */
export const withBudget = (asking: Asking, requests: number): Asking => ({
  ...asking,
  budget: budgetOf(requests, asking.budget),
});

/** The answers to the questions of one fold, one for each branch. */
export interface FoldAnswers<Answer> {
  readonly fold: Fold;
  readonly answers: readonly Answer[];
}

/** @throws ApiError `tooComplex` */
export const foldsOf = (request: MeasureRequest): FoldQuestions[] =>
  orTooComplex(() => measureQuestions(request));

/** How many requests it takes to ask the questions of all folds. */
export const requestsOf = (folds: readonly FoldQuestions[]): number =>
  folds.reduce((sum, { questions }) => sum + questions.length, 0);

/**
 * Sends the questions of all folds and keeps account of them. Throws as `send`.
 *
 * @throws BudgetSpent before anything was sent
 */
export const askFolds = async <Answer extends { readonly execTimeS: number }>(
  { account, budget }: Asking,
  folds: readonly FoldQuestions[],
  send: (question: MetricQuestion) => Promise<Answer>,
): Promise<FoldAnswers<Answer>[]> => {
  budget.take(requestsOf(folds));
  const ask = async (question: MetricQuestion): Promise<Answer> => {
    account.queries.push(printMetricQuestion(question));
    const answer = await send(question);
    account.execTimeS += answer.execTimeS;
    return answer;
  };
  return Promise.all(
    folds.map(async ({ fold, questions }) => ({
      fold,
      answers: await Promise.all(questions.map(ask)),
    })),
  );
};
