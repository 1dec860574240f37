import { ApiError } from '../api/apiError';

const isSeriesLimit = (error: unknown): boolean =>
  error instanceof ApiError && error.kind === 'seriesLimit';

/** What the question answers; undefined when it has more groups than Loki counts. */
export const orTooManySeries = async <T>(answer: Promise<T>): Promise<T | undefined> => {
  try {
    return await answer;
  } catch (error) {
    if (isSeriesLimit(error)) return undefined;
    throw error;
  }
};
