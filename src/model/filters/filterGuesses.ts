import type { Comparator, Filter } from './filter';
import { filterProblem } from './filterProblem';

/** What a bare text could mean, the most telling first; those that only take certain texts come before any-text ones. */
const READINGS: readonly (readonly [id: string, comparator: Comparator, looksLike: RegExp])[] = [
  ['address', '=', /^[0-9a-f]*[.:][0-9a-f.:/-]*$/i],
  ['mac', '=', /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i],
  ['port', '=', /^[a-z0-9-]+$/i],
  ['protocol', '=', /^[a-z][a-z0-9-]+$/i],
  ['resource', '=', /^[A-Z][A-Za-z]+\.\S+$/],
  ['namespace', '=', /^[a-z0-9*]([-a-z0-9*]*[a-z0-9*])?$/],
  ['name', '~', /^[a-z0-9*]([-.a-z0-9*]*[a-z0-9*])?$/],
  ['owner_name', '~', /^[a-z0-9*]([-.a-z0-9*]*[a-z0-9*])?$/],
  ['dns_name', '~', /^[a-z0-9_*-]+(\.[a-z0-9_*-]+)+\.?$/i],
];

/** Filters that a text without a field may stand for: `10.0.0.1` is an address, `443` a port, `cart` a name. */
export const filterGuesses = (text: string): Filter[] => {
  const value = text.trim();
  return READINGS.filter(([, , looksLike]) => looksLike.test(value))
    .map(([id, comparator]): Filter => ({ id, comparator, values: [{ text: value }] }))
    .filter((filter) => filterProblem(filter) === undefined);
};
