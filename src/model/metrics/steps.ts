import type { TimeWindow } from '../timeRange';

/** Points that a line has at most. */
const POINTS = 60;

/** Seconds between points that are easy to read; the smallest is as long as agents keep a flow. */
const STEPS: readonly number[] = [15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600];

const DAY_S = 86_400;

/** Whole steps of a window: those that lie in it from end to end. Seconds since the epoch. */
export interface Steps {
  readonly stepS: number;
  /** The ends of the first and the last step; the first after the last where no step fits. */
  readonly firstS: number;
  readonly lastS: number;
}

/**
 * Loki moves every moment down to a multiple of the step, so that steps begin and end there; what of the window lies
 * before the first or behind the last whole step is in no point.
 */
export const stepsOf = ({ startMs, endMs }: TimeWindow): Steps => {
  const [startS, endS] = [startMs / 1000, endMs / 1000];
  const stepS =
    STEPS.find((step) => (endS - startS) / step <= POINTS) ??
    Math.ceil((endS - startS) / POINTS / DAY_S) * DAY_S;
  return {
    stepS,
    firstS: (Math.ceil(startS / stepS) + 1) * stepS,
    lastS: Math.floor(endS / stepS) * stepS,
  };
};
