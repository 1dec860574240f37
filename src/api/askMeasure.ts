import type { Figure } from '../model/metrics/figures';
import { nanoWindow } from '../queries/flowQueries';
import type { MetricQuery } from '../queries/metricQuery';
import type { FoldQueries, MeasureRequest } from '../queries/panelQueries';
import { askFolds, foldsOf, type Asking } from './asking';
import { queryNumbers } from './loki';
import { mergeSamples } from './mergeSamples';

export interface MeasureAnswer {
  /** One number a group, unsorted. */
  readonly figures: readonly Figure[];
  /** False for quantiles of several queries: the largest of them is shown. */
  readonly isExact: boolean;
}

/** Loki may leave out the smaller groups only where it alone knows the whole number of a group. */
const ranked = (folds: readonly FoldQueries[], top: number | undefined): readonly FoldQueries[] => {
  const isWhole = folds.length === 1 && folds.every(({ queries }) => queries.length === 1);
  return isWhole
    ? folds.map((each) => ({ ...each, queries: each.queries.map((query) => ({ ...query, top })) }))
    : folds;
};

const isMergeable = ({ fold, queries }: FoldQueries): boolean =>
  typeof fold !== 'object' || queries.length < 2;

/**
 * A measure of every group, or of the `top` first ones where Loki can tell which these are.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const askMeasure = async (
  asking: Asking,
  request: MeasureRequest,
  top?: number,
): Promise<MeasureAnswer> => {
  const folds = ranked(foldsOf(request), top);
  const { transport, signal } = asking;
  const atNs = nanoWindow(request.window).endNs;
  const send = (query: MetricQuery) => queryNumbers(transport, { query, atNs }, signal);
  const answered = await askFolds(asking, folds, send);
  const figures = mergeSamples(
    answered.map(({ fold, answers }) => ({
      fold,
      samples: answers.flatMap(({ samples }) => samples),
    })),
  );
  return { figures, isExact: folds.every(isMergeable) };
};
