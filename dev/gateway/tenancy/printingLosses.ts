import type { Expression, LabelFilter } from '../logql/ast';
import { logsOf } from '../loki/restrictLogs';

function leaves(filter: LabelFilter): readonly LabelFilter[] {
  return filter.kind === 'and' || filter.kind === 'or'
    ? [...leaves(filter.left), ...leaves(filter.right)]
    : [filter];
}

/**
 * What the gateway's printer would break in a query that it enforces namespaces on: numbers of label filters become other
 * numbers, quotes and backslashes of their texts lose the escape. Undefined when nothing is lost.
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
  return undefined;
}
