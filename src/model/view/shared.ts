import { TRAFFICS, type Traffic } from '../counting';
import { MATCHES, type Filter, type Match } from '../filters/filter';
import { COMPARISONS, type Comparison } from '../metrics/comparison';
import { DEFAULT_RANGE, REFRESH_INTERVALS, type TimeRange } from '../timeRange';
import {
  flag,
  id,
  initialOf,
  integer,
  oneOf,
  optional,
  parameter,
  type ParameterTable,
} from './parameter';

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

/** LokiStack's max_entries_limit_per_query. */
export const MAX_LIMIT = 5000;
export const LIMITS: readonly number[] = [50, 100, 500, 1000, MAX_LIMIT];

/** What views have in common: which flows, and what two of them use. It stays when the view changes. */
export interface SharedState {
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
  /** Id of the selected flow, node, edge or finding. */
  readonly selected: string | undefined;
  readonly scope: string | undefined;
  /** What the range is compared with. */
  readonly compare: Comparison | undefined;
  /** Multiply by the agent's sampling. */
  readonly unsampled: boolean;
  /** Count what was delivered, or what was addressed to Services. */
  readonly traffic: Traffic;
}

/** Filters and time take more than one parameter each. */
export const SHARED_PARAMETERS: ParameterTable<Omit<SharedState, 'filters' | 'time'>> = {
  match: parameter('match', oneOf(MATCHES), 'all'),
  refresh: parameter('refresh', integer(0, Math.max(...REFRESH_INTERVALS)), 0),
  limit: parameter('limit', integer(1, MAX_LIMIT), 100),
  recordType: parameter('recordType', oneOf(RECORD_TYPES), 'flowLog'),
  packetLoss: parameter('packetLoss', oneOf(PACKET_LOSSES), 'all'),
  // The name is NetObserv's.
  showDuplicates: parameter('showDup', flag, false),
  selected: optional('selected', id),
  scope: optional('scope', id),
  compare: optional('compare', oneOf(COMPARISONS)),
  unsampled: parameter('unsampled', flag, false),
  traffic: parameter('traffic', oneOf(TRAFFICS), 'delivered'),
};

export const DEFAULT_SHARED: SharedState = {
  ...initialOf(SHARED_PARAMETERS),
  filters: [],
  time: DEFAULT_RANGE,
};
