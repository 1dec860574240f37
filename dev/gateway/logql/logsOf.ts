import type { Expression, LogExpression } from './ast';

/** Every selector of a query with its pipeline. */
export function logsOf(expression: Expression): readonly LogExpression[] {
  switch (expression.kind) {
    case 'log':
      return [expression];
    case 'range':
      return [expression.log];
    case 'vector':
    case 'relabel':
      return logsOf(expression.of);
    case 'binary':
      return [...logsOf(expression.left), ...logsOf(expression.right)];
    case 'literal':
    case 'constant':
      return [];
  }
}
