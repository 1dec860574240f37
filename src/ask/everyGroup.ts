import { isMergeable } from '../model/metrics/grouping';
import { askGroups, askTotal, type GroupsAnswer } from './askGroups';
import type { Asking } from './asking';
import { totalOf, type GroupsRequest } from './groupSamples';
import { inParts } from './inParts';
import { joinFolds, type FoldedSamples } from './mergeSamples';

const ofAll = (
  asking: Asking,
  request: GroupsRequest,
  groups: readonly FoldedSamples[],
): Promise<number | undefined> =>
  isMergeable(request.measure)
    ? Promise.resolve(totalOf(groups, request.grouping))
    : askTotal(asking, request);

/**
 * All groups, however many; undefined where there are more than can be asked for.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const everyGroup = async (
  asking: Asking,
  request: GroupsRequest,
): Promise<GroupsAnswer | undefined> => {
  const answers = await inParts(asking, request, {
    ask: (part) => askGroups(asking, part),
    sizeOf: ({ groups }) => groups[0]?.samples.length ?? 0,
  });
  const [first, ...rest] = answers ?? [];
  if (!first || rest.length === 0) return first;
  const groups = rest.reduce((some, answer) => joinFolds(some, answer.groups), first.groups);
  const total = await ofAll(asking, request, groups);
  return { groups, total, isExact: [first, ...rest].every(({ isExact }) => isExact) };
};
