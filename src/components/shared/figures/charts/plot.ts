import { stepEnds } from '../../../../model/metrics/filledLine';
import { valueTicks } from '../../../../model/metrics/valueTicks';
import type { TimeWindow } from '../../../../model/timeRange';
import type { ChartLineItem } from './chartSeries';

export const PADDING = { top: 8, right: 16, bottom: 28, left: 76 };

const VALUE_TICKS = 4;

/** Pixels. */
export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

/** Where times and values lie in a picture, in its pixels. */
export interface Plot extends PlotSize {
  readonly window: TimeWindow;
  readonly valueTicks: readonly number[];
  /** The largest value that fits. */
  readonly most: number;
}

/** A plot that the lines fit into; the total counts as one of them, since there is one scale. */
export const plotOf = (
  lines: readonly ChartLineItem[],
  window: TimeWindow,
  size: PlotSize,
): Plot => {
  const most = lines
    .flatMap(({ points }) => points)
    .reduce((largest, [, value = 0]) => Math.max(largest, value), 0);
  const ticks = valueTicks(most, VALUE_TICKS);
  return { ...size, window, valueTicks: ticks, most: ticks.at(-1) ?? 1 };
};

export const innerWidth = ({ width }: Plot): number =>
  Math.max(1, width - PADDING.left - PADDING.right);

export const innerHeight = ({ height }: Plot): number =>
  Math.max(1, height - PADDING.top - PADDING.bottom);

export const xOf = (plot: Plot, ms: number): number => {
  const { startMs, endMs } = plot.window;
  return PADDING.left + ((ms - startMs) / (endMs - startMs)) * innerWidth(plot);
};

export const yOf = (plot: Plot, value: number): number =>
  PADDING.top + (1 - value / plot.most) * innerHeight(plot);

/** The path of points between gaps, which a line would not show: no length, but round ends. */
export const lonePoints = (plot: Plot, { points }: ChartLineItem): string =>
  points
    .map(([atS, value], at) => {
      const isLone = points[at - 1]?.[1] === undefined && points[at + 1]?.[1] === undefined;
      return value !== undefined && isLone ? `M${xOf(plot, atS * 1000)},${yOf(plot, value)}h0` : '';
    })
    .join('');

/** The moment at a place, never outside of the window. */
export const timeAt = (plot: Plot, x: number): number => {
  const { startMs, endMs } = plot.window;
  const share = Math.min(Math.max((x - PADDING.left) / innerWidth(plot), 0), 1);
  return startMs + share * (endMs - startMs);
};

/** Which of the steps of the window ends nearest to a place; undefined where there is none. */
export const stepAt = (plot: Plot, x: number): number | undefined => {
  const ends = stepEnds(plot.window);
  const [first, second] = ends;
  if (first === undefined) return undefined;
  const stepS = second === undefined ? 1 : second - first;
  const nearest = Math.round((timeAt(plot, x) / 1000 - first) / stepS);
  return Math.min(Math.max(nearest, 0), ends.length - 1);
};

/** How near the mouse has to be to a line, in pixels. */
const NEAR = 14;

/** The line that is nearest to a place at a step, of those on one pixel the one on top; undefined when none is near. */
export const lineAt = (
  plot: Plot,
  lines: readonly ChartLineItem[],
  { step, y }: { readonly step: number; readonly y: number },
): string | undefined => {
  const near = lines.flatMap(({ key, points }) => {
    const value = points[step]?.[1];
    const distance = value === undefined ? Infinity : Math.round(Math.abs(yOf(plot, value) - y));
    return distance <= NEAR ? [{ key, distance }] : [];
  });
  return near.sort((a, b) => a.distance - b.distance)[0]?.key;
};
