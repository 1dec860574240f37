/** Relative to now (seconds back), or fixed; seconds since the epoch, `end` exclusive. */
export type TimeRange =
  | { readonly kind: 'relative'; readonly seconds: number }
  | { readonly kind: 'absolute'; readonly startS: number; readonly endS: number };

/** A range with both ends known: milliseconds since the epoch, end exclusive. */
export interface TimeWindow {
  readonly startMs: number;
  readonly endMs: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The relative ranges on offer, in seconds. */
export const RELATIVE_RANGES: readonly number[] = [
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
];

export const DEFAULT_RANGE: TimeRange = { kind: 'relative', seconds: 5 * MINUTE };

/** Refresh intervals on offer, in seconds; 0 is off. */
export const REFRESH_INTERVALS: readonly number[] = [
  0,
  15,
  30,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
];

/** The window that a range covers when it is asked for at `nowMs`. */
export const windowOf = (range: TimeRange, nowMs: number): TimeWindow =>
  range.kind === 'absolute'
    ? { startMs: range.startS * 1000, endMs: range.endS * 1000 }
    : { startMs: nowMs - range.seconds * 1000, endMs: nowMs };
