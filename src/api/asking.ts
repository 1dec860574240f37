import { printMetricQuery, type Fold, type MetricQuery } from '../queries/metricQuery';
import { measureQueries, type FoldQueries, type MeasureRequest } from '../queries/panelQueries';
import { inParallel } from './inParallel';
import { orTooComplex } from './tooComplex';
import type { Transport } from './transport';

/** Where questions go, and what they have cost so far. */
export interface Asking {
  readonly transport: Transport;
  readonly signal: AbortSignal;
  /** The texts of what was asked, in order. */
  readonly queries: string[];
  execTimeS: number;
}

/** The answers to the queries of one fold, one for each branch. */
export interface FoldAnswers<Answer> {
  readonly fold: Fold;
  readonly answers: readonly Answer[];
}

/** @throws ApiError `tooComplex` */
export const foldsOf = (request: MeasureRequest): FoldQueries[] =>
  orTooComplex(() => measureQueries(request));

/** Sends the queries of all folds, a few at a time, and keeps account of them. Throws as `send`. */
export const askFolds = async <Answer extends { readonly execTimeS: number }>(
  asking: Asking,
  folds: readonly FoldQueries[],
  send: (query: MetricQuery) => Promise<Answer>,
): Promise<FoldAnswers<Answer>[]> => {
  const ask = async (query: MetricQuery): Promise<readonly [MetricQuery, Answer]> => {
    asking.queries.push(printMetricQuery(query));
    const answer = await send(query);
    asking.execTimeS += answer.execTimeS;
    return [query, answer];
  };
  const all = folds.flatMap(({ queries }) => queries);
  const answers = new Map(await inParallel(all, ask));
  return folds.map(({ fold, queries }) => ({
    fold,
    answers: queries.flatMap((query) => answers.get(query) ?? []),
  }));
};
