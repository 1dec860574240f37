import { at, isRecord } from '../../model/json';
import { ApiError } from '../apiError';
import type { WireAnswer } from '../transport';
import { parseBody } from '../wireJson';

/** A successful answer of Loki to a query. */
export interface LokiResult {
  readonly result: readonly unknown[];
  /** Loki's own time for the query, seconds; 0 when it does not say. */
  readonly execTimeS: number;
}

/** @throws ApiError `notTheSource` when the answer is none of Loki's, or holds no result of this type */
export const resultOf = (answer: WireAnswer, type: 'streams' | 'vector' | 'matrix'): LokiResult => {
  const body = parseBody('loki', answer);
  const result = at(body, ['data', 'result']);
  const isSuccess = at(body, ['status']) === 'success';
  if (!isSuccess || at(body, ['data', 'resultType']) !== type || !Array.isArray(result)) {
    const detail = `the answer holds no ${type}`;
    throw new ApiError('loki', 'notTheSource', { detail, status: answer.status });
  }
  const execTime = at(body, ['data', 'stats', 'summary', 'execTime']);
  return { result, execTimeS: typeof execTime === 'number' ? execTime : 0 };
};

/**
 * The texts of an answer that lists labels or values; Loki leaves `data` out when there is nothing.
 *
 * @throws ApiError `notTheSource` when the answer is none of Loki's
 */
export const textsOf = (answer: WireAnswer): string[] => {
  const body = parseBody('loki', answer);
  const { data = [] } = isRecord(body) ? body : {};
  if (at(body, ['status']) !== 'success' || !Array.isArray(data)) {
    const detail = 'the answer holds no list';
    throw new ApiError('loki', 'notTheSource', { detail, status: answer.status });
  }
  return data.filter((one): one is string => typeof one === 'string');
};
