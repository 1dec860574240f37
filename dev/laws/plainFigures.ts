import { allOf } from '../../src/model/filters/condition';
import { recordsOf, type Counting } from '../../src/model/counting';
import type { Flow } from '../../src/model/flows/flow';
import type { Figure, Labels } from '../../src/model/metrics/figures';
import type { Measure, Statistic } from '../../src/model/metrics/measures';
import { predicateOf } from '../../src/model/filters/matches';

/** Linear between the two nearest ranks, as Loki's `quantile_over_time`. */
const quantile =
  (q: number) =>
  (values: readonly number[]): number => {
    const sorted = [...values].sort((a, b) => a - b);
    const rank = q * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(rank)] ?? NaN, sorted[Math.ceil(rank)] ?? NaN];
    return below + (above - below) * (rank - Math.floor(rank));
  };

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const STATISTICS: Record<Statistic, (values: readonly number[]) => number> = {
  sum,
  count: (values) => values.length,
  avg: (values) => sum(values) / values.length,
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  p90: quantile(0.9),
  p99: quantile(0.99),
};

/** As Loki says it: lists as their JSON text. */
const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return JSON.stringify(value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

export interface PlainQuestion {
  readonly measure: Measure;
  readonly by: readonly string[];
  readonly counting: Counting;
  /** The group that flows with these values of the fields belong to. */
  readonly regroup?: (labels: Labels) => Labels;
}

const asTheyAre = (labels: Labels): Labels => labels;

/** What a measure is by the flows themselves, without any query; unsorted. */
export const plainFigures = (flows: readonly Flow[], question: PlainQuestion): Figure[] => {
  const { measure, by, counting, regroup = asTheyAre } = question;
  const { field, statistic } = measure;
  const isAmong = predicateOf(allOf(measure.among, recordsOf(measure.counts, counting)));
  const groups = new Map<string, number[]>();
  for (const flow of flows) {
    if (!isAmong(flow)) continue;
    const value = field === undefined ? 1 : flow.fields[field];
    if (typeof value !== 'number') continue;
    const labels = by.flatMap((name) => {
      const text = textOf(flow.fields[name]);
      return text === '' ? [] : [[name, text] as const];
    });
    const key = JSON.stringify(Object.entries(regroup(Object.fromEntries(labels) as Labels)));
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups].map(([key, values]) => ({
    labels: Object.fromEntries(JSON.parse(key) as [string, string][]),
    value: STATISTICS[statistic](values),
  }));
};
