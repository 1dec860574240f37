import type { Expression } from '../model/condition';
import type { PanelFigures } from '../model/metrics/figures';
import { panelFields, type Panel } from '../model/metrics/panels';
import type { Scope } from '../model/metrics/scopes';
import type { TimeWindow } from '../model/timeRange';
import type { Store } from '../queries/flowQueries';
import { askMeasure } from './askMeasure';
import type { Asking } from './asking';
import { fetchLines } from './panelLines';
import { rankGroups } from './rankGroups';
import type { Transport } from './transport';

export interface PanelRequest {
  readonly panel: Panel;
  readonly scope: Scope;
  /** Which flows. */
  readonly expression: Expression;
  readonly store: Store;
  readonly window: TimeWindow;
  /** Groups to show. */
  readonly top: number;
  /** Ask for the groups over time as well; only for those who show it. */
  readonly hasLines: boolean;
}

/**
 * The figures of a panel: the first groups by rank over the whole range, these over time on request, and the total as a question
 * of its own.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const fetchPanel = async (
  transport: Transport,
  request: PanelRequest,
  signal: AbortSignal,
): Promise<PanelFigures> => {
  const { panel, scope, top, hasLines, ...rest } = request;
  const { measure } = panel;
  const asking: Asking = { transport, signal, queries: [], execTimeS: 0 };
  const grouped = { ...rest, measure, by: panelFields(panel, scope) };
  const groups = await rankGroups(asking, grouped, top);
  const lines = hasLines ? await fetchLines(asking, grouped, groups.figures) : [];
  const whole = await askMeasure(asking, { ...rest, measure, by: [] });
  return {
    unit: measure.unit,
    series: groups.figures,
    lines,
    totalLine: [],
    total: whole.figures[0]?.value,
    isExact: groups.isExact && whole.isExact,
    queries: asking.queries,
    execTimeS: asking.execTimeS,
  };
};
