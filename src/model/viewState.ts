import type { Filter, Match } from './filter';
import type { Comparison } from './metrics/comparison';
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
  /** Show the records of both reporters of a flow. */
  readonly showDuplicates: boolean;
  readonly sort: Sort | undefined;
  /** Column ids in order; undefined = the person's own or the default ones. */
  readonly columns: readonly string[] | undefined;
  /** Id of the selected flow, node, edge or finding. */
  readonly selected: string | undefined;
  readonly scope: string | undefined;
  readonly metric: string | undefined;
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
  top: undefined,
  panels: undefined,
  focus: undefined,
  compare: undefined,
  unsampled: false,
};
