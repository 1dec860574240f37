import type { Figure } from '../model/metrics/figures';
import type { Measure } from '../model/metrics/measures';
import { byRank, orderOf } from '../model/metrics/rank';
import type { GroupsAnswer } from './askGroups';
import type { AskedShard } from './askShards';
import type { WantedGroups } from './axes';
import { figuresOf, type GroupsRequest } from './groupSamples';
import { mergeAnswers, type FoldedSamples } from './mergeSamples';
import type { Shard } from './shards';

/** What shards are asked for, in which order, and until when. */
export interface Aim<Answer> {
  readonly wanted: WantedGroups;
  /** Those of the shards that are left to ask now; none when these are not needed. */
  readonly next: (
    left: readonly Shard[],
    asked: readonly AskedShard<Shard, Answer>[],
  ) => readonly Shard[];
  /** Some answers are as good as none. */
  readonly needsAll: boolean;
}

/** Those with groups yet to be counted can be split better when others were. */
const countedFirst = (shards: readonly Shard[]): readonly Shard[] => {
  const whole = shards.filter(({ isTooLarge }) => !isTooLarge);
  return whole.length > 0 ? whole : shards;
};

/** All groups, or as many as can be had. */
export const MOST: Aim<unknown> = { wanted: 'all', next: countedFirst, needsAll: false };

/** All groups, or none. */
export const ALL: Aim<unknown> = { ...MOST, needsAll: true };

/** The groups of several answers to the same question. */
export const mergedGroups = (answers: readonly GroupsAnswer[]): readonly FoldedSamples[] =>
  answers.reduce<readonly FoldedSamples[]>((some, { groups }) => mergeAnswers(some, groups), []);

/** Nothing that is left can change the groups up to the last. */
const isSettled = (measure: Measure, last: Figure | undefined, left: readonly Shard[]): boolean =>
  left.every(
    ({ isShared, bound }) =>
      !isShared && last !== undefined && orderOf(measure)(last.value, bound) < 0,
  );

/** Has to be asked whatever the others have: nothing could settle it. */
const isDue = ({ isShared, bound }: Shard): boolean => isShared || !Number.isFinite(bound);

/**
 * The most promising shards, until what is left cannot change the first `top` groups by rank. Groups behind these may
 * lack what shards have of them that were not asked.
 */
export const firstProven = (
  { measure, grouping }: GroupsRequest,
  top: number,
): Aim<GroupsAnswer> => ({
  wanted: 'first',
  needsAll: false,
  next: (left, asked) => {
    const groups = mergedGroups(asked.flatMap(({ answer }) => answer ?? []));
    const last = figuresOf(groups, grouping).sort(byRank(measure))[top - 1];
    if (isSettled(measure, last, left)) return [];
    const order = orderOf(measure);
    const sorted = [...left].sort((a, b) => order(a.bound, b.bound));
    const due = sorted.filter(isDue);
    if (due.length > 0) return countedFirst(due);
    return countedFirst(sorted.filter(({ bound }) => bound === sorted[0]?.bound)).slice(0, 1);
  },
});
