import { msg } from '../msg';
import type { TimeWindow } from '../timeRange';

export const COMPARISONS = ['previous', 'day', 'week'] as const;
/** What a range is compared with: the stretch just before it, or the same hours of an earlier day. */
export type Comparison = (typeof COMPARISONS)[number];

export const COMPARISON_TITLES: Record<Comparison, string> = {
  previous: msg('The time before'),
  day: msg('The day before'),
  week: msg('The week before'),
};

const DAY_MS = 86_400_000;

const OFFSETS_MS: Record<Comparison, (window: TimeWindow) => number> = {
  previous: ({ startMs, endMs }) => endMs - startMs,
  day: () => DAY_MS,
  week: () => 7 * DAY_MS,
};

/** The window that another one is compared with; of the same length. */
export const windowBefore = (window: TimeWindow, comparison: Comparison): TimeWindow => {
  const offsetMs = OFFSETS_MS[comparison](window);
  return { startMs: window.startMs - offsetMs, endMs: window.endMs - offsetMs };
};
