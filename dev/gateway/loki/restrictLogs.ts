import type { Expression, LogExpression, MetricExpression, RangeAggregation } from '../logql/ast';

type Change = (log: LogExpression) => LogExpression;

function restrictMetric(expression: MetricExpression, change: Change): MetricExpression {
  switch (expression.kind) {
    case 'range':
      return { ...expression, log: change(expression.log) };
    case 'vector':
    case 'relabel':
      return { ...expression, of: restrictMetric(expression.of, change) };
    case 'binary': {
      const left = restrictMetric(expression.left, change);
      return { ...expression, left, right: restrictMetric(expression.right, change) };
    }
    case 'literal':
    case 'constant':
      return expression;
  }
}

/** Changes every selector of a query, wherever it stands. */
export const restrictLogs = (expression: Expression, change: Change): Expression =>
  expression.kind === 'log' ? change(expression) : restrictMetric(expression, change);

/** Every range of a metric query. */
export function rangesOf(expression: Expression): readonly RangeAggregation[] {
  switch (expression.kind) {
    case 'range':
      return [expression];
    case 'vector':
    case 'relabel':
      return rangesOf(expression.of);
    case 'binary':
      return [...rangesOf(expression.left), ...rangesOf(expression.right)];
    default:
      return [];
  }
}

/** Every selector of a query. */
export function logsOf(expression: Expression): readonly LogExpression[] {
  const found: LogExpression[] = [];
  restrictLogs(expression, (log) => {
    found.push(log);
    return log;
  });
  return found;
}
