import type { Measure, MetricUnit } from './measures';

/** A group of flows by the values of its fields, under NetObserv's names; absent fields are left out. */
export type Labels = Readonly<Record<string, string>>;

/** One number of a group of flows. */
export interface Figure {
  readonly labels: Labels;
  readonly value: number;
}

/** Tells groups apart, whatever the order of their labels. */
export const groupKey = ({ labels }: Pick<Figure, 'labels'>): string =>
  JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Ends of steps, in seconds since the epoch, with a rate a second, or the statistic itself for latencies. */
export type Line = readonly (readonly [atS: number, value: number])[];

/** The figures of the same groups in an earlier stretch of time. */
export interface EarlierFigures {
  /** In the order of the series; undefined where the group had no flow. */
  readonly values: readonly (number | undefined)[];
  readonly total: number | undefined;
  /** As `lines`, moved to the times of the range; none where that was not asked for. */
  readonly lines: readonly Line[];
}

/** The answer of a panel. Values are sums over the range, or the statistic itself for latencies. */
export interface PanelFigures {
  readonly unit: MetricUnit;
  /** The largest groups first; the smallest, where the minimum is asked for. */
  readonly series: readonly Figure[];
  /** Each of the series over time, in the same order; none where that was not asked for. */
  readonly lines: readonly Line[];
  /** All flows over time; empty where that was not asked for. */
  readonly totalLine: Line;
  /** What the range is compared with; absent where it is not. */
  readonly before?: EarlierFigures;
  /** Over all flows, asked for on its own; undefined when there are none. */
  readonly total: number | undefined;
  /** False where quantiles of several queries were put together, or the requests that a panel may send ran out. */
  readonly isExact: boolean;
  /** The texts of what was asked of Loki. */
  readonly queries: readonly string[];
  readonly execTimeS: number;
}

/** True of numbers that are spread over the seconds of the range and so have a rate. */
export const isAdditive = ({ statistic }: Measure): boolean =>
  statistic === 'sum' || statistic === 'count';

/** What the shown groups leave of the total; latencies have no rest. Never below zero. */
export const othersOf = (measure: Measure, { series, total }: PanelFigures): number | undefined =>
  isAdditive(measure) && total !== undefined
    ? Math.max(
        0,
        series.reduce((rest, { value }) => rest - value, total),
      )
    : undefined;

/** A line at the end of a step; 0 where the step had no flow. */
export const valueAt = (line: Line | undefined, atS: number): number =>
  line?.findLast(([time]) => time === atS)?.[1] ?? 0;

/** What the shown groups leave of the total at the end of a step. */
export const othersAt = ({ lines, totalLine }: PanelFigures, atS: number): number =>
  Math.max(
    0,
    lines.reduce((rest, line) => rest - valueAt(line, atS), valueAt(totalLine, atS)),
  );
