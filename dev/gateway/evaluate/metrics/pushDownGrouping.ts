import type { RangeAggregation, VectorAggregation } from '../../logql/ast';

/** Aggregations that may as well be done while the range is read. */
const SAME_AS_GROUPED: Readonly<Record<string, readonly string[]>> = {
  sum: ['rate', 'bytes_rate', 'count_over_time', 'bytes_over_time', 'sum_over_time'],
  min: ['min_over_time'],
  max: ['max_over_time'],
};

/** `sum by (a) (rate(…))` as a range that is grouped from the start; undefined where that would be something else. */
export function pushDownGrouping({
  operation,
  grouping,
  of,
}: VectorAggregation): RangeAggregation | undefined {
  if (of.kind !== 'range' || of.grouping) return undefined;
  const isSame = SAME_AS_GROUPED[operation]?.includes(of.operation) ?? false;
  return isSame ? { ...of, grouping } : undefined;
}
