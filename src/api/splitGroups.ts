import { allOf, condition, not, present, type Expression } from '../model/condition';
import type { Figure } from '../model/metrics/figures';
import type { Grouping } from '../model/metrics/grouping';
import { isMergeable } from '../model/metrics/grouping';
import type { Measure, Statistic } from '../model/metrics/measures';
import { ApiError } from './apiError';
import { askGroups, type GroupsAnswer } from './askGroups';
import type { Asking } from './asking';
import { figuresOf, type GroupsRequest } from './groupSamples';
import { joinFolds, type FoldedSamples } from './mergeSamples';
import { byRank, orderOf } from '../model/metrics/rank';

/** Requests that one ranking may send. */
const BUDGET = 40;

/** Labels with many values, along which any question becomes smaller. */
const SPLITTING = ['SrcK8S_Namespace', 'DstK8S_Namespace', 'SrcK8S_OwnerName', 'DstK8S_OwnerName'];

/** Flows of one value of each label that they were split along so far. */
interface Part {
  readonly expression: Expression;
  /** Labels along which it can still be split. */
  readonly labels: readonly string[];
  /** No group of the part lies before this. */
  readonly bound: number;
  /** Other parts may have flows of the same groups. */
  readonly isShared: boolean;
}

/** What bounds the number of any group of a part: all of it for sums, its extremes for everything else. */
const BOUNDS: Record<Statistic, Statistic> = {
  ...{ sum: 'sum', count: 'count', min: 'min', max: 'max' },
  ...{ avg: 'max', p90: 'max', p99: 'max' },
};

const isSeriesLimit = (error: unknown): boolean =>
  error instanceof ApiError && error.kind === 'seriesLimit';

/** What the question answers; undefined when it has more groups than Loki counts. */
export const orTooManySeries = async <T>(answer: Promise<T>): Promise<T | undefined> => {
  try {
    return await answer;
  } catch (error) {
    if (isSeriesLimit(error)) return undefined;
    throw error;
  }
};

const having = (label: string, value: string | undefined): Expression =>
  value === undefined
    ? not(present([label]))
    : condition([label], { type: 'texts', texts: [value] });

/** Labels to split along: those that groups are made of keep each group in one part. */
const labelsToSplit = ({ grouping: { fields }, store }: GroupsRequest): string[] => {
  const own = fields.filter((field) => store.labels.has(field));
  return [...own, ...SPLITTING.filter((label) => store.labels.has(label) && !own.includes(label))];
};

/** Smaller parts of a part that was too large, with what each can hold at most. */
const split = async (asking: Asking, request: GroupsRequest, part: Part): Promise<Part[]> => {
  const [label, ...labels] = part.labels;
  if (label === undefined) throw new ApiError('seriesLimit', 'nothing left to split along');
  const { measure, grouping } = request;
  const bounding: Measure = { ...measure, statistic: BOUNDS[measure.statistic] };
  const along: Grouping = { ...grouping, fields: [label], labelsOf: (labels) => labels };
  const whole = { ...request, expression: part.expression, measure: bounding, grouping: along };
  const { groups } = await askGroups(asking, whole);
  return figuresOf(groups, along).map((figure) => ({
    expression: allOf(part.expression, having(label, figure.labels[label])),
    ...{ labels, bound: figure.value },
    isShared: part.isShared || grouping.isCoarser || !grouping.fields.includes(label),
  }));
};

/** True when nothing that is left can change the first `top` figures. */
const isSettled = (measure: Measure, last: Figure | undefined, parts: readonly Part[]): boolean =>
  parts.every(
    ({ isShared, bound }) =>
      !isShared && last !== undefined && orderOf(measure)(last.value, bound) < 0,
  );

export type SplitAnswer = Pick<GroupsAnswer, 'groups' | 'isExact'>;

/**
 * Groups of a question that has more of them than Loki counts, those included that it would leave out: the question is
 * split along stream labels, and the most promising parts are asked until what is left cannot change the first `top`,
 * or the requests that it may take are used up; then the answer is not exact.
 *
 * @throws ApiError, `seriesLimit` when there is no label to split along; AbortError when cancelled
 */
export const splitGroups = async (
  asking: Asking,
  request: GroupsRequest,
  top: number,
): Promise<SplitAnswer> => {
  const { measure, grouping, expression } = request;
  const order = orderOf(measure);
  const from = asking.queries.length;
  const whole: Part = {
    ...{ expression, labels: labelsToSplit(request), isShared: false },
    bound: order(0, 1) * Infinity,
  };
  let parts = await split(asking, request, whole);
  let [groups, isExact]: [readonly FoldedSamples[], boolean] = [[], true];
  for (;;) {
    const [part, ...rest] = parts.sort((a, b) => order(a.bound, b.bound));
    const last = figuresOf(groups, grouping).sort(byRank(measure))[top - 1];
    if (!part || isSettled(measure, last, parts)) return { groups, isExact };
    if (asking.queries.length - from >= BUDGET) return { groups, isExact: false };
    const asked = { ...request, expression: part.expression };
    const answer = await orTooManySeries(askGroups(asking, asked));
    if (answer) {
      groups = joinFolds(groups, answer.groups);
      isExact &&= answer.isExact && (isMergeable(measure) || !part.isShared);
    }
    parts = answer ? rest : [...rest, ...(await split(asking, request, part))];
  }
};
