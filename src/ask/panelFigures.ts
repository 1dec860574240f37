import type { EarlierFigures, Figure, Line, PanelFigures } from '../model/metrics/figures';
import { isAdditive, groupKey } from '../model/metrics/figures';
import { type Grouping, panelGrouping, sharedGrouping, unsampled } from '../model/metrics/grouping';
import type { Panel } from '../model/metrics/panels';
import type { Scope } from '../model/ends/scopes';
import type { TimeWindow } from '../model/timeRange';
import type { SelectedFlows } from '../model/filters/viewExpression';
import type { Store } from '../queries/flowQueries';
import { startAsking, type Asking } from './asking';
import type { GroupsRequest } from './groupSamples';
import { fetchLines, type Lines } from './panelLines';
import { rankGroups, type RankedGroups } from './rankGroups';
import type { Transport } from '../api/transport';

export interface PanelRequest extends SelectedFlows {
  readonly panel: Panel;
  /** All panels that are asked for at the same time, so that they can share questions. */
  readonly shown: readonly Panel[];
  readonly scope: Scope;
  readonly store: Store;
  readonly window: TimeWindow;
  /** The window to compare with, of the same length. */
  readonly before: TimeWindow;
  /** Groups to show. */
  readonly top: number;
  /** Ask for the groups over time as well; only for those who show it. */
  readonly hasLines: boolean;
  /** Ask for the same groups in the window before. */
  readonly isCompared: boolean;
  /** Multiply by the agent's sampling. */
  readonly isEstimated: boolean;
}

const NO_LINES: Lines = { lines: [], totalLine: [] };

/** One panel being asked for. */
interface Work {
  readonly asking: Asking;
  readonly request: PanelRequest;
  readonly grouped: GroupsRequest;
  /** Finer groups, by way of which other panels are answered as well. */
  readonly shared: Grouping;
}

const workOf = (transport: Transport, request: PanelRequest, signal: AbortSignal): Work => {
  const { panel, shown, scope, expression, counting, store, window, isEstimated } = request;
  const { measure } = panel;
  const counted = (grouping: Grouping): Grouping =>
    isEstimated && isAdditive(measure) ? unsampled(grouping) : grouping;
  const grouping = counted(panelGrouping(panel, scope));
  return {
    asking: startAsking(transport, signal),
    request,
    grouped: { measure, grouping, expression, counting, store, window },
    shared: counted(sharedGrouping(panel, shown, scope)),
  };
};

/** The groups of a window by rank; `Infinity` for all of them. */
const rank = (
  { asking, grouped, shared }: Work,
  window: TimeWindow,
  top: number,
): Promise<RankedGroups> => rankGroups(asking, { ...grouped, window }, { top, shared });

const moved = (line: Line, byS: number): Line =>
  line.map(([atS, value]) => [atS + byS, value] as const);

/** The same groups in the window before, all of them asked for: which are there may have changed. */
const earlier = async (work: Work, series: readonly Figure[]): Promise<EarlierFigures> => {
  const { asking, grouped, request } = work;
  const { before, window, hasLines } = request;
  const groups = await rank(work, before, Infinity);
  const values = new Map(groups.figures.map((figure) => [groupKey(figure), figure.value]));
  const { lines } = hasLines
    ? await fetchLines(
        asking,
        { ...grouped, window: before },
        { groups: series, areFew: groups.areFew },
      )
    : NO_LINES;
  const offsetS = (window.startMs - before.startMs) / 1000;
  return {
    values: series.map((figure) => values.get(groupKey(figure))),
    total: groups.total,
    lines: lines.map((line) => moved(line, offsetS)),
  };
};

const ranked = async (work: Work): Promise<PanelFigures> => {
  const { asking, grouped, request } = work;
  const { panel, window, top, hasLines, isCompared } = request;
  const groups = await rank(work, window, top);
  const series = groups.figures;
  const [{ lines, totalLine }, before] = await Promise.all([
    hasLines ? fetchLines(asking, grouped, { groups: series, areFew: groups.areFew }) : NO_LINES,
    isCompared ? earlier(work, series) : undefined,
  ]);
  return {
    unit: panel.measure.unit,
    series,
    lines,
    totalLine,
    before,
    total: groups.total,
    isExact: groups.isExact,
    queries: asking.account.queries,
    execTimeS: asking.account.execTimeS,
  };
};

/** The groups that the window before did not have, with the total of all of these. */
const unseenBefore = async (work: Work): Promise<PanelFigures> => {
  const { asking, request } = work;
  const { panel, window, before, top } = request;
  const [now, then] = await Promise.all([window, before].map((one) => rank(work, one, Infinity)));
  const known = new Set(then?.figures.map(groupKey));
  const unseen = (now?.figures ?? []).filter((figure) => !known.has(groupKey(figure)));
  const total = unseen.reduce((sum, { value }) => sum + value, 0);
  return {
    unit: panel.measure.unit,
    series: unseen.slice(0, top),
    lines: [],
    totalLine: [],
    total: unseen.length > 0 ? total : undefined,
    isExact: now?.isExact === true && then?.isExact === true,
    queries: asking.account.queries,
    execTimeS: asking.account.execTimeS,
  };
};

/**
 * The figures of a panel: the first groups by rank over the whole range and their total; these over time, and as they
 * were before, on request.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const fetchPanel = async (
  transport: Transport,
  request: PanelRequest,
  signal: AbortSignal,
): Promise<PanelFigures> => {
  const work = workOf(transport, request, signal);
  return request.panel.isNew ? unseenBefore(work) : ranked(work);
};
