import { TooManyBranches } from '../queries/branches';
import { ApiError } from '../api/apiError';

/** What was made; that the filters combine to too much is an error of asking like any other. */
export const orTooComplex = <T>(make: () => T): T => {
  try {
    return make();
  } catch (error) {
    if (error instanceof TooManyBranches)
      throw new ApiError('loki', 'tooComplex', { detail: error.message });
    throw error;
  }
};
