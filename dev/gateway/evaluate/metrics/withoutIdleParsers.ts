import type { RangeAggregation } from '../../logql/ast';

/** A total needs no labels: Loki then does not parse the lines, and sees no malformed ones, unless a later stage asks for labels. */
export function withoutIdleParsers(range: RangeAggregation): RangeAggregation {
  const { log, grouping, unwrap } = range;
  const isTotal = grouping !== undefined && !grouping.without && grouping.labels.length === 0;
  const needsLabels = unwrap ?? log.stages.some(({ kind }) => kind !== 'json' && kind !== 'line');
  if (!isTotal || needsLabels) return range;
  return { ...range, log: { ...log, stages: log.stages.filter(({ kind }) => kind !== 'json') } };
}
