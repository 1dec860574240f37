import { panelQuestion, type ShownFigures } from '../ask/panelQuestion';
import type { Panel } from '../model/metrics/panels';
import { usePage } from './pageContext';
import { usePanelRound } from './roundContext';
import { useRoundAnswer, type RoundAnswer } from './useRoundAnswer';
import { useStore } from './useStore';

export interface PanelResult extends Omit<RoundAnswer<ShownFigures>, 'answer'> {
  readonly shown: ShownFigures | undefined;
}

/** The figures of one panel for the flows of the page, as `useRoundAnswer` keeps them. */
export const usePanelFigures = (panel: Panel, hasLines: boolean): PanelResult => {
  const { state, locked, names } = usePage();
  const { cluster } = useStore();
  const round = usePanelRound();
  const { shown, choice } = round;
  const asked = { state, locked, names, panel, shown, choice, hasLines };
  const { answer, ...rest } = useRoundAnswer(round, (nowMs) =>
    panelQuestion(asked, cluster, nowMs),
  );
  return { shown: answer, ...rest };
};
