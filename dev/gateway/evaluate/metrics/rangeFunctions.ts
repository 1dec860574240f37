/** The numbers of one series inside one window; at least one. */
export interface WindowValues {
  readonly values: readonly number[];
  readonly from: number;
  readonly to: number;
  /** Length of the window. */
  readonly seconds: number;
  readonly parameter: number;
}

type RangeFunction = (window: WindowValues) => number;

function sum({ values, from, to }: WindowValues): number {
  let total = 0;
  for (let index = from; index < to; index++) total += values[index] ?? 0;
  return total;
}

const count = ({ from, to }: WindowValues): number => to - from;

const sliced = ({ values, from, to }: WindowValues): readonly number[] => values.slice(from, to);

const best =
  (isBetter: (one: number, other: number) => boolean): RangeFunction =>
  ({ values, from, to }) => {
    let found = values[from] ?? NaN;
    for (let index = from + 1; index < to; index++) {
      const value = values[index] ?? NaN;
      if (isBetter(value, found) || Number.isNaN(found)) found = value;
    }
    return found;
  };

function variance(window: WindowValues): number {
  const mean = sum(window) / count(window);
  return sliced(window).reduce((total, value) => total + (value - mean) ** 2, 0) / count(window);
}

/** Linear between the two nearest ranks, as Prometheus does it. */
export function quantile(numbers: readonly number[], wanted: number): number {
  if (wanted < 0) return -Infinity;
  if (wanted > 1) return Infinity;
  const sorted = [...numbers].sort((one, other) => one - other);
  const rank = wanted * (sorted.length - 1);
  const lower = Math.max(0, Math.floor(rank));
  const upper = Math.min(sorted.length - 1, lower + 1);
  const weight = rank - Math.floor(rank);
  return (sorted[lower] ?? NaN) * (1 - weight) + (sorted[upper] ?? NaN) * weight;
}

const perSecond: RangeFunction = (window) => sum(window) / window.seconds;

/** What each `*_over_time` makes of a window; lines count as 1, or as their length for `bytes_*`. */
export const RANGE_FUNCTIONS: Readonly<Record<string, RangeFunction>> = {
  rate: perSecond,
  bytes_rate: perSecond,
  count_over_time: count,
  bytes_over_time: sum,
  sum_over_time: sum,
  avg_over_time: (window) => sum(window) / count(window),
  min_over_time: best((one, other) => one < other),
  max_over_time: best((one, other) => one > other),
  stdvar_over_time: variance,
  stddev_over_time: (window) => Math.sqrt(variance(window)),
  quantile_over_time: (window) => quantile(sliced(window), window.parameter),
  first_over_time: ({ values, from }) => values[from] ?? NaN,
  last_over_time: ({ values, to }) => values[to - 1] ?? NaN,
};
