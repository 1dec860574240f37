import type { TimeWindow } from '../timeRange';
import { stepsOf } from './steps';

const between = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/**
 * The part of a window between two moments in any order, widened to whole steps: one at least. Whole seconds, as links
 * have them.
 */
export const brushedRange = (
  window: TimeWindow,
  [oneMs, otherMs]: readonly [number, number],
): TimeWindow => {
  const { startMs, endMs } = window;
  const stepMs = stepsOf(window).stepS * 1000;
  const [fromMs, toMs] = [Math.min(oneMs, otherMs), Math.max(oneMs, otherMs)].map((ms) =>
    between(ms, startMs, endMs),
  ) as [number, number];
  const firstMs = Math.floor(fromMs / stepMs) * stepMs;
  const lastMs = Math.max(Math.ceil(toMs / stepMs) * stepMs, firstMs + stepMs);
  return {
    startMs: Math.max(firstMs, Math.floor(startMs / 1000) * 1000),
    endMs: Math.min(lastMs, Math.ceil(endMs / 1000) * 1000),
  };
};
