import { isMergeable } from '../model/metrics/grouping';
import { mergedGroups } from './aims';
import { askTotal, type GroupsAnswer } from './askGroups';
import { foldsOf, requestsOf, withBudget, type Asking } from './asking';
import { BudgetSpent } from './budget';
import { groupsAsked, totalOf, type GroupsRequest } from './groupSamples';
import { allInShards } from './inShards';

/** Requests that a question for all groups may become. */
const REQUESTS = 96;

/** The same, for a question that takes more than these as it is: what it takes, and its total. */
export const withAllBudget = (asking: Asking, request: GroupsRequest): Asking =>
  withBudget(asking, Math.max(REQUESTS, 2 * requestsOf(foldsOf(groupsAsked(request)))));

/** Undefined where there is no request left for it. */
const totalLeft = async (
  asking: Asking,
  request: GroupsRequest,
): Promise<{ readonly total: number | undefined } | undefined> => {
  try {
    return { total: await askTotal(asking, request) };
  } catch (error) {
    if (error instanceof BudgetSpent) return undefined;
    throw error;
  }
};

/**
 * All groups, however many; undefined where there are more than can be asked for.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const everyGroup = async (
  asking: Asking,
  request: GroupsRequest,
): Promise<GroupsAnswer | undefined> => {
  const limited = withAllBudget(asking, request);
  const answers = await allInShards(limited, request);
  const [first, ...rest] = answers ?? [];
  if (!answers || !first || rest.length === 0) return first;
  const groups = mergedGroups(answers);
  const whole = isMergeable(request.measure)
    ? { total: totalOf(groups, request.grouping) }
    : await totalLeft(limited, request);
  return whole && { groups, ...whole, isExact: answers.every(({ isExact }) => isExact) };
};
