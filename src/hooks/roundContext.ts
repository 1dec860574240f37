import { createContext, useContext } from 'react';
import type { FigureChoice } from '../ask/panelQuestion';
import type { Panel } from '../model/metrics/panels';
import type { RoundResult } from './round';

/** The round that the panels of a view belong to. */
export interface PanelRound extends RoundResult {
  /** The panels that are asked for. */
  readonly shown: readonly Panel[];
  readonly choice: FigureChoice;
}

export const RoundContext = createContext<PanelRound | undefined>(undefined);

/** The round around a panel. Throws outside of one, which only a mistake of ours can cause. */
export const usePanelRound = (): PanelRound => {
  const round = useContext(RoundContext);
  if (!round) throw new Error('a panel needs a round around it');
  return round;
};
