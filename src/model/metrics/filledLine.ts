import type { TimeWindow } from '../timeRange';
import type { Line } from './figures';
import { stepsOf } from './steps';

/** A value at the end of every step of a window; undefined where nothing was measured. */
export type FilledLine = readonly (readonly [atS: number, value: number | undefined])[];

/** The ends of all steps of a window, in seconds since the epoch; few, however long the window is. */
export const stepEnds = (window: TimeWindow): readonly number[] => {
  const { stepS, firstS, lastS } = stepsOf(window);
  const count = Math.floor((lastS - firstS) / stepS) + 1;
  return Number.isFinite(count) && count > 0
    ? Array.from({ length: count }, (_, at) => firstS + at * stepS)
    : [];
};

/**
 * A line with all steps of its window. A step without flows has no point: of a rate that is zero, of a latency it is
 * unknown. Points outside of the steps and numbers that cannot be drawn are left out.
 */
export const filledLine = (line: Line, window: TimeWindow, isRate: boolean): FilledLine => {
  const known = new Map(line);
  return stepEnds(window).map((atS) => {
    const value = known.get(atS);
    const isDrawable = value !== undefined && Number.isFinite(value) && value >= 0;
    return [atS, isDrawable ? value : isRate && value === undefined ? 0 : undefined];
  });
};
