import { runLogQuery } from '../evaluate/logQuery';
import { runRangeQuery } from '../evaluate/metrics/metricQuery';
import type { Steps } from '../evaluate/metrics/sample';
import { formatDuration, formatPrometheusDuration } from '../logql/goText';
import type { Expression } from '../logql/ast';
import { parseLogql } from '../logql/parseLogql';
import { QueryError } from '../logql/queryError';
import type { LokiContext } from './lokiContext';
import { success, type LokiAnswer } from './lokiAnswer';
import {
  isBackward,
  limitParameter,
  stepParameter,
  windowParameters,
  type Parameters,
  type Window,
} from './parameters';
import { statistics } from './statistics';

const NANOSECONDS_PER_MS = 1e6;

function checkWindow({ start, end }: Window): void {
  if (end < start) throw new QueryError('end timestamp must not be before or equal to start time');
}

function checkLength({ start, end }: Window, maxRange: number): void {
  const length = Number(end - start);
  if (length <= maxRange) return;
  const [asked, allowed] = [formatDuration(length), formatPrometheusDuration(maxRange)];
  throw new QueryError(
    `the query time range exceeds the limit (query length: ${asked}, limit: ${allowed})`,
  );
}

function checkEntries(limit: number, maxEntries: number): void {
  if (limit <= maxEntries) return;
  throw new QueryError(
    `max entries limit per query exceeded, limit > max_entries_limit_per_query (${limit} > ${maxEntries})`,
  );
}

interface RangeQuestion {
  readonly window: Window;
  readonly limit: number;
  readonly step: number;
  readonly newestFirst: boolean;
  readonly expression: Expression;
}

function readQuestion(parameters: Parameters): RangeQuestion {
  const window = windowParameters(parameters);
  checkWindow(window);
  const limit = limitParameter(parameters);
  const newestFirst = isBackward(parameters);
  const step = stepParameter(parameters, window);
  return {
    window,
    limit,
    step,
    newestFirst,
    expression: parseLogql(parameters.get('query') ?? ''),
  };
}

/** Loki's frontend widens the range to multiples of the step. */
function alignedSteps({ start, end }: Window, step: number): Steps {
  const size = BigInt(Math.max(Math.floor(step / NANOSECONDS_PER_MS), 1) * NANOSECONDS_PER_MS);
  const roundedUp = ((end + size - 1n) / size) * size;
  return { start: (start / size) * size, end: roundedUp, step: size };
}

/** GET /loki/api/v1/query_range: streams or a matrix. */
export async function queryRange(
  parameters: Parameters,
  { store, limits, pace }: LokiContext,
): Promise<LokiAnswer> {
  const startedAt = performance.now();
  const { window, limit, step, newestFirst, expression } = readQuestion(parameters);
  const counts = { lines: 0, bytes: 0 };
  const tools = { store, pace, counts, maxSeries: limits.maxSeries };
  if (expression.kind !== 'log') {
    checkLength(window, limits.maxRange);
    const result = await runRangeQuery(expression, alignedSteps(window, step), tools);
    const stats = statistics(counts, startedAt, result.length);
    return success({ resultType: 'matrix', result, stats });
  }
  checkEntries(limit, limits.maxEntries);
  checkLength(window, limits.maxRange);
  const bounds = { from: window.start, to: window.end };
  const result = await runLogQuery(expression, { bounds, limit, newestFirst }, tools);
  const returned = result.reduce((sum, { values }) => sum + values.length, 0);
  const stats = statistics(counts, startedAt, returned);
  return success({ resultType: 'streams', result, stats });
}
