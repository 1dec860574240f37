import type { Filter, Match } from './filter';
import type { Comparison } from './metrics/comparison';
import type { LayoutId } from './graph/layout/layouts';
import type { FunctionId } from './graph/metrics';
import { DEFAULT_RANGE, type TimeRange } from './timeRange';

export const VIEWS = ['overview', 'topology', 'flows'] as const;
export type View = (typeof VIEWS)[number];

export const RECORD_TYPES = [
  'flowLog',
  'allConnections',
  'newConnection',
  'heartbeat',
  'endConnection',
] as const;
/** Flows, or records of tracked conversations. */
export type RecordType = (typeof RECORD_TYPES)[number];

export const PACKET_LOSSES = ['all', 'hasDrops', 'dropped', 'sent'] as const;
/** `dropped` = fully dropped, `hasDrops` = at least one packet dropped, `sent` = no packet dropped. */
export type PacketLoss = (typeof PACKET_LOSSES)[number];

export interface Sort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** A step into a node of the topology: where it led from, and the filters that it added. */
export interface Crumb {
  readonly scope: string;
  readonly filters: readonly Filter[];
}

/** Everything that a link reproduces. Ids that a view defines (columns, panels, scopes) are kept as they are. */
export interface ViewState {
  readonly view: View;
  readonly filters: readonly Filter[];
  readonly match: Match;
  readonly time: TimeRange;
  /** Seconds between refreshes; 0 is off. */
  readonly refresh: number;
  /** Flows asked for at once. */
  readonly limit: number;
  readonly recordType: RecordType;
  readonly packetLoss: PacketLoss;
  /** Show every record, copies of counted ones among them. */
  readonly showDuplicates: boolean;
  readonly sort: Sort | undefined;
  /** Column ids in order; undefined = the person's own or the default ones. */
  readonly columns: readonly string[] | undefined;
  /** Id of the selected flow, node, edge or finding. */
  readonly selected: string | undefined;
  readonly scope: string | undefined;
  /** What edges of the topology are about. */
  readonly metric: string | undefined;
  /** What becomes of the numbers of an edge. */
  readonly function: FunctionId | undefined;
  readonly layout: LayoutId | undefined;
  /** Id of what nodes are put together into. */
  readonly groups: string | undefined;
  /** Ids of groups that are drawn as one node, and of those that stay open whatever the size of the graph. */
  readonly collapsed: readonly string[] | undefined;
  readonly expanded: readonly string[] | undefined;
  /** Ids of nodes and groups that are left out. */
  readonly hidden: readonly string[] | undefined;
  /** Leaves out what talks to everyone. */
  readonly hidesTalkers: boolean;
  /** Ids of the nodes whose surroundings alone are shown, and how far these go. */
  readonly near: readonly string[] | undefined;
  readonly hops: number;
  /** The steps that led here, the first one first. */
  readonly trail: readonly Crumb[] | undefined;
  /** Shows the graph as tables. */
  readonly isTable: boolean;
  readonly top: number | undefined;
  readonly panels: readonly string[] | undefined;
  /** Id of the figure that fills the overview. */
  readonly focus: string | undefined;
  /** What the range is compared with. */
  readonly compare: Comparison | undefined;
  /** Multiply by the agent's sampling. */
  readonly unsampled: boolean;
}

/** LokiStack's max_entries_limit_per_query. */
export const MAX_LIMIT = 5000;
export const LIMITS: readonly number[] = [50, 100, 500, 1000, MAX_LIMIT];

export const DEFAULT_VIEW_STATE: ViewState = {
  view: 'flows',
  filters: [],
  match: 'all',
  time: DEFAULT_RANGE,
  refresh: 0,
  limit: 100,
  recordType: 'flowLog',
  packetLoss: 'all',
  showDuplicates: false,
  sort: undefined,
  columns: undefined,
  selected: undefined,
  scope: undefined,
  metric: undefined,
  function: undefined,
  layout: undefined,
  groups: undefined,
  collapsed: undefined,
  expanded: undefined,
  hidden: undefined,
  hidesTalkers: false,
  near: undefined,
  hops: 1,
  trail: undefined,
  isTable: false,
  top: undefined,
  panels: undefined,
  focus: undefined,
  compare: undefined,
  unsampled: false,
};
