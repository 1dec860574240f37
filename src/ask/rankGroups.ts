import type { Figure } from '../model/metrics/figures';
import type { Grouping } from '../model/metrics/grouping';
import { byRank } from '../model/metrics/rank';
import { askGroups, askTotal, type GroupsAnswer } from './askGroups';
import type { Asking } from './asking';
import { figuresOf, type GroupsRequest } from './groupSamples';
import { splitGroups } from './splitGroups';
import { orTooManySeries } from './tooManySeries';

/** LokiStack counts no more series (max_query_series), and lines of many more are a lot to send. */
const FEW = 500;

/** Groups by rank. */
export interface RankedGroups extends Pick<GroupsAnswer, 'total' | 'isExact'> {
  readonly figures: readonly Figure[];
  /** All groups of the request were few enough for one answer. */
  readonly areFew: boolean;
}

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
  const first = (figures: Figure[]): Figure[] => figures.sort(byRank(measure)).slice(0, top);
  const whole = await orTooManySeries(askGroups(asking, { ...request, grouping: shared }));
  if (whole) {
    const figures = figuresOf(whole.groups, shared);
    const areFew = figures.length <= FEW;
    return { total: whole.total, isExact: whole.isExact, areFew, figures: first(figures) };
  }
  const isFiner = shared.fields.length > grouping.fields.length;
  if (isFiner) return rankGroups(asking, request, { top });
  const [{ groups, isExact }, total] = await Promise.all([
    splitGroups(asking, request, top),
    askTotal(asking, request),
  ]);
  return { figures: first(figuresOf(groups, grouping)), total, isExact, areFew: false };
};
