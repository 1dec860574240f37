import { allOf, anyOf, atLeastOne, condition, not, type Expression } from './condition';
import { countingOf, type Counting, type Traffic } from '../counting';
import type { Filter, Match } from './filter';
import { DEFAULT_NAMES, filterExpression, type FilterNames } from './filterExpression';
import { filterDefinition, onFilterSide } from './filterDefinitions';
import type { PacketLoss, RecordType, SharedState } from '../view/shared';

const OPPOSITE = { source: 'destination', destination: 'source', either: 'either' } as const;

/** The same filter for the flow that goes the other way. */
export const reversedFilter = (filter: Filter): Filter => {
  const side = filterDefinition(filter.id)?.side;
  return side ? { ...filter, id: onFilterSide(filter.id, OPPOSITE[side]) } : filter;
};

const expressions = (filters: readonly Filter[], names: FilterNames): Expression[] =>
  filters.flatMap((filter) => (filter.disabled ? [] : (filterExpression(filter, names) ?? [])));

const MATCH: Record<Match, (filters: readonly Filter[], names: FilterNames) => Expression> = {
  all: (filters, names) => allOf(...expressions(filters, names)),
  any: (filters, names) => {
    const branches = expressions(filters, names);
    return branches.length === 0 ? allOf() : anyOf(...branches);
  },
  bidirectional: (filters, names) => {
    const [forth, back] = [filters, filters.map(reversedFilter)].map((way) =>
      allOf(...expressions(way, names)),
    );
    return forth && back ? anyOf(forth, back) : allOf();
  },
};

const CONVERSATION_RECORDS = ['newConnection', 'heartbeat', 'endConnection'] as const;

const isRecord = (...types: readonly string[]): Expression =>
  condition(['_RecordType'], { type: 'texts', texts: types });

/** Clusters that store flows only write no record type at all. */
const recordExpression = (recordType: RecordType): Expression => {
  if (recordType === 'flowLog') return not(isRecord(...CONVERSATION_RECORDS));
  return recordType === 'allConnections' ? isRecord(...CONVERSATION_RECORDS) : isRecord(recordType);
};

const HAS_DROPS = atLeastOne('PktDropPackets');

const PACKET_LOSS: Record<PacketLoss, Expression> = {
  all: allOf(),
  hasDrops: HAS_DROPS,
  dropped: allOf(HAS_DROPS, not(atLeastOne('Packets'))),
  sent: not(HAS_DROPS),
};

/** The part of a view's state that selects flows. */
export type Selection = Pick<SharedState, 'filters' | 'match' | 'recordType' | 'packetLoss'>;

/**
 * Which flows a view is about. `locked` filters (the object of a tab) hold whatever the person's own filters and
 * their match say; filters that are disabled or make no sense are left out.
 */
export const viewExpression = (
  selection: Selection,
  locked: readonly Filter[] = [],
  names: FilterNames = DEFAULT_NAMES,
): Expression =>
  allOf(
    ...expressions(locked, names),
    MATCH[selection.match](selection.filters, names),
    recordExpression(selection.recordType),
    PACKET_LOSS[selection.packetLoss],
  );

/** Which flows a question is about, and which of their records are added up. */
export interface SelectedFlows {
  readonly expression: Expression;
  readonly counting: Counting;
}

/** `viewExpression`, and how its flows are counted. */
export const viewFlows = (
  selection: Selection & { readonly traffic?: Traffic },
  locked: readonly Filter[] = [],
  names: FilterNames = DEFAULT_NAMES,
): SelectedFlows => {
  const expression = viewExpression(selection, locked, names);
  return { expression, counting: countingOf(expression, selection.traffic) };
};
