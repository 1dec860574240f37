/** Regular expressions as text, in the common part of Go's RE2 and JavaScript. */

/** Matches exactly this text. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** One of the alternatives, grouped so that it can stand anywhere. */
export const oneOfPatterns = (alternatives: readonly string[]): string => {
  const [first, ...rest] = [...new Set(alternatives)];
  if (first === undefined) return NOTHING;
  return rest.length === 0 ? first : `(?:${[first, ...rest].join('|')})`;
};

/** One of these characters. */
export const characterClass = (characters: readonly string[]): string => {
  const distinct = [...new Set(characters)];
  return distinct.length < 2
    ? oneOfPatterns(distinct.map(literal))
    : `[${distinct.map((one) => one.replace(/[\\\]^[-]/, '\\$&')).join('')}]`;
};

/** Matches no text at all. */
export const NOTHING = '[^\\x00-\\x{10FFFF}]';
