import { literal } from './regex';

/** One character inside a JSON string, escaped or not. */
export const JSON_CHARACTER = '(?:[^"\\\\]|\\\\.)';

const unicodeEscape = (character: string): string =>
  `\\\\u${Array.from(character.charCodeAt(0).toString(16).padStart(4, '0'))
    .map((digit) => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit))
    .join('')}`;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\\\"',
  '\\': '\\\\\\\\',
  '\b': '\\\\b',
  '\f': '\\\\f',
  '\n': '\\\\n',
  '\r': '\\\\r',
  '\t': '\\\\t',
};

/** Characters that JSON writers spell differently: jsoniter without HTML escaping, encoding/json with it. */
const isSpelledTwice = (character: string): boolean => /[<>&\u2028\u2029]/.test(character);

const jsonCharacter = (character: string): string => {
  const short = SHORT_ESCAPES[character];
  if (short) return `(?:${short}|${unicodeEscape(character)})`;
  if (/\p{Cc}/u.test(character) && character < ' ') return unicodeEscape(character);
  if (isSpelledTwice(character)) return `(?:${character}|${unicodeEscape(character)})`;
  return literal(character);
};

/** Matches the text as it stands inside a JSON string of a stored line. */
export const jsonText = (text: string): string =>
  Array.from(text)
    .map((character) =>
      /["\\<>&\p{Cc}\u2028\u2029]/u.test(character) ? jsonCharacter(character) : literal(character),
    )
    .join('');

/** True when a JSON string can hold the text in one spelling only, so that a plain comparison finds it. */
export const isPlain = (text: string): boolean =>
  !/["\\<>&\p{Cc}\u2028\u2029\ud800-\udfff]/u.test(text);
