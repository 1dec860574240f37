import { type Filter, type FilterValue, negated } from './filter';
import {
  type FilterSide,
  filterDefinition,
  onFilterSide,
  type ValueKind,
} from './filterDefinitions';

type Filters = readonly Filter[];

const keyOf = (value: FilterValue): string => `${value.quoted ? '"' : ''}${value.text}`;

const sameValues = (a: readonly FilterValue[], b: readonly FilterValue[]): boolean => {
  const keys = new Set(a.map(keyOf));
  const others = new Set(b.map(keyOf));
  return keys.size === others.size && [...keys].every((key) => others.has(key));
};

/** Whether two filters select the same flows: same id, comparator and set of values. */
export const equalFilters = (a: Filter, b: Filter): boolean =>
  a.id === b.id && a.comparator === b.comparator && sameValues(a.values, b.values);

/** Where a filter that selects the same flows stands in the list; -1 when there is none. */
export const indexOfFilter = (filters: Filters, filter: Filter): number =>
  filters.findIndex((other) => equalFilters(other, filter));

const MULTIPLE: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'tcpFlag',
  'interface',
  'interfaceDirection',
  'networkEvent',
  'vulnerability',
  'package',
]);

/**
 * A flow has one value of the field, so two `=` filters of it would never both hold; a second one is read as "or".
 * Either-side filters and lists can hold together ("between a and b") and stay apart.
 */
const holdsOneValue = (filter: Filter): boolean => {
  const definition = filterDefinition(filter.id);
  if (!definition || definition.side === 'either' || definition.field === 'Udns') return false;
  return filter.comparator === '=' && !MULTIPLE.has(definition.kind);
};

const distinct = (values: readonly FilterValue[]): FilterValue[] => [
  ...new Map(values.map((value) => [keyOf(value), value])).values(),
];

/** The enabled filter that `addFilter` would add the values to; -1 when it would stand on its own. */
export const mergesInto = (filters: Filters, filter: Filter): number =>
  holdsOneValue(filter)
    ? filters.findIndex(
        (other) => !other.disabled && other.id === filter.id && other.comparator === '=',
      )
    : -1;

/**
 * The list with the filter in it. One that is already there is only enabled again; values of a field
 * that holds one value join the filter that is there, any other filter goes to the end.
 */
export const addFilter = (filters: Filters, filter: Filter): Filters => {
  const same = indexOfFilter(filters, filter);
  if (same >= 0) return filters.map((other, at) => (at === same ? enabled(other) : other));
  const partner = mergesInto(filters, filter);
  if (partner < 0) return [...filters, filter];
  return filters.map((other, at) =>
    at === partner ? { ...other, values: distinct([...other.values, ...filter.values]) } : other,
  );
};

/**
 * The list cut down to the filter: flows that it selects are among those of a filter of the same field that is there,
 * which makes way for it.
 */
export const narrowTo = (filters: Filters, filter: Filter): Filters => {
  const wider = mergesInto(filters, filter);
  return wider < 0 ? addFilter(filters, filter) : replaceFilter(filters, wider, filter);
};

/** Whether two lists say the same in the same order. */
export const equalLists = (a: Filters, b: Filters): boolean =>
  a.length === b.length &&
  a.every((filter, at) => {
    const other = b[at];
    return other && equalFilters(filter, other) && !filter.disabled === !other.disabled;
  });

/** Whether adding the filter would change nothing. */
export const isAlreadyThere = (filters: Filters, filter: Filter): boolean => {
  const same = filters[indexOfFilter(filters, filter)];
  if (same) return same.disabled !== true;
  const held = filters[mergesInto(filters, filter)]?.values.map(keyOf);
  return held !== undefined && filter.values.every((value) => held.includes(keyOf(value)));
};

const enabled = ({ id, comparator, values }: Filter): Filter => ({ id, comparator, values });

export const removeFilter = (filters: Filters, index: number): Filters =>
  filters.filter((_, at) => at !== index);

/** The list with another filter in that place; an equal one elsewhere makes way for it. */
export const replaceFilter = (filters: Filters, index: number, filter: Filter): Filters =>
  filters.flatMap((other, at) => {
    if (at === index) return [filter];
    return equalFilters(other, filter) ? [] : [other];
  });

const change = (filters: Filters, index: number, to: (filter: Filter) => Filter): Filters => {
  const filter = filters[index];
  return filter ? replaceFilter(filters, index, to(filter)) : filters;
};

/** Turns a filter into its complement; a comparator without one (`>=`) is left as it is. */
export const negateFilter = (filters: Filters, index: number): Filters =>
  change(filters, index, (filter) => ({
    ...filter,
    comparator: negated(filter.comparator) ?? filter.comparator,
  }));

/** Switches a filter off or on without taking it out. */
export const toggleFilter = (filters: Filters, index: number): Filters =>
  filters.map((filter, at) => {
    if (at !== index) return filter;
    return filter.disabled ? enabled(filter) : { ...filter, disabled: true };
  });

/** Moves a filter to another side; filters of the flow as a whole stay. */
export const moveFilter = (filters: Filters, index: number, side: FilterSide): Filters =>
  change(filters, index, (filter) => ({ ...filter, id: onFilterSide(filter.id, side) }));

const OPPOSITE: Partial<Record<FilterSide, FilterSide>> = {
  source: 'destination',
  destination: 'source',
};

/** Every source filter as destination and the reverse. */
export const swapSides = (filters: Filters): Filters =>
  filters.map((filter) => {
    const side = filterDefinition(filter.id)?.side;
    const opposite = side && OPPOSITE[side];
    return opposite ? { ...filter, id: onFilterSide(filter.id, opposite) } : filter;
  });

export const hasSides = (filters: Filters): boolean =>
  filters.some((filter) => OPPOSITE[filterDefinition(filter.id)?.side ?? 'either'] !== undefined);

/** How chips stand together; `flow` takes the filters without a side. */
export const CHIP_GROUPS = ['source', 'destination', 'either', 'flow'] as const;
export type ChipGroup = (typeof CHIP_GROUPS)[number];

export const chipGroup = (filter: Filter): ChipGroup => filterDefinition(filter.id)?.side ?? 'flow';
