import { allOf, condition, type Expression } from '../model/condition';
import { shapeOf } from '../model/fieldValues';
import { isAdditive, keyOf, type Figure, type Line } from '../model/metrics/figures';
import { stepsOf } from '../model/metrics/steps';
import type { MetricQuery } from '../queries/metricQuery';
import type { MeasureRequest } from '../queries/panelQueries';
import { askFolds, foldsOf, type Asking, type FoldAnswers } from './asking';
import { queryLines } from './loki';
import { mergeSamples } from './mergeSamples';
import type { MatrixAnswer } from './readMatrix';

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

/** What all folds say of each step, in the order of time. */
const pointsOf = (folds: readonly FoldAnswers<MatrixAnswer>[]): [number, Figure[]][] => {
  const matrices = folds.flatMap(({ answers }) => answers);
  const times = new Set(matrices.flatMap(({ moments }) => [...moments.keys()]));
  return [...times]
    .sort((a, b) => a - b)
    .map((time) => [
      time,
      mergeSamples(
        folds.map(({ fold, answers }) => ({
          fold,
          samples: answers.flatMap(({ moments }) => moments.get(time) ?? []),
        })),
      ),
    ]);
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
  const { transport, signal } = asking;
  const window = { startNs: nanosecondsOf(firstS), endNs: nanosecondsOf(lastS) };
  const step = { startMs: 0, endMs: stepS * 1000 };
  const expression = onlyGroups(request, groups);
  const folds = foldsOf({ ...request, expression, window: step });
  const send = (query: MetricQuery) => queryLines(transport, { query, window, stepS }, signal);
  const points = pointsOf(await askFolds(asking, folds, send));
  const divisor = isAdditive(request.measure) ? stepS : 1;
  const lines = new Map(groups.map((group) => [keyOf(group), [] as [number, number][]]));
  for (const [time, figures] of points) {
    for (const figure of figures) lines.get(keyOf(figure))?.push([time, figure.value / divisor]);
  }
  return groups.map((group) => lines.get(keyOf(group)) ?? []);
};
