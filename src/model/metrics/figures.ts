import type { Measure, MetricUnit } from './measures';

/** One number of a group of flows. */
export interface Figure {
  /** The group, under NetObserv's names; absent fields are left out. */
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** The answer of a panel. Values are sums over the range, or the statistic itself for latencies. */
export interface PanelFigures {
  readonly unit: MetricUnit;
  /** The largest groups first; the smallest, where the minimum is asked for. */
  readonly series: readonly Figure[];
  /** Over all flows, asked for on its own; undefined when there are none. */
  readonly total: number | undefined;
  /** False where parts had to be put together that do not add up: quantiles of several queries. */
  readonly isExact: boolean;
  readonly requests: number;
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
