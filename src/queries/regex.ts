/** Regular expressions as text, in the common part of Go's RE2 and JavaScript. */

/** Matches exactly this text. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** One of the alternatives, grouped so that it can stand anywhere. */
export const oneOf = (alternatives: readonly string[]): string => {
  const [first, ...rest] = [...new Set(alternatives)];
  if (first === undefined) return NOTHING;
  return rest.length === 0 ? first : `(?:${[first, ...rest].join('|')})`;
};

/** Matches no text at all. */
export const NOTHING = '[^\\x00-\\x{10FFFF}]';
