import { allOf, condition, type Expression } from '../model/condition';
import { shapeOf } from '../model/fieldValues';
import { isAdditive, keyOf, type Figure, type Line } from '../model/metrics/figures';
import { stepsOf } from '../model/metrics/steps';
import { printMetricQuery, type Fold, type MetricQuery } from '../queries/metricQuery';
import { measureQueries, type MeasureRequest } from '../queries/panelQueries';
import type { Asking } from './askMeasure';
import { inParallel } from './inParallel';
import { queryLines } from './loki';
import { mergeSamples } from './mergeSamples';
import type { Moments } from './readMatrix';

const NS_PER_S = 1_000_000_000n;

/** Exact multiples of the step, so that a Loki that aligns moments to steps has nothing to move. */
const nanosecondsOf = (seconds: number): bigint => BigInt(seconds) * NS_PER_S;

/** One of the values that the groups have; nothing to say where a group lacks the field. */
const valuesCondition = (field: string, groups: readonly Figure[]): Expression[] => {
  const texts = [...new Set(groups.flatMap(({ labels }) => labels[field] ?? []))];
  if (groups.some(({ labels }) => labels[field] === undefined)) return [];
  if (shapeOf(field) === 'text') return [condition([field], { type: 'texts', texts })];
  const ranges = texts.map((text) => ({ min: Number(text), max: Number(text) }));
  return [condition([field], { type: 'integers', ranges })];
};

/** Flows that may belong to one of the groups, so that Loki counts few series besides. */
const onlyGroups = ({ expression, by }: MeasureRequest, groups: readonly Figure[]): Expression =>
  allOf(expression, ...by.flatMap((field) => valuesCondition(field, groups)));

interface FoldedMoments {
  readonly fold: Fold;
  readonly moments: readonly Moments[];
}

const pointsOf = (folds: readonly FoldedMoments[]): Map<number, Figure[]> => {
  const times = new Set(
    folds.flatMap(({ moments }) => moments.flatMap((each) => [...each.keys()])),
  );
  return new Map(
    [...times]
      .sort((a, b) => a - b)
      .map((time) => [
        time,
        mergeSamples(
          folds.map(({ fold, moments }) => ({
            fold,
            samples: moments.flatMap((each) => each.get(time) ?? []),
          })),
        ),
      ]),
  );
};

/** The numbers of a fold at every step; `pointsOf` puts them together. */
const momentsOf = async (asking: Asking, request: MeasureRequest): Promise<FoldedMoments[]> => {
  const { stepS, firstS, lastS } = stepsOf(request.window);
  const window = { startNs: nanosecondsOf(firstS), endNs: nanosecondsOf(lastS) };
  const step = { startMs: 0, endMs: stepS * 1000 };
  const folds = measureQueries({ ...request, window: step });
  const ask = async (query: MetricQuery): Promise<readonly [MetricQuery, Moments]> => {
    const { transport, signal } = asking;
    asking.queries.push(printMetricQuery(query));
    const { moments, execTimeS } = await queryLines(transport, { query, window, stepS }, signal);
    asking.execTimeS += execTimeS;
    return [query, moments];
  };
  const queries = folds.flatMap((each) => each.queries);
  const answers = new Map(await inParallel(queries, ask));
  return folds.map(({ fold, queries: own }) => ({
    fold,
    moments: own.flatMap((query) => answers.get(query) ?? []),
  }));
};

/**
 * The given groups over time, in their order; a step without flows has no point.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const fetchLines = async (
  asking: Asking,
  request: MeasureRequest,
  groups: readonly Figure[],
): Promise<Line[]> => {
  const { stepS, firstS, lastS } = stepsOf(request.window);
  if (groups.length === 0 || firstS > lastS) return groups.map(() => []);
  const expression = onlyGroups(request, groups);
  const points = pointsOf(await momentsOf(asking, { ...request, expression }));
  const divisor = isAdditive(request.measure) ? stepS : 1;
  const lines = new Map(groups.map((group) => [keyOf(group), [] as [number, number][]]));
  for (const [time, figures] of points) {
    for (const figure of figures) lines.get(keyOf(figure))?.push([time, figure.value / divisor]);
  }
  return groups.map((group) => lines.get(keyOf(group)) ?? []);
};
