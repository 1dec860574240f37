import { runInstantQuery } from '../evaluate/metrics/metricQuery';
import { formatFloat } from '../evaluate/metrics/formatFloat';
import { QueryError } from '../logql/queryError';
import { parseLogql } from '../logql/parseLogql';
import type { LokiContext } from './lokiContext';
import { success, type LokiAnswer } from './lokiAnswer';
import { nowNs, timeParameter, type Parameters } from './parameters';
import { statistics } from './statistics';

/** GET /loki/api/v1/query: a vector, or a scalar for a number. */
export async function queryInstant(
  parameters: Parameters,
  { store, limits, pace }: LokiContext,
): Promise<LokiAnswer> {
  const startedAt = performance.now();
  const at = timeParameter(parameters, 'time', nowNs());
  const expression = parseLogql(parameters.get('query') ?? '');
  if (expression.kind === 'log') {
    throw new QueryError(
      'log queries are not supported as an instant query type, please change your query to a range query type',
    );
  }
  const counts = { lines: 0, bytes: 0 };
  if (expression.kind === 'literal') {
    const seconds = Number(at / 1_000_000n) / 1000;
    const stats = statistics(counts, startedAt, 1);
    const result = [seconds, formatFloat(expression.value)];
    return success({ resultType: 'scalar', result, stats });
  }
  const tools = { store, pace, counts, maxSeries: limits.maxSeries };
  const result = await runInstantQuery(expression, at, tools);
  const stats = statistics(counts, startedAt, result.length);
  return success({ resultType: 'vector', result, stats });
}
