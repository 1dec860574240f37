import type { Expression } from './ast';
import { checkExpression } from './checkExpression';
import { foldConstants } from './foldConstants';
import { parseMetric } from './parseMetric';
import { parseLog } from './parseStages';
import { QueryError } from './queryError';
import { parseTree } from './syntaxTree';

const MAX_INPUT = 131_072;

/** The query as data, without a look at its meaning. Throws QueryError. */
export function parseUnchecked(query: string): Expression {
  const length = Buffer.byteLength(query);
  if (length >= MAX_INPUT) {
    throw new QueryError(`parse error : input size too long (${length} > ${MAX_INPUT})`);
  }
  const root = parseTree(query);
  const log = root.child('LogExpr');
  return log ? parseLog(log) : foldConstants(parseMetric(root));
}

/** The query as data; throws QueryError with Loki's text where Loki would refuse it. */
export function parseLogql(query: string): Expression {
  const expression = parseUnchecked(query);
  checkExpression(expression);
  return expression;
}
