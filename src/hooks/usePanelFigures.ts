import {
  skipToken,
  useQuery,
  useQueryClient,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import { apiErrorOf, type ApiError } from '../api/apiError';
import { fetchPanel } from '../api/panelFigures';
import { windowBefore } from '../model/metrics/comparison';
import type { PanelFigures } from '../model/metrics/figures';
import { DEFAULT_TOP, type Panel } from '../model/metrics/panels';
import { scopeOf } from '../model/metrics/scopes';
import type { TimeWindow } from '../model/timeRange';
import { viewExpression } from '../model/viewExpression';
import { usePage } from './pageContext';
import { usePanelRound } from './roundContext';
import { PANEL_KEY, type Round } from './useRound';
import { useStore } from './useStore';

/** Figures with the time that they are about. */
export interface ShownFigures {
  readonly figures: PanelFigures;
  readonly window: TimeWindow;
}

export interface PanelResult {
  readonly shown: ShownFigures | undefined;
  readonly error: ApiError | undefined;
  readonly isLoading: boolean;
  /** Asks again for this panel alone. */
  readonly retry: () => void;
}

/** How long figures are kept that a failing refresh falls back to. */
const KEPT_MS = 15 * 60_000;

/** The newest answer to a question in any round. */
const newestOf = (client: QueryClient, question: QueryKey): ShownFigures | undefined =>
  client
    .getQueryCache()
    .findAll({ queryKey: question })
    .filter(({ state }) => state.data !== undefined)
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)[0]?.state.data as
    ShownFigures | undefined;

/**
 * The figures of one panel for the flows of the page. While a newer round is on its way, and where it failed, the
 * older figures stay; other questions start from nothing. What nobody waits for any more is cancelled.
 */
export const usePanelFigures = (panel: Panel, hasLines: boolean): PanelResult => {
  const { state, locked, names } = usePage();
  const { store } = useStore();
  const { round, id, subject, shown } = usePanelRound();
  const client = useQueryClient();
  const { scope, top = DEFAULT_TOP, compare, unsampled } = state;
  const options = { scope, top, compare, unsampled, hasLines };
  const question = [PANEL_KEY, panel.id, subject, options];
  const ask = async ({ window, transport }: Round, signal: AbortSignal): Promise<ShownFigures> => {
    const request = {
      ...{ panel, shown, store, window, top, hasLines },
      scope: scopeOf(scope),
      expression: viewExpression(state, locked, names),
      before: windowBefore(window, compare ?? 'previous'),
      isCompared: compare !== undefined,
      isEstimated: unsampled,
    };
    return { figures: await fetchPanel(transport, request, signal), window };
  };
  const { data, error, isFetching } = useQuery({
    queryKey: [...question, id],
    queryFn: round ? ({ signal }) => ask(round, signal) : skipToken,
    staleTime: Infinity,
    gcTime: KEPT_MS,
  });
  const retry = useCallback(
    () => void client.refetchQueries({ queryKey: [PANEL_KEY, panel.id], type: 'active' }),
    [client, panel.id],
  );
  return {
    shown: data ?? newestOf(client, question),
    error: error ? apiErrorOf(error) : undefined,
    isLoading: isFetching,
    retry,
  };
};
