import { equalsFilter } from './fieldFilter';
import type { Filter } from './filter';
import { type FilterSide, filterDefinition, onFilterSide } from './filterDefinitions';
import { msg } from '../msg';

/** What a click on a value offers to filter by. */
export interface ValueFilter {
  readonly key: 'source' | 'destination' | 'either' | 'only' | 'exclude';
  /** A `msg()` text. */
  readonly title: string;
  readonly filter: Filter;
}

const SIDES: readonly (readonly [FilterSide, string])[] = [
  ['source', msg('Filter as source')],
  ['destination', msg('Filter as destination')],
  ['either', msg('Filter as either side')],
];

/** The filters that a value of `filterId` leads to; sides only where the field has them. */
export const valueFilters = (filterId: string, value: string): readonly ValueFilter[] => {
  const definition = filterDefinition(filterId);
  if (!definition) return [];
  const exclude: ValueFilter = {
    key: 'exclude',
    title: msg('Exclude this value'),
    filter: { ...equalsFilter(filterId, value), comparator: '!=' },
  };
  if (definition.side === undefined)
    return [
      { key: 'only', title: msg('Show only this value'), filter: equalsFilter(filterId, value) },
      exclude,
    ];
  const sides = SIDES.map(([side, title]) => ({
    key: side,
    title,
    filter: equalsFilter(onFilterSide(filterId, side), value),
  }));
  return [...sides, exclude];
};
