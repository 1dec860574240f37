import type { VectorAggregation } from '../../logql/ast';
import { unsupported } from '../../logql/queryError';
import { createGrouper } from './groupLabels';
import type { Sample, Series, Vector } from './sample';

type Reduce = (values: readonly number[]) => number;

const sum: Reduce = (values) => values.reduce((total, value) => total + value, 0);
const mean: Reduce = (values) => sum(values) / values.length;

/** One value after the other, so that equal values have no variance at all. */
function variance(values: readonly number[]): number {
  let [average, squares] = [0, 0];
  values.forEach((value, index) => {
    const distance = value - average;
    average += distance / (index + 1);
    squares += distance * (value - average);
  });
  return squares / values.length;
}

const REDUCTIONS: Readonly<Record<string, Reduce>> = {
  sum,
  avg: mean,
  min: (values) =>
    values.reduce((found, value) => (value < found || Number.isNaN(found) ? value : found)),
  max: (values) =>
    values.reduce((found, value) => (value > found || Number.isNaN(found) ? value : found)),
  count: (values) => values.length,
  stdvar: variance,
  stddev: (values) => Math.sqrt(variance(values)),
};

/** NaN is less than every number when the highest are wanted, and greater when the lowest are. */
const byValue = (highestFirst: boolean) => (one: Sample, other: Sample) => {
  if (Number.isNaN(one.value)) return 1;
  if (Number.isNaN(other.value)) return -1;
  return highestFirst ? other.value - one.value : one.value - other.value;
};

type Aggregate = (vector: Vector) => Vector;

/** An aggregation over the series of one moment. Throws QueryError for one that is not known here. */
export function createAggregate(aggregation: VectorAggregation): Aggregate {
  const { operation, parameter = 0, grouping } = aggregation;
  const groupOf = createGrouper(grouping);
  const groups = (vector: Vector): Map<Series, Sample[]> => {
    const found = new Map<string, [Series, Sample[]]>();
    for (const sample of vector) {
      const group = groupOf(sample.series);
      const known = found.get(group.key);
      if (known) known[1].push(sample);
      else found.set(group.key, [group, [sample]]);
    }
    return new Map(found.values());
  };
  if (operation === 'sort' || operation === 'sort_desc') {
    return (vector) => [...vector].sort(byValue(operation === 'sort_desc'));
  }
  if (operation === 'topk' || operation === 'bottomk') {
    const order = byValue(operation === 'topk');
    return (vector) =>
      [...groups(vector).values()].flatMap((samples) => samples.sort(order).slice(0, parameter));
  }
  const reduce = REDUCTIONS[operation];
  if (!reduce) throw unsupported(operation);
  return (vector) =>
    [...groups(vector)].map(([series, samples]) => ({
      series,
      value: reduce(samples.map(({ value }) => value)),
    }));
}
