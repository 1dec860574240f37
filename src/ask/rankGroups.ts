import type { Figure } from '../model/metrics/figures';
import { isMergeable, type Grouping } from '../model/metrics/grouping';
import { byRank } from '../model/metrics/rank';
import { firstProven, mergedGroups, MOST } from './aims';
import { askGroups, askTotal, type GroupsAnswer } from './askGroups';
import { foldsOf, requestsOf, withBudget, type Asking } from './asking';
import { figuresOf, groupsAsked, type GroupsRequest } from './groupSamples';
import { groupsQuestion, inShards } from './inShards';
import { orTooManySeries } from './tooManySeries';

/** LokiStack counts no more series (max_query_series), and lines of many more are a lot to send. */
const FEW = 500;

/** Requests that one ranking may send, its total included. */
const REQUESTS = 40;

/** Groups by rank. */
export interface RankedGroups extends Pick<GroupsAnswer, 'total' | 'isExact'> {
  readonly figures: readonly Figure[];
  /** All groups of the request were few enough for one answer. */
  readonly areFew: boolean;
}

/** The groups of a question that has more of them than Loki counts, the first `top` of them proven where it is exact. */
const rankInShards = async (
  asking: Asking,
  request: GroupsRequest,
  top: number,
): Promise<Pick<GroupsAnswer, 'groups' | 'isExact'>> => {
  const aim = top === Infinity ? MOST : firstProven(request, top);
  const question = { ...groupsQuestion(asking), aim, isTooLarge: true };
  const { answers, isComplete } = await inShards(asking, request, question);
  const isWhole = answers.every(
    ({ shard, answer }) => answer.isExact && (isMergeable(request.measure) || !shard.isShared),
  );
  return {
    groups: mergedGroups(answers.map(({ answer }) => answer)),
    isExact: isComplete && isWhole,
  };
};

/**
 * The first groups by rank, and the total. Asks for all groups at once, the finer ones that several panels share where
 * there are such; where Loki counts fewer, for what the ranking needs.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const rankGroups = async (
  asking: Asking,
  request: GroupsRequest,
  { top, shared = request.grouping }: { readonly top: number; readonly shared?: Grouping },
): Promise<RankedGroups> => {
  const { measure, grouping } = request;
  const groupings = shared.fields.length > grouping.fields.length ? [shared, grouping] : [shared];
  // What is asked as a whole is asked whatever it takes, and so is the total.
  const wholes = (groupings.length + 1) * requestsOf(foldsOf(groupsAsked(request)));
  const limited = withBudget(asking, Math.max(REQUESTS, wholes));
  const first = (figures: Figure[]): Figure[] => figures.sort(byRank(measure)).slice(0, top);
  for (const one of groupings) {
    const whole = await orTooManySeries(askGroups(limited, { ...request, grouping: one }));
    if (!whole) continue;
    const figures = figuresOf(whole.groups, one);
    const areFew = figures.length <= FEW;
    return { total: whole.total, isExact: whole.isExact, areFew, figures: first(figures) };
  }
  const [total, { groups, isExact }] = await Promise.all([
    askTotal(limited, request),
    rankInShards(limited, request, top),
  ]);
  return { figures: first(figuresOf(groups, grouping)), total, isExact, areFew: false };
};
