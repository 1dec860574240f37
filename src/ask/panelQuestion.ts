import { scopeOf, type Scope } from '../model/ends/scopes';
import { type Comparison, windowBefore } from '../model/metrics/comparison';
import type { PanelFigures } from '../model/metrics/figures';
import { DEFAULT_TOP, type Panel } from '../model/metrics/panels';
import { type TimeWindow, windowOf } from '../model/timeRange';
import type { ViewState } from '../model/view/viewState';
import { fetchPanel } from './panelFigures';
import {
  type AskedCluster,
  type AskedView,
  questionKey,
  type Question,
  askedFlows,
} from './question';

/** What figures that are shown together have in common, besides the flows that they are about. */
export interface FigureChoice {
  readonly scope: Scope;
  /** Groups to show. */
  readonly top: number;
  readonly compare: Comparison | undefined;
  /** Multiply by the agent's sampling. */
  readonly isEstimated: boolean;
}

/** What an overview link chooses. */
export const overviewChoice = ({
  scope,
  compare,
  unsampled,
  overview,
}: ViewState): FigureChoice => ({
  scope: scopeOf(scope),
  top: overview.top ?? DEFAULT_TOP,
  compare,
  isEstimated: unsampled,
});

/** One panel of those that are shown of a view. */
export interface AskedPanel extends AskedView {
  readonly panel: Panel;
  /** All panels that are asked for at the same time, so that they can share questions. */
  readonly shown: readonly Panel[];
  readonly choice: FigureChoice;
  /** The groups over time as well. */
  readonly hasLines: boolean;
}

/** Figures with the time that they are about. */
export interface ShownFigures {
  readonly figures: PanelFigures;
  readonly window: TimeWindow;
}

/** The figures of a panel. `nowMs` as for `flowsQuestion`. */
export const panelQuestion = (
  asked: AskedPanel,
  cluster: AskedCluster,
  nowMs: number,
): Question<ShownFigures> => {
  const { panel, shown, choice, hasLines } = asked;
  const { time, ...flows } = askedFlows(asked, cluster);
  const { compare, ...grouped } = choice;
  const window = windowOf(time, nowMs);
  const before = windowBefore(window, compare ?? 'previous');
  const isCompared = compare !== undefined;
  const request = { ...flows, ...grouped, panel, shown, hasLines, window, before, isCompared };
  return {
    key: questionKey('panel', panel, { ...choice, hasLines, time }, flows),
    ask: async (transport, signal) => ({
      figures: await fetchPanel(transport, request, signal),
      window,
    }),
  };
};
