/**
 * LogQL as data. Only forms that a LokiStack gateway prints back unchanged can be written: it re-prints the
 * queries of everyone outside its admin groups, loses numbers and escapes in label filters and knows at most
 * one `or` in a line filter (observatorium/api logql/v2).
 */
export interface StreamMatcher {
  readonly label: string;
  readonly op: '=' | '!=' | '=~' | '!~';
  readonly value: string;
}

/** `texts` holds one text, or two alternatives. */
export type LineFilter =
  | { readonly op: '|=' | '!='; readonly texts: readonly [string] | readonly [string, string] }
  | { readonly op: '|~' | '!~'; readonly regex: string };

/** Streams, then lines: all matchers and all filters hold. */
export interface LogQuery {
  readonly matchers: readonly StreamMatcher[];
  readonly filters: readonly LineFilter[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const escapeCharacter = (character: string): string =>
  ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const isLoneSurrogate = /[\ud800-\udfff]/u;

/** The one escaper: a Go string literal, raw between back quotes where that is possible and shorter to read. */
export const quote = (text: string): string => {
  const wellFormed = isLoneSurrogate.test(text)
    ? text.replace(/[\ud800-\udfff]/gu, '\ufffd')
    : text;
  return /["\\]/.test(wellFormed) && !/[`\p{Cc}\ufeff]/u.test(wellFormed)
    ? `\`${wellFormed}\``
    : `"${wellFormed.replace(/["\\\p{Cc}]/gu, escapeCharacter)}"`;
};

/** As it stands in a selector, and as a label filter where its value needs no escapes. */
export const printMatcher = ({ label, op, value }: StreamMatcher): string =>
  `${label}${op}${quote(value)}`;

const printFilter = (filter: LineFilter): string =>
  'regex' in filter
    ? `${filter.op} ${quote(filter.regex)}`
    : `${filter.op} ${filter.texts.map(quote).join(' or ')}`;

/** The text of a log query. */
export const printLogQuery = ({ matchers, filters }: LogQuery): string =>
  [`{${matchers.map(printMatcher).join(', ')}}`, ...filters.map(printFilter)].join(' ');
