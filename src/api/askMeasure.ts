import type { Figure } from '../model/metrics/figures';
import { TooManyBranches } from '../queries/branches';
import { nanoWindow } from '../queries/flowQueries';
import { printMetricQuery, type MetricQuery } from '../queries/metricQuery';
import { measureQueries, type FoldQueries, type MeasureRequest } from '../queries/panelQueries';
import { ApiError } from './apiError';
import { inParallel } from './inParallel';
import { queryNumbers } from './loki';
import { mergeSamples } from './mergeSamples';
import type { VectorAnswer } from './readVector';
import type { Transport } from './transport';

/** Where questions go, and what they have cost so far. */
export interface Asking {
  readonly transport: Transport;
  readonly signal: AbortSignal;
  /** The texts of what was asked, in order. */
  readonly queries: string[];
  execTimeS: number;
}

export interface MeasureAnswer {
  /** One number a group, unsorted. */
  readonly figures: readonly Figure[];
  /** False for quantiles of several queries: the largest of them is shown. */
  readonly isExact: boolean;
}

const queriesOf = (request: MeasureRequest): FoldQueries[] => {
  try {
    return measureQueries(request);
  } catch (error) {
    if (error instanceof TooManyBranches) throw new ApiError('tooComplex', error.message);
    throw error;
  }
};

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
  const folds = ranked(queriesOf(request), top);
  const atNs = nanoWindow(request.window).endNs;
  const ask = async (query: MetricQuery): Promise<readonly [MetricQuery, VectorAnswer]> => {
    asking.queries.push(printMetricQuery(query));
    const answer = await queryNumbers(asking.transport, { query, atNs }, asking.signal);
    asking.execTimeS += answer.execTimeS;
    return [query, answer];
  };
  const answers = new Map(
    await inParallel(
      folds.flatMap(({ queries }) => queries),
      ask,
    ),
  );
  const figures = mergeSamples(
    folds.map(({ fold, queries }) => ({
      fold,
      samples: queries.flatMap((query) => answers.get(query)?.samples ?? []),
    })),
  );
  return { figures, isExact: folds.every(isMergeable) };
};
