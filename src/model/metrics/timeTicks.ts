import { zoneOffset, type TimeStyle } from '../format/times';
import type { TimeWindow } from '../timeRange';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Milliseconds between ticks that clocks and calendars have. */
const INTERVALS: readonly number[] = [
  ...[15, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 7, 14, 30, 90, 365].map((count) => count * DAY),
];

/** How the time at a tick is said: by the date where a day begins. */
export type TickStyle = 'second' | 'minute' | 'day';

export interface TimeTick {
  readonly atMs: number;
  readonly style: TickStyle;
}

const styleOf = (localMs: number, interval: number): TickStyle => {
  if (localMs % DAY === 0) return 'day';
  return interval < MINUTE ? 'second' : 'minute';
};

/** At most `count` moments of a window that are round in the time zone; days begin at its midnight. */
export const timeTicks = (
  { startMs, endMs }: TimeWindow,
  count: number,
  zone: Pick<TimeStyle, 'timeZone'>,
): readonly TimeTick[] => {
  const length = endMs - startMs;
  if (!(length > 0) || !Number.isFinite(length)) return [];
  const interval =
    INTERVALS.find((one) => length / one <= count) ?? Math.ceil(length / count / DAY) * DAY;
  const offset = zoneOffset(startMs, zone);
  const first = Math.ceil((startMs + offset) / interval);
  return Array.from({ length: Math.floor(length / interval) + 1 }, (_, at) => {
    const localMs = (first + at) * interval;
    // The clocks may change within the window.
    return {
      atMs: localMs - zoneOffset(localMs - offset, zone),
      style: styleOf(localMs, interval),
    };
  }).filter(({ atMs }) => atMs >= startMs && atMs <= endMs);
};
