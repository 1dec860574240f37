import type {
  BinaryOperation,
  Grouping,
  MetricExpression,
  RangeAggregation,
} from '../../logql/ast';

const summed = (range: RangeAggregation, grouping: Grouping): MetricExpression => ({
  kind: 'vector',
  operation: 'sum',
  grouping,
  of: { ...range, grouping: undefined },
});

/**
 * A grouped `avg_over_time` as Loki 3.7 really evaluates it, a sum divided by a count of lines: lines without the field count as
 * zeros. Undefined for anything else.
 */
export function averageAsRatio(range: RangeAggregation): BinaryOperation | undefined {
  const { operation, grouping } = range;
  if (operation !== 'avg_over_time' || !grouping) return undefined;
  const lines = { ...range, operation: 'count_over_time', unwrap: undefined };
  return {
    kind: 'binary',
    operator: '/',
    returnsBool: false,
    matching: { on: false, labels: [], cardinality: 'one-to-one', include: [] },
    left: summed({ ...range, operation: 'sum_over_time' }, grouping),
    right: summed(lines, grouping),
  };
}
