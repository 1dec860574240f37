import type { Figure } from '../model/metrics/figures';
import { isMergeable } from '../model/metrics/grouping';
import type { Measure } from '../model/metrics/measures';
import { askGroups, type GroupsAnswer } from './askGroups';
import type { Asking } from './asking';
import { figuresOf, type GroupsRequest } from './groupSamples';
import { joinFolds, type FoldedSamples } from './mergeSamples';
import { byRank, orderOf } from '../model/metrics/rank';
import { cutsOf, splitPart, type Part } from './splitParts';
import { orTooManySeries } from './tooManySeries';

/** Requests that one ranking may send. */
const BUDGET = 40;

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
 * or the requests that it may take are used up; then, and where a part cannot be split any more, the answer is not exact.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const splitGroups = async (
  asking: Asking,
  request: GroupsRequest,
  top: number,
): Promise<SplitAnswer> => {
  const { measure, grouping, expression } = request;
  const order = orderOf(measure);
  const from = asking.queries.length;
  const whole = { expression, cuts: cutsOf(request), bound: order(0, 1) * Infinity };
  let parts = await splitPart(asking, request, { ...whole, isShared: false });
  let [groups, isExact]: [readonly FoldedSamples[], boolean] = [[], parts !== undefined];
  for (;;) {
    const [part, ...rest] = (parts ?? []).sort((a, b) => order(a.bound, b.bound));
    const last = figuresOf(groups, grouping).sort(byRank(measure))[top - 1];
    if (!part || isSettled(measure, last, [part, ...rest])) return { groups, isExact };
    if (asking.queries.length - from >= BUDGET) return { groups, isExact: false };
    const asked = { ...request, expression: part.expression };
    const answer = await orTooManySeries(askGroups(asking, asked));
    const smaller = answer ? [] : await splitPart(asking, request, part);
    if (answer) groups = joinFolds(groups, answer.groups);
    isExact &&= answer ? answer.isExact && (isMergeable(measure) || !part.isShared) : !!smaller;
    parts = [...rest, ...(smaller ?? [])];
  }
};
