import { ApiError } from '../api/apiError';
import { fetchScans } from '../api/evidence/evidenceRequests';
import type { WorkloadName } from '../model/evidence/running';
import { type Question, questionKey } from './question';

/** Undefined where nobody could tell. */
export interface ScanCount {
  readonly count: number | undefined;
}

/**
 * How many scans there are of the app that is called like a workload: all that is left to go by when none of its pods is
 * there to say which app it was.
 */
export const countScansQuestion = ({
  namespace,
  name,
}: Pick<WorkloadName, 'namespace' | 'name'>): Question<ScanCount> => ({
  key: questionKey('countScans', namespace, name),
  ask: async (transport, signal) => {
    try {
      const { scans } = await fetchScans(transport, { namespace, app: name }, signal);
      return { count: scans.length };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { count: undefined };
    }
  },
});
