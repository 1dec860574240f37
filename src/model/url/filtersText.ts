import { COMPARATORS, type Comparator, type Filter, type FilterValue } from '../filters/filter';

/** What filters take of a link: their text, and the positions of those that are switched off. */
export const FILTER_PARAMETERS = ['filters', 'disabled'] as const;

/**
 * The text of filters in a link: `id<op>v1,v2;id2<op>v3`, each value percent-encoded on its own, so that any
 * character is legal in one. Quotes that stand around a value are NetObserv's: they mean exact, and `""` means absent.
 */
const printValue = ({ text, quoted }: FilterValue): string =>
  quoted ? `"${encodeURIComponent(text)}"` : encodeURIComponent(text);

// Lone surrogates cannot be encoded; everything that reads them makes them U+FFFD.
const encodable = (value: FilterValue): FilterValue => ({
  ...value,
  text: value.text.replace(/[\ud800-\udfff]/gu, '\ufffd'),
});

export const printFilters = (filters: readonly Filter[]): string =>
  filters
    .map(
      ({ id, comparator, values }) =>
        `${id}${comparator}${values.map(encodable).map(printValue).join(',')}`,
    )
    .join(';');

/** A part of the text that is no filter is given back as it is. */
export interface ParsedFilters {
  readonly filters: readonly Filter[];
  readonly broken: readonly string[];
}

/** Splits at a separator outside quotes; NetObserv does not encode what stands between them. */
const splitOutsideQuotes = (text: string, separator: string): string[] => {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (text[at] === separator && !isQuoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Exact is what `=` means anyway, so quotes count only around nothing and in "contains". */
const parseValue = (raw: string, comparator: Comparator): FilterValue | undefined => {
  const quoted = raw.length >= 2 && raw.startsWith('"') && raw.endsWith('"');
  const text = decoded(quoted ? raw.slice(1, -1) : raw);
  if (text === undefined) return undefined;
  return quoted && (text === '' || comparator === '~' || comparator === '!~')
    ? { text, quoted }
    : { text };
};

const OPERATORS = [...COMPARATORS].sort((a, b) => b.length - a.length);
const FILTER = new RegExp(`^([A-Za-z0-9_]+)(${OPERATORS.join('|')})(.*)$`, 's');

const parseFilter = (text: string): Filter | undefined => {
  const [, id = '', operator = '', rest = ''] = FILTER.exec(text) ?? [];
  const comparator = COMPARATORS.find((known) => known === operator);
  if (!comparator || rest === '') return undefined;
  const values = splitOutsideQuotes(rest, ',').map((raw) => parseValue(raw, comparator));
  return values.every(
    (value) => value !== undefined && (value.text !== '' || value.quoted === true),
  )
    ? { id, comparator, values: values.flatMap((value) => value ?? []) }
    : undefined;
};

/** Reads what `printFilters` wrote, and NetObserv's own links. Says nothing about ids and kinds of values. */
export const parseFilters = (text: string): ParsedFilters => {
  const parts = splitOutsideQuotes(text, ';').filter((part) => part.trim() !== '');
  const read = parts.map((part) => ({ part, filter: parseFilter(part.trim()) }));
  return {
    filters: read.flatMap(({ filter }) => filter ?? []),
    broken: read.flatMap(({ part, filter }) => (filter ? [] : [part])),
  };
};
