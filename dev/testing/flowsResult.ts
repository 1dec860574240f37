import type { FlowsResult } from '../../src/hooks/flowsResult';
import type { FlowPage } from '../../src/model/flows/flowPage';

/** Flows that have come, with nothing under way. */
export const flowsResult = (
  page: FlowPage | undefined,
  rest: Partial<FlowsResult> = {},
): FlowsResult => ({
  page,
  error: undefined,
  isLoading: false,
  isRefreshing: false,
  isLoadingMore: false,
  isStale: false,
  updatedAtMs: Date.UTC(2024, 1, 15, 12, 0, 5),
  loadMore: jest.fn(),
  refresh: jest.fn(),
  cancel: jest.fn(),
  ...rest,
});
