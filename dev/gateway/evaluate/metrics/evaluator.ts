import type { BinaryOperation, MetricExpression } from '../../logql/ast';
import { checkRegex } from '../../regex/compileRegex';
import type { ScanTools } from '../scan';
import { createAggregate } from './aggregate';
import { averageAsRatio } from './averageAsRatio';
import { createJoin, createScalarOperation } from './binary';
import { evaluateRange } from './evaluateRange';
import { pushDownGrouping } from './pushDownGrouping';
import { createRelabel } from './relabel';
import { NO_LABELS, type Evaluate, type Steps } from './sample';
import { isSentToQueriers } from './sentToQueriers';
import { createSeriesLimit } from './seriesLimit';
import { withoutIdleParsers } from './withoutIdleParsers';

export interface MetricTools extends ScanTools {
  readonly maxSeries: number;
}

async function evaluateBinary(
  operation: BinaryOperation,
  steps: Steps,
  tools: MetricTools,
): Promise<Evaluate> {
  const { left, right } = operation;
  if (left.kind === 'literal' || right.kind === 'literal') {
    const [scalar, other] = left.kind === 'literal' ? [left, right] : [right, left];
    const of = await prepare(other, steps, tools);
    const value = scalar.kind === 'literal' ? scalar.value : NaN;
    const combine = createScalarOperation(operation, value, left.kind === 'literal');
    return (at) => combine(of(at));
  }
  const one = await prepare(left, steps, tools);
  const other = await prepare(right, steps, tools);
  const join = createJoin(operation);
  return (at) => join(one(at), other(at));
}

async function evaluate(
  expression: MetricExpression,
  steps: Steps,
  tools: MetricTools,
): Promise<Evaluate> {
  switch (expression.kind) {
    case 'range': {
      const ratio = averageAsRatio(expression);
      return ratio ? evaluateBinary(ratio, steps, tools) : evaluateRange(expression, steps, tools);
    }
    case 'vector': {
      const merged = pushDownGrouping(expression);
      if (merged) return evaluateRange(withoutIdleParsers(merged), steps, tools);
      const inner = isSentToQueriers(expression) ? evaluate : prepare;
      const of = await inner(expression.of, steps, tools);
      const aggregate = createAggregate(expression);
      return (at) => aggregate(of(at));
    }
    case 'binary':
      return evaluateBinary(expression, steps, tools);
    case 'relabel': {
      checkRegex(expression.pattern);
      const of = await prepare(expression.of, steps, tools);
      const relabel = createRelabel(expression);
      return (at) => of(at).map(({ series, value }) => ({ series: relabel(series), value }));
    }
    case 'literal':
    case 'constant':
      return () => [{ series: NO_LABELS, value: expression.value }];
  }
}

/** Reads what an expression needs from the store and returns it as a function of time. Throws QueryError. */
export async function prepare(
  expression: MetricExpression,
  steps: Steps,
  tools: MetricTools,
): Promise<Evaluate> {
  const evaluated = await evaluate(expression, steps, tools);
  return isSentToQueriers(expression) ? createSeriesLimit(evaluated, tools.maxSeries) : evaluated;
}
