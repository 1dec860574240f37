import { readError, type ErrorWords } from './answerErrors';
import { ApiError, type Source } from './apiError';
import type { Transport, WireAnswer } from './transport';

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'no answer';

/**
 * Sends one request to a source, answered with success.
 *
 * @throws ApiError when it failed, the AbortError of the signal when it was cancelled
 */
export type GetAnswer = (
  transport: Transport,
  path: string,
  signal: AbortSignal,
) => Promise<WireAnswer>;

/** How a source is asked whose failures read like this. */
export const answersOf =
  <S extends Source>(words: ErrorWords<S>): GetAnswer =>
  async (transport, path, signal) => {
    let answer: WireAnswer;
    try {
      answer = await transport(path, signal);
    } catch (error) {
      if (isAbort(error) || signal.aborted || error instanceof ApiError) throw error;
      throw new ApiError(words.source, 'unreachable', { detail: messageOf(error) });
    }
    if (answer.status < 200 || answer.status > 299) throw readError(words, answer);
    return answer;
  };
