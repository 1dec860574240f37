import type { Expression } from '../model/filters/condition';
import type { Figure } from '../model/metrics/figures';
import { groupedBy } from '../model/metrics/grouping';
import type { Measure, Statistic } from '../model/metrics/measures';
import { byRank, orderOf } from '../model/metrics/rank';
import { ALL, mergedGroups, type Aim } from './aims';
import { askGroups, type GroupsAnswer } from './askGroups';
import { withBudget, type Asking } from './asking';
import { askShards, type ShardAnswers } from './askShards';
import { axesOf, characterValues, keepsGroups, type Axis } from './axes';
import { figuresOf, type GroupsRequest } from './groupSamples';
import { shardAlong, shardSmaller, type Shard } from './shards';
import { orTooManySeries } from './tooManySeries';

/** What bounds the number of any group of a shard: all of it for sums, its extremes for everything else. */
const BOUNDS: Record<Statistic, Statistic> = {
  sum: 'sum',
  count: 'count',
  min: 'min',
  max: 'max',
  avg: 'max',
  p90: 'max',
  p99: 'max',
};

/** Measures the flows of a question that are in one shard by the values of stream labels; undefined where these are too many. */
type Measuring = (
  asking: Asking,
  request: GroupsRequest,
  labels: readonly string[],
) => Promise<Figure[] | undefined>;

/** How many flows each value has. */
const countAlong: Measuring = async (asking, request, labels) => {
  const { among, counts } = request.measure;
  const measure: Measure = { statistic: 'count', unit: 'flows', among, counts };
  const grouping = groupedBy(labels);
  const answer = await orTooManySeries(askGroups(asking, { ...request, measure, grouping }));
  return answer && figuresOf(answer.groups, grouping);
};

/**
 * What bounds the groups of each combination of values. Where these are more than Loki counts themselves, they are asked
 * for in shards, with no more than half of the requests that are left.
 */
const boundAlong: Measuring = async (asking, request, labels) => {
  const measure = { ...request.measure, statistic: BOUNDS[request.measure.statistic] };
  const grouping = { ...request.grouping, ...groupedBy(labels) };
  const half = withBudget(asking, Math.ceil(asking.budget.left / 2));
  const groups = await allInShards(half, { ...request, measure, grouping });
  return groups && figuresOf(mergedGroups(groups), grouping);
};

/** What is split, and for what. */
interface Splitting {
  readonly asking: Asking;
  readonly request: GroupsRequest;
  readonly wanted: Aim<unknown>['wanted'];
}

const valuesAlong = (
  { asking, request, wanted }: Splitting,
  expression: Expression,
  axis: Axis,
): Promise<Figure[] | undefined> => {
  if (axis.kind === 'characters') return Promise.resolve(characterValues(axis));
  const measure = wanted === 'first' ? boundAlong : countAlong;
  return measure(asking, { ...request, expression }, axis.labels);
};

/** Along the first axis on which the flows of the shard differ. */
const splitAlong = async (splitting: Splitting, shard: Shard): Promise<Shard[] | undefined> => {
  const { request, wanted } = splitting;
  for (const [at, axis] of shard.axes.entries()) {
    const values = await valuesAlong(splitting, shard.expression, axis);
    if (!values || values.length < 2) continue;
    return shardAlong(shard, {
      axis,
      axes: shard.axes.slice(at + 1),
      values: [...values].sort(byRank(request.measure)),
      isBounded: wanted === 'first' && axis.kind === 'labels',
      isShared: shard.isShared || !keepsGroups(axis, request.grouping),
    });
  }
  return undefined;
};

/** How flows are asked for, and what for. */
export interface ShardedQuestion<Answer> {
  readonly aim: Aim<Answer>;
  readonly ask: (request: GroupsRequest) => Promise<Answer>;
  /** How many groups an answer has. */
  readonly sizeOf: (answer: Answer) => number;
  /** The question was asked as a whole, and has more groups than Loki counts. */
  readonly isTooLarge: boolean;
}

/**
 * A question that may have more groups than Loki counts, asked as a whole or, where it has, in shards: along stream
 * labels, and by the characters of fields of the line.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const inShards = <Answer>(
  asking: Asking,
  request: GroupsRequest,
  { aim, ask, sizeOf, isTooLarge }: ShardedQuestion<Answer>,
): Promise<ShardAnswers<Shard, Answer>> => {
  const { wanted, next, needsAll } = aim;
  const splitting = { asking, request, wanted };
  const whole: Shard = {
    expression: request.expression,
    axes: axesOf(request, wanted),
    bound: orderOf(request.measure)(0, 1) * Infinity,
    isShared: false,
    isTooLarge,
  };
  return askShards<Shard, Answer>([whole], {
    budget: asking.budget,
    next,
    needsAll,
    isTooLarge: (shard) => shard.isTooLarge,
    ask: ({ expression }) => ask({ ...request, expression }),
    split: async (shard, asked) => {
      const counted = asked.map(({ shard: other, answer }) => ({
        shard: other,
        groups: answer === undefined ? undefined : sizeOf(answer),
      }));
      return shardSmaller(shard, counted) ?? splitAlong(splitting, shard);
    },
  });
};

/** How the groups of a shard are asked for. */
export const groupsQuestion = (
  asking: Asking,
): Pick<ShardedQuestion<GroupsAnswer>, 'ask' | 'sizeOf'> => ({
  ask: (request) => askGroups(asking, request),
  sizeOf: ({ groups }) => groups[0]?.samples.length ?? 0,
});

/** Every group, however many; undefined where there are more than can be asked for. Throws as `inShards`. */
export const allInShards = async (
  asking: Asking,
  request: GroupsRequest,
): Promise<GroupsAnswer[] | undefined> => {
  const question = { ...groupsQuestion(asking), aim: ALL, isTooLarge: false };
  const { answers, isComplete } = await inShards(asking, request, question);
  return isComplete ? answers.map(({ answer }) => answer) : undefined;
};
