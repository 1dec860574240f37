import type { ApiError } from '../api/apiError';
import type { FlowPage } from '../model/flows/flowPage';

/** What `useFlows` tells a view about the flows of the current state. */
export interface FlowsResult {
  /** Undefined until a first answer; kept (and `isStale`) when a later refresh fails. */
  readonly page: FlowPage | undefined;
  readonly error: ApiError | undefined;
  /** A first answer is under way. */
  readonly isLoading: boolean;
  /** A refresh of what is shown is under way. */
  readonly isRefreshing: boolean;
  readonly isLoadingMore: boolean;
  /** What is shown is older than the last, failed, refresh. */
  readonly isStale: boolean;
  /** When the answer came, milliseconds since the epoch. */
  readonly updatedAtMs: number | undefined;
  readonly loadMore: () => void;
  readonly refresh: () => void;
  readonly cancel: () => void;
}
