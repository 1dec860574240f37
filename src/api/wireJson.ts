import { ApiError, type Source } from './apiError';
import { isPage } from './answerErrors';
import type { WireAnswer } from './transport';

/** @throws ApiError `notTheSource` when the body is no JSON */
export const parseBody = (source: Source, answer: WireAnswer): unknown => {
  try {
    return JSON.parse(answer.body);
  } catch {
    const detail = isPage(answer) ? 'the answer is a web page' : 'the answer is not JSON';
    throw new ApiError(source, 'notTheSource', { detail, status: answer.status });
  }
};
