/** What went wrong, as far as a person can act on it. */
export type ErrorKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'wildcardNamespace'
  | 'seriesLimit'
  | 'entriesLimit'
  | 'rangeTooLong'
  | 'queryTooLong'
  | 'tooManyBytes'
  | 'tooManyPoints'
  | 'timeout'
  | 'busy'
  | 'unreachable'
  | 'notFound'
  | 'badQuery'
  | 'notLoki'
  | 'tooComplex'
  | 'unknown';

/** The one error that leaves src/api: `detail` is what the server said, bounded and without secrets. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly kind: ErrorKind,
    readonly detail: string,
    readonly status?: number,
  ) {
    super(status === undefined ? detail : `${status} ${detail}`);
  }
}

/** The same error, or one that says what else went wrong. */
export const apiErrorOf = (error: Error): ApiError =>
  error instanceof ApiError ? error : new ApiError('unknown', error.message);
