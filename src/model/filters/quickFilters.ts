import { type Comparator, type Filter, negated } from './filter';
import { comparatorsOf, filterDefinition } from './filterDefinitions';
import { equalFilters } from './filterList';
import { DEFAULT_QUICK_FILTERS } from '../settings/defaults';
import type { QuickFilter } from '../settings/settings';
import { parseValues } from './typedFilter';

const KEY = /^(.*?)([!>])?$/;

const comparatorFor = (id: string, suffix: string | undefined): Comparator => {
  if (suffix === '>') return '>=';
  const definition = filterDefinition(id);
  const allowed = definition ? comparatorsOf(definition.kind) : [];
  const comparator: Comparator = allowed.includes('~') ? '~' : '=';
  return suffix === '!' ? (negated(comparator) ?? comparator) : comparator;
};

/**
 * The filters of a quick filter. NetObserv's configuration syntax: `id`, with `!` for "not" or `>` for "at least"
 * behind it; values between commas, "contains" unless quoted, `""` for an absent field.
 */
export const quickFilterFilters = (record: QuickFilter['filter']): Filter[] =>
  Object.entries(record).map(([key, text]) => {
    const [, id = '', suffix] = KEY.exec(key) ?? [];
    return { id, comparator: comparatorFor(id, suffix), values: parseValues(text).values };
  });

/** Only lists of alternatives can take further values in. */
const isList = ({ comparator }: Filter): boolean => comparator !== '>=' && comparator !== '<=';

const isPartner = (filter: Filter, wanted: Filter): boolean =>
  !filter.disabled && filter.id === wanted.id && filter.comparator === wanted.comparator;

const has = (filter: Filter, { text, quoted }: Filter['values'][number]): boolean =>
  filter.values.some((own) => own.text === text && Boolean(own.quoted) === Boolean(quoted));

const covers = (filter: Filter, wanted: Filter): boolean =>
  isPartner(filter, wanted) && wanted.values.every((value) => has(filter, value));

/** Whether everything that a quick filter asks for is among the enabled filters. */
export const isQuickFilterActive = (filters: readonly Filter[], quick: QuickFilter): boolean => {
  const wanted = quickFilterFilters(quick.filter);
  return wanted.length > 0 && wanted.every((one) => filters.some((filter) => covers(filter, one)));
};

const joined = (filters: readonly Filter[], wanted: Filter): readonly Filter[] => {
  if (filters.some((filter) => covers(filter, wanted))) return filters;
  const at = isList(wanted) ? filters.findIndex((filter) => isPartner(filter, wanted)) : -1;
  if (at < 0) return [...filters, wanted];
  return filters.map((filter, index) => {
    if (index !== at) return filter;
    const missing = wanted.values.filter((value) => !has(filter, value));
    return { ...filter, values: [...filter.values, ...missing] };
  });
};

/** Adds what a quick filter asks for; values of a filter that is there join it, so that two of a kind mean "or". */
export const applyQuickFilter = (
  filters: readonly Filter[],
  quick: QuickFilter,
): readonly Filter[] => quickFilterFilters(quick.filter).reduce(joined, filters);

const without = (filter: Filter, unwanted: readonly Filter[]): Filter[] => {
  const partners = unwanted.filter((one) => covers(filter, one));
  if (partners.length === 0) return [filter];
  const values = filter.values.filter((value) => !partners.some((one) => has(one, value)));
  return values.length === 0 ? [] : [{ ...filter, values }];
};

/** Takes the values of a quick filter out again. */
export const clearQuickFilter = (
  filters: readonly Filter[],
  quick: QuickFilter,
): readonly Filter[] => {
  const unwanted = quickFilterFilters(quick.filter);
  return filters.flatMap((filter) => without(filter, unwanted));
};

/**
 * Switches one of the quick filters on or off. What another active one asks for as well stays.
 */
export const toggleQuickFilter = (
  filters: readonly Filter[],
  quick: QuickFilter,
  all: readonly QuickFilter[],
): readonly Filter[] => {
  if (!isQuickFilterActive(filters, quick)) return applyQuickFilter(filters, quick);
  const kept = all.filter((other) => other !== quick && isQuickFilterActive(filters, other));
  return kept.reduce(applyQuickFilter, clearQuickFilter(filters, quick));
};

/** It hides all traffic into and out of the cluster, only to hide records that are counted no more. */
const NOT_AT_FIRST = 'Pods network';

/** The same text for lists that ask for the same. */
const normalised = (all: readonly QuickFilter[]): string =>
  JSON.stringify(
    all
      .map(({ name, isDefault, filter }) => [
        name.trim(),
        isDefault,
        Object.entries(filter)
          .map(([key, text]) => [key.trim(), text.trim()].join('='))
          .sort(),
      ])
      .map((quick) => JSON.stringify(quick))
      .sort(),
  );

const OPERATORS_OWN = normalised(DEFAULT_QUICK_FILTERS);

/**
 * The filters that a page starts with when its link says nothing at all. A list that somebody wrote is obeyed as written;
 * of the operator's own one "Pods network" stays off.
 */
export const defaultFilters = (all: readonly QuickFilter[]): readonly Filter[] => {
  const isOperatorsOwn = normalised(all) === OPERATORS_OWN;
  return all
    .filter(({ name, isDefault }) => isDefault && !(isOperatorsOwn && name === NOT_AT_FIRST))
    .reduce(applyQuickFilter, []);
};

/** Whether two lists ask for the same, whatever the order. */
export const sameFilters = (a: readonly Filter[], b: readonly Filter[]): boolean =>
  a.length === b.length &&
  a.every((filter) => !filter.disabled && b.some((other) => equalFilters(filter, other)));
