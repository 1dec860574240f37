import type { MetricExpression } from './ast';
import { combine } from './combine';

/** Two numbers with an operator between them are a number, as Loki's parser has it. */
export function foldConstants(expression: MetricExpression): MetricExpression {
  if (expression.kind === 'vector' || expression.kind === 'relabel') {
    return { ...expression, of: foldConstants(expression.of) };
  }
  if (expression.kind !== 'binary') return expression;
  const left = foldConstants(expression.left);
  const right = foldConstants(expression.right);
  if (left.kind !== 'literal' || right.kind !== 'literal') return { ...expression, left, right };
  const value = combine(expression.operator, {
    left: left.value,
    right: right.value,
    keep: undefined,
  });
  return { kind: 'literal', value: value ?? 0 };
}
