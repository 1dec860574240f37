import { ApiError } from './apiError';
import { isPage } from './lokiErrors';
import type { WireAnswer } from './transport';

export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path of keys; undefined where the path breaks off. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, key) => (isRecord(found) ? found[key] : undefined), value);

/** @throws ApiError `notLoki` when the body is no JSON */
export const parseBody = (answer: WireAnswer): unknown => {
  try {
    return JSON.parse(answer.body);
  } catch {
    const what = isPage(answer) ? 'the answer is a web page' : 'the answer is not JSON';
    throw new ApiError('notLoki', what, answer.status);
  }
};

/** @throws ApiError `notLoki` when the answer holds no result of this type */
export const resultOf = (
  body: unknown,
  type: 'streams' | 'vector' | 'matrix',
  status: number,
): readonly unknown[] => {
  const result = at(body, 'data', 'result');
  const isSuccess = at(body, 'status') === 'success';
  if (isSuccess && at(body, 'data', 'resultType') === type && Array.isArray(result)) return result;
  throw new ApiError('notLoki', `the answer holds no ${type}`, status);
};

/** Loki's own time for a query, seconds; 0 when it does not say. */
export const execTimeOf = (body: unknown): number => {
  const time = at(body, 'data', 'stats', 'summary', 'execTime');
  return typeof time === 'number' ? time : 0;
};
