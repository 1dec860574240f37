import { type Comparator, COMPARATORS, type FilterValue } from './filter';
import { FILTER_DEFINITIONS, filterDefinition, type FilterDefinition } from './filterDefinitions';

const ESCAPED = /[,"\\]/g;

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const plain = (text: string): string => text.replace(ESCAPED, '\\$&').replace(/^\s|\s$/g, '\\$&');

/**
 * Values as a person types them: commas between values, quotes around an exact one, a backslash before a
 * comma, quote or space that belongs to the value.
 */
export const printValues = (values: readonly FilterValue[]): string =>
  values.map(({ text, quoted }) => (quoted ? quote(text) : plain(text))).join(',');

export interface TypedValues {
  readonly values: readonly FilterValue[];
  /** A quote was opened and not closed. */
  readonly isUnclosed: boolean;
}

/** One value, quoted or not, up to the next comma; a quote inside an unquoted value is a plain character. */
const QUOTED = /^\s*"((?:[^"\\]|\\.)*)"\s*(?=,|$)/s;
const UNQUOTED = /^(?:[^,\\]|\\.|\\$)*/s;

const trimmed = (raw: string): string => {
  const text = raw.trimStart();
  return /\\\s+$/.test(text) ? text.replace(/(\\\s)\s*$/, '$1') : text.trimEnd();
};

const unquotedText = (raw: string): string => trimmed(raw).replace(/\\([,"\\]|\s)/g, '$1');

const quotedText = (raw: string): string => raw.replace(/\\(["\\])/g, '$1');

interface Piece {
  readonly value: FilterValue;
  readonly length: number;
  readonly isUnclosed?: boolean;
}

const pieceOf = (rest: string): Piece => {
  const quoted = QUOTED.exec(rest);
  if (quoted) {
    return { value: { text: quotedText(quoted[1] ?? ''), quoted: true }, length: quoted[0].length };
  }
  const raw = UNQUOTED.exec(rest)?.[0] ?? '';
  const isUnclosed = raw.trimStart().startsWith('"');
  return { value: { text: unquotedText(raw) }, length: raw.length, isUnclosed };
};

const piecesOf = (typed: string): Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  do {
    const piece = pieceOf(typed.slice(at));
    pieces.push(piece);
    at += piece.length + 1;
  } while (at <= typed.length);
  return pieces;
};

/** Reads what `printValues` prints, and anything else a person may type; nothing between commas is no value. */
export const parseValues = (typed: string): TypedValues => {
  const pieces = piecesOf(typed);
  return {
    values: pieces
      .map(({ value }) => value)
      .filter(({ quoted, text }) => quoted === true || text !== ''),
    isUnclosed: pieces.some((piece) => piece.isUnclosed),
  };
};

/** The value that is being typed, which is the last one, and the text up to it. */
export const lastTyped = (typed: string): { before: string; text: string } => {
  const last = piecesOf(typed).at(-1);
  const before = typed.slice(0, typed.length - (last?.length ?? 0));
  return { before, text: (last?.value.text ?? '').replace(/^"/, '') };
};

export interface TypedFilter {
  readonly id: string;
  readonly comparator: Comparator;
  /** What follows the comparator. */
  readonly rest: string;
}

/** Longest first, so that `!=` is not read as a field that ends in `!`. */
const BY_LENGTH = [...COMPARATORS].sort((a, b) => b.length - a.length).join('|');
const TYPED = new RegExp(`^\\s*(.+?)\\s*(${BY_LENGTH})(.*)$`, 's');

const isComparator = (text: string | undefined): text is Comparator =>
  COMPARATORS.some((comparator) => comparator === text);

/** Splits `src_namespace=foo,bar` where the first comparator stands; undefined while there is none. */
export const parseTypedFilter = (typed: string): TypedFilter | undefined => {
  const [, id, comparator, rest = ''] = TYPED.exec(typed) ?? [];
  return id !== undefined && isComparator(comparator) ? { id, comparator, rest } : undefined;
};

/** The filter that a person names: by its id, or by the name that `nameOf` gives it; letter case aside. */
export const definitionNamed = (
  name: string,
  nameOf: (definition: FilterDefinition) => string,
): FilterDefinition | undefined => {
  const wanted = name.trim().toLowerCase();
  return (
    filterDefinition(wanted) ??
    FILTER_DEFINITIONS.find((definition) => nameOf(definition).toLowerCase() === wanted)
  );
};
