import { QueryError } from '../logql/queryError';
import { parseLogql } from '../logql/parseLogql';
import type { LokiAnswer } from './lokiAnswer';
import type { Parameters } from './parameters';

/** GET /loki/api/v1/query: a vector. */
export function queryInstant(parameters: Parameters): LokiAnswer {
  const expression = parseLogql(parameters.get('query') ?? '');
  if (expression.kind === 'log') {
    throw new QueryError(
      'log queries are not supported as an instant query type, please change your query to a range query type',
    );
  }
  throw new QueryError('not yet');
}
