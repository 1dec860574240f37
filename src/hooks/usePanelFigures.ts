import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { apiErrorOf, type ApiError } from '../api/apiError';
import { fetchPanel } from '../api/panelFigures';
import type { PanelFigures } from '../model/metrics/figures';
import { DEFAULT_TOP, type Panel } from '../model/metrics/panels';
import { scopeOf } from '../model/metrics/scopes';
import { windowOf, type TimeWindow } from '../model/timeRange';
import { viewExpression } from '../model/viewExpression';
import { usePage } from './pageContext';
import { useStore } from './useStore';

/** Figures with the seconds that they are about. */
export interface ShownFigures {
  readonly figures: PanelFigures;
  readonly window: TimeWindow;
}

export interface PanelResult {
  readonly shown: ShownFigures | undefined;
  readonly error: ApiError | undefined;
  readonly refresh: () => void;
}

/** The figures of one panel for the flows of the page. A newer question cancels the older one. */
export const usePanelFigures = (panel: Panel): PanelResult => {
  const { state, locked, names } = usePage();
  const { transport, store, key } = useStore();
  const client = useQueryClient();
  const { filters, match, recordType, packetLoss, time, scope, top = DEFAULT_TOP } = state;
  const selection = { filters, match, recordType, packetLoss };
  const queryKey = ['panel', panel.id, { ...selection, time, scope, top, locked }, key];
  const { data, error } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const window = windowOf(time, Date.now());
      const expression = viewExpression(selection, locked, names);
      const request = {
        panel,
        scope: scopeOf(scope),
        expression,
        store,
        window,
        top,
        hasLines: false,
      };
      return { figures: await fetchPanel(transport, request, signal), window };
    },
    retry: false,
  });
  const refresh = useCallback(
    () => void client.invalidateQueries({ queryKey: ['panel', panel.id] }),
    [client, panel.id],
  );
  return { shown: data, error: error ? apiErrorOf(error) : undefined, refresh };
};
