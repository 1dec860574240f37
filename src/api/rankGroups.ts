import { allOf, condition, not, present, type Expression } from '../model/condition';
import type { Figure } from '../model/metrics/figures';
import type { Measure, Statistic } from '../model/metrics/measures';
import type { MeasureRequest } from '../queries/panelQueries';
import { ApiError } from './apiError';
import { askMeasure, type MeasureAnswer } from './askMeasure';
import type { Asking } from './asking';

/** Requests that one ranking may send. */
const BUDGET = 40;

/** Flows of one value of each label that they were split along so far. */
interface Part {
  readonly expression: Expression;
  /** Labels along which it can still be split. */
  readonly labels: readonly string[];
  /** No group of the part lies before this. */
  readonly bound: number;
}

/** What bounds the number of any group of a part: all of it for sums, its extremes for everything else. */
const BOUNDS: Record<Statistic, Statistic> = {
  ...{ sum: 'sum', count: 'count', min: 'min', max: 'max' },
  ...{ avg: 'max', p90: 'max', p99: 'max' },
};

type Order = (a: number, b: number) => number;

/** The order of rank: the largest first, of minima the smallest. */
export const orderOf = ({ statistic }: Measure): Order =>
  statistic === 'min' ? (a, b) => a - b : (a, b) => b - a;

const byRank = (order: Order) => (a: Figure, b: Figure) => order(a.value, b.value);

const isSeriesLimit = (error: unknown): boolean =>
  error instanceof ApiError && error.kind === 'seriesLimit';

const having = (label: string, value: string | undefined): Expression =>
  value === undefined
    ? not(present([label]))
    : condition([label], { type: 'texts', texts: [value] });

/** Smaller parts of a part that was too large, with what each can hold at most. */
const split = async (asking: Asking, request: MeasureRequest, part: Part): Promise<Part[]> => {
  const [label, ...labels] = part.labels;
  if (label === undefined) throw new ApiError('seriesLimit', 'nothing left to split along');
  const { measure } = request;
  const bounding = { ...measure, statistic: BOUNDS[measure.statistic] };
  const whole = { ...request, expression: part.expression, measure: bounding, by: [label] };
  const { figures } = await askMeasure(asking, whole);
  return figures.map((figure) => ({
    expression: allOf(part.expression, having(label, figure.labels[label])),
    labels,
    bound: figure.value,
  }));
};

/** The groups of a part; undefined when it has more than Loki counts. */
const groupsOf = async (
  asking: Asking,
  request: MeasureRequest,
  top: number,
): Promise<MeasureAnswer | undefined> => {
  try {
    return await askMeasure(asking, request, top);
  } catch (error) {
    if (isSeriesLimit(error)) return undefined;
    throw error;
  }
};

/**
 * The first groups by rank. Loki counts only so many series at once, those that it then leaves out included; beyond that
 * the question is split along stream labels that groups are made of, and the most promising parts are asked until
 * what is left cannot change the outcome.
 *
 * @throws ApiError, `seriesLimit` when there is no label to split along; AbortError when cancelled
 */
export const rankGroups = async (
  asking: Asking,
  request: MeasureRequest,
  top: number,
): Promise<MeasureAnswer> => {
  const order = orderOf(request.measure);
  const labels = request.by.filter((field) => request.store.labels.has(field));
  const from = asking.queries.length;
  let [found, isExact]: [readonly Figure[], boolean] = [[], true];
  let parts: Part[] = [{ expression: request.expression, labels, bound: order(0, 1) * Infinity }];
  for (;;) {
    const [part, ...rest] = parts.sort((a, b) => order(a.bound, b.bound));
    const last = found[top - 1];
    const isSettled = !part || (last !== undefined && order(last.value, part.bound) < 0);
    if (isSettled) return { figures: found, isExact };
    if (asking.queries.length - from >= BUDGET) return { figures: found, isExact: false };
    const asked = { ...request, expression: part.expression };
    const answer = await groupsOf(asking, asked, top);
    if (answer) {
      found = [...found, ...answer.figures].sort(byRank(order)).slice(0, top);
      isExact &&= answer.isExact;
    }
    parts = answer ? rest : [...rest, ...(await split(asking, request, part))];
  }
};
