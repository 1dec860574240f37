import type { Expression, LabelFilter } from '../logql/ast';
import { logsOf, rangesOf } from '../loki/restrictLogs';

function leaves(filter: LabelFilter): readonly LabelFilter[] {
  return filter.kind === 'and' || filter.kind === 'or'
    ? [...leaves(filter.left), ...leaves(filter.right)]
    : [filter];
}

/**
 * What the gateway's printer would break in a query that it enforces namespaces on: numbers of label filters become other
 * numbers, quotes and backslashes of their texts lose the escape, an offset ends up behind the inserted pipeline. Undefined when nothing is lost.
 */
export function printingLoss(expression: Expression): string | undefined {
  const filters = logsOf(expression).flatMap(({ stages }) =>
    stages.flatMap((stage) => (stage.kind === 'labels' ? leaves(stage.filter) : [])),
  );
  for (const filter of filters) {
    if (filter.kind === 'number') {
      return `the gateway prints numbers of label filters wrong: ${filter.name}`;
    }
    if (filter.kind === 'text' && /["\\]/.test(filter.matcher.value)) {
      return `the gateway prints quotes and backslashes of label filters unescaped: ${filter.matcher.name}`;
    }
  }
  const isMoved = rangesOf(expression).some(
    ({ offset, log }) => offset !== 0 && log.stages.length === 0,
  );
  return isMoved ? 'the gateway prints the namespaces in front of an offset' : undefined;
}
