import { ApiError, type Source } from './apiError';
import { isPage } from './answerErrors';
import type { WireAnswer } from './transport';

export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path of keys; undefined where the path breaks off. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, key) => (isRecord(found) ? found[key] : undefined), value);

/** @throws ApiError `notTheSource` when the body is no JSON */
export const parseBody = (source: Source, answer: WireAnswer): unknown => {
  try {
    return JSON.parse(answer.body);
  } catch {
    const detail = isPage(answer) ? 'the answer is a web page' : 'the answer is not JSON';
    throw new ApiError(source, 'notTheSource', { detail, status: answer.status });
  }
};
