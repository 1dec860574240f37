import type { Expression, LabelFilter } from '../logql/ast';
import { logsOf } from '../logql/logsOf';

function leaves(filter: LabelFilter): readonly LabelFilter[] {
  return filter.kind === 'and' || filter.kind === 'or'
    ? [...leaves(filter.left), ...leaves(filter.right)]
    : [filter];
}

/**
 * Why no query like this may be sent through a gateway that rewrites it: numbers of label filters come out as other numbers,
 * which ones depends on the queries before. Undefined when nothing is lost.
 */
export function printingLoss(expression: Expression): string | undefined {
  const lost = logsOf(expression)
    .flatMap(({ stages }) => stages)
    .flatMap((stage) => (stage.kind === 'labels' ? leaves(stage.filter) : []))
    .find(({ kind }) => kind === 'number');
  return lost && 'name' in lost
    ? `the gateway prints numbers of label filters wrong: ${lost.name}`
    : undefined;
}
