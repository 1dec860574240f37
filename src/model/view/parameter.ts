import { msg } from '../msg';
import { MAX_ID_LENGTH, MAX_IDS } from '../url/linkLimits';

/** A kind of value in a link, as text and back. */
export interface Codec<T> {
  readonly print: (value: T) => string;
  /** Undefined when the text is no value: the default stands, and the part is named. */
  readonly parse: (text: string) => T | undefined;
  /** What a value would have been. */
  readonly expected: string;
}

/** One parameter of a link: the part of a slice that it holds. */
export interface Parameter<T> {
  readonly name: string;
  /** What holds where a link says nothing; it is never written. */
  readonly initial: T;
  /** Undefined for the default. */
  readonly print: (value: T) => string | undefined;
  readonly parse: Codec<T>['parse'];
  readonly expected: string;
}

/** The parameters of a slice, by what they hold of it. */
export type ParameterTable<Slice> = { readonly [K in keyof Slice]-?: Parameter<Slice[K]> };

export const parameter = <T>(name: string, codec: Codec<T>, initial: T): Parameter<T> => ({
  name,
  initial,
  print: (value) =>
    JSON.stringify(value) === JSON.stringify(initial) ? undefined : codec.print(value),
  parse: codec.parse,
  expected: codec.expected,
});

/** A parameter whose default a view knows, or the person has chosen. */
export const optional = <T>(name: string, codec: Codec<T>): Parameter<T | undefined> => ({
  name,
  initial: undefined,
  print: (value) => (value === undefined ? undefined : codec.print(value)),
  parse: codec.parse,
  expected: codec.expected,
});

/** The rows of any table; which value belongs to which row is the caller's to keep. */
export const rowsOf = <Slice>(
  table: ParameterTable<Slice>,
): readonly (readonly [key: string, parameter: Parameter<unknown>])[] =>
  Object.entries(table as unknown as Record<string, Parameter<unknown>>);

/** The slice of a link that says nothing about it. */
export const initialOf = <Slice>(table: ParameterTable<Slice>): Slice =>
  Object.fromEntries(rowsOf(table).map(([key, { initial }]) => [key, initial])) as Slice;

export const oneOf = <T extends string>(values: readonly T[]): Codec<T> => ({
  print: (value) => value,
  parse: (text) => values.find((value) => value === text),
  expected: values.join(', '),
});

export const integer = (min: number, max: number): Codec<number> => ({
  print: String,
  parse: (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    return value >= min && value <= max ? value : undefined;
  },
  expected: `${min}-${max}`,
});

export const flag: Codec<boolean> = {
  print: String,
  parse: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  expected: 'true, false',
};

/** Ids that views define, and ids of things that were selected: short, and harmless wherever they are printed. */
const ID = new RegExp(`^[\\w.:~-]{1,${MAX_ID_LENGTH}}$`);

export const isId = (text: string): boolean => ID.test(text);

export const id: Codec<string> = {
  print: (value) => value,
  parse: (text) => (isId(text) ? text : undefined),
  expected: msg('an id'),
};

export const ids: Codec<readonly string[]> = {
  print: (value) => value.join(','),
  parse: (text) => {
    const list = text.split(',');
    return list.length <= MAX_IDS && list.every(isId) ? list : undefined;
  },
  expected: msg('ids separated by commas'),
};
