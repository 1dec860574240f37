import { groupKey, type Labels } from '../model/metrics/figures';
import { stepsOf, type Steps } from '../model/metrics/steps';
import { foldsOf, type Asking } from './asking';
import { ALL } from './aims';
import { askMoments, inStep, type Moment } from './askMoments';
import { figuresOf, groupsAsked, type GroupsRequest } from './groupSamples';
import { withAllBudget } from './everyGroup';
import { inShards } from './inShards';

/** A group at the end of every step of a window. */
export interface SteppedGroup {
  readonly labels: Labels;
  /** A rate a second; 0 where the step had no flow. */
  readonly values: readonly number[];
}

const countOf = (moments: readonly Moment[]): number =>
  new Set(moments.flatMap(([, folds]) => folds.flatMap(({ samples }) => samples.map(groupKey))))
    .size;

const stepped = (
  moments: readonly Moment[],
  { grouping }: GroupsRequest,
  { stepS, firstS, lastS }: Steps,
): SteppedGroup[] => {
  const groups = new Map<string, { readonly labels: Labels; readonly values: number[] }>();
  const length = (lastS - firstS) / stepS + 1;
  for (const [atS, folds] of moments)
    for (const { labels, value } of figuresOf(folds, grouping)) {
      const key = groupKey({ labels });
      const group = groups.get(key) ?? { labels, values: new Array<number>(length).fill(0) };
      groups.set(key, group);
      const at = (atS - firstS) / stepS;
      group.values[at] = (group.values[at] ?? 0) + value / stepS;
    }
  return [...groups.values()];
};

/**
 * All groups over time, however many, of a measure that adds up; undefined where there are more than can be asked for.
 * None where the window has no whole step.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const everyLine = async (
  asking: Asking,
  request: GroupsRequest,
): Promise<SteppedGroup[] | undefined> => {
  const steps = stepsOf(request.window);
  if (steps.firstS > steps.lastS) return [];
  const limited = withAllBudget(asking, request);
  const { answers, isComplete } = await inShards(limited, request, {
    aim: ALL,
    isTooLarge: false,
    ask: (shard) => askMoments(limited, steps, foldsOf(groupsAsked(inStep(shard, steps)))),
    sizeOf: countOf,
  });
  if (!isComplete) return undefined;
  return stepped(
    answers.flatMap(({ answer }) => answer),
    request,
    steps,
  );
};
