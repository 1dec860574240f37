import type { MetricExpression } from '../../logql/ast';

const OVER_RANGES = ['sum', 'avg', 'count', 'min', 'max'];
const OVER_THEMSELVES = ['sum', 'min', 'max'];

/**
 * Whether Loki's frontend hands an expression to its queriers as a whole. Each such part of a query is an answer of its own, and
 * the limit of series holds for it.
 */
export function isSentToQueriers(expression: MetricExpression): boolean {
  if (expression.kind === 'range') return true;
  if (expression.kind !== 'vector') return false;
  const { operation, of } = expression;
  if (of.kind === 'range') return OVER_RANGES.includes(operation);
  const isSameInside = of.kind === 'vector' && of.operation === operation;
  return isSameInside && OVER_THEMSELVES.includes(operation) && isSentToQueriers(of);
}
