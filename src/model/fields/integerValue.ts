import type { IntegerRange } from '../filters/condition';
import type { Comparator } from '../filters/filter';
import type { NameTable } from './names/nameTable';

const parseInteger = (text: string): number | undefined => {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(value) ? value : undefined;
};

const parseSpan = (text: string): IntegerRange | undefined => {
  const [from = '', to = ''] = text.split('-', 2).map((part) => part.trim());
  const [min, max] = [parseInteger(from), parseInteger(to)];
  return min !== undefined && max !== undefined && min <= max && text.split('-').length === 2
    ? { min, max }
    : undefined;
};

const exactly = (value: number): IntegerRange => ({ min: value, max: value });

type NamedTables = readonly NameTable<number>[];

const named = (text: string, tables: NamedTables): number[] => [
  ...new Set(tables.flatMap((table) => table.byName(text)?.key ?? [])),
];

const namesContaining = (text: string, tables: NamedTables): number[] =>
  tables.flatMap((table) =>
    table.entries
      .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
      .map(({ key }) => key),
  );

/**
 * The integers that one value of a filter stands for: a number, a name, a range `a-b`, or an end of a range
 * for `>=` and `<=`; undefined when the text is none of these.
 */
export const integerRanges = (
  text: string,
  comparator: Comparator,
  tables: NamedTables,
): IntegerRange[] | undefined => {
  const number = parseInteger(text);
  const values = number === undefined ? named(text, tables) : [number];
  const [value] = values;
  if (comparator === '>=') return value === undefined ? undefined : [{ min: value }];
  if (comparator === '<=') return value === undefined ? undefined : [{ min: 0, max: value }];
  if (value !== undefined) return values.map(exactly);
  const span = parseSpan(text);
  if (span) return [span];
  if (comparator === '=' || comparator === '!=') return undefined;
  const found = text === '' ? [] : namesContaining(text, tables);
  return found.length === 0 ? undefined : found.map(exactly);
};
