import { characterClass, literal, oneOfPatterns } from './regex';

/** One character inside a JSON string, escaped or not. */
export const JSON_CHARACTER = '(?:[^"\\\\]|\\\\.)';

/** The same, where it matters which one it is: an escape is taken as a whole. */
const JSON_WHOLE_CHARACTER = '(?:[^"\\\\]|\\\\[^u]|\\\\u[0-9A-Fa-f]{4})';

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

/** Matches the content of a JSON string whose first or last character is one of these. */
export const jsonEdge = (at: 'first' | 'last', characters: readonly string[]): string => {
  const plain = characters.filter(isPlain);
  const others = characters.filter((one) => !isPlain(one)).map(jsonText);
  const one = oneOfPatterns([...(plain.length > 0 ? [characterClass(plain)] : []), ...others]);
  return at === 'first' ? `${one}${JSON_WHOLE_CHARACTER}*` : `${JSON_WHOLE_CHARACTER}*${one}`;
};

/** True when a JSON string can hold the text in one spelling only, so that a plain comparison finds it. */
export const isPlain = (text: string): boolean =>
  !/["\\<>&\p{Cc}\u2028\u2029\ud800-\udfff]/u.test(text);
