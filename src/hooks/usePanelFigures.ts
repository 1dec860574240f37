import { fetchPanel } from '../ask/panelFigures';
import { windowBefore } from '../model/metrics/comparison';
import type { PanelFigures } from '../model/metrics/figures';
import { DEFAULT_TOP, type Panel } from '../model/metrics/panels';
import { scopeOf } from '../model/ends/scopes';
import type { TimeWindow } from '../model/timeRange';
import { viewFlows } from '../model/viewExpression';
import { usePage } from './pageContext';
import { usePanelRound } from './roundContext';
import type { Round } from './useRound';
import { useRoundAnswer, type RoundAnswer } from './useRoundAnswer';
import { useStore } from './useStore';

/** Figures with the time that they are about. */
export interface ShownFigures {
  readonly figures: PanelFigures;
  readonly window: TimeWindow;
}

export interface PanelResult extends Omit<RoundAnswer<ShownFigures>, 'answer'> {
  readonly shown: ShownFigures | undefined;
}

/** The figures of one panel for the flows of the page, as `useRoundAnswer` keeps them. */
export const usePanelFigures = (panel: Panel, hasLines: boolean): PanelResult => {
  const { state, locked, names } = usePage();
  const { store } = useStore();
  const result = usePanelRound();
  const { shown } = result;
  const { scope, top = DEFAULT_TOP, compare, unsampled } = state;
  const ask = async ({ window, transport }: Round, signal: AbortSignal): Promise<ShownFigures> => {
    const request = {
      panel,
      shown,
      store,
      window,
      top,
      hasLines,
      scope: scopeOf(scope),
      ...viewFlows(state, locked, names),
      before: windowBefore(window, compare ?? 'previous'),
      isCompared: compare !== undefined,
      isEstimated: unsampled,
    };
    return { figures: await fetchPanel(transport, request, signal), window };
  };
  const options = { scope, top, compare, unsampled, hasLines };
  const { answer, ...rest } = useRoundAnswer(result, { name: panel.id, options, ask });
  return { shown: answer, ...rest };
};
