import { oneOfPatterns } from './regex';

const DIGITS = '0123456789abcdef';

/** A class of the digits from `from` to `to`. */
const digitClass = (from: number, to: number): string => {
  const pick = (start: number, end: number): string => {
    if (start > end) return '';
    const [first = '', last = ''] = [DIGITS[start], DIGITS[end]];
    return start === end ? first : end === start + 1 ? first + last : `${first}-${last}`;
  };
  if (from === to) return DIGITS[from] ?? '';
  return `[${pick(from, Math.min(to, 9))}${pick(Math.max(from, 10), to)}]`;
};

const repeated = (element: string, times: number): string =>
  times === 0 ? '' : times === 1 ? element : `${element}{${times}}`;

/** Numbers with as many digits as `low` and `high`, both included. */
const sameLength = (low: string, high: string, base: number): string[] => {
  const anyDigit = digitClass(0, base - 1);
  if (low === '') return [''];
  const [lowDigit, highDigit] = [DIGITS.indexOf(low[0] ?? ''), DIGITS.indexOf(high[0] ?? '')];
  const [lowRest, highRest] = [low.slice(1), high.slice(1)];
  if (lowDigit === highDigit) {
    return sameLength(lowRest, highRest, base).map((rest) => digitClass(lowDigit, lowDigit) + rest);
  }
  const [zeros, tops] = [
    '0'.repeat(lowRest.length),
    (DIGITS[base - 1] ?? '').repeat(lowRest.length),
  ];
  const isLowWhole = lowRest === zeros;
  const isHighWhole = highRest === tops;
  const [from, to] = [
    isLowWhole ? lowDigit : lowDigit + 1,
    isHighWhole ? highDigit : highDigit - 1,
  ];
  return [
    ...(isLowWhole
      ? []
      : sameLength(lowRest, tops, base).map((rest) => digitClass(lowDigit, lowDigit) + rest)),
    ...(from <= to ? [digitClass(from, to) + repeated(anyDigit, lowRest.length)] : []),
    ...(isHighWhole
      ? []
      : sameLength(zeros, highRest, base).map((rest) => digitClass(highDigit, highDigit) + rest)),
  ];
};

/** All numbers of at least so many digits. */
const atLeastLong = (length: number, base: number): string =>
  `${digitClass(1, base - 1)}${digitClass(0, base - 1)}${length === 1 ? '*' : `{${length - 1},}`}`;

/**
 * Matches the numbers from `min` to `max` (both included, no upper end without `max`) written in `base` without
 * leading zeros, lower case.
 */
export const numberRange = (min: number, max: number | undefined, base: 10 | 16 = 10): string => {
  const low = min.toString(base);
  const top = DIGITS[base - 1] ?? '';
  if (max === undefined && /^10*$/.test(low)) return atLeastLong(low.length, base);
  const high = max?.toString(base) ?? top.repeat(low.length);
  const alternatives: string[] = [];
  for (let length = low.length; length <= high.length; length += 1) {
    const from = length === low.length ? low : `1${'0'.repeat(length - 1)}`;
    const to = length === high.length ? high : top.repeat(length);
    alternatives.push(...sameLength(from, to, base));
  }
  if (max === undefined) alternatives.push(atLeastLong(low.length + 1, base));
  return oneOfPatterns(alternatives);
};

const classOf = (digits: string): string => (digits.length === 1 ? digits : `[${digits}]`);

/**
 * Matches exactly these texts of decimal digits. Digits with the same continuations share them: a list of alternatives
 * would outgrow what Go's quicker matcher takes (regexp, backtrack.go).
 */
export const textsRegex = (texts: readonly string[]): string => {
  const digitsByRest = new Map<string, string>();
  for (const digit of DIGITS.slice(0, 10)) {
    const rest = texts.filter((text) => text.startsWith(digit)).map((text) => text.slice(1));
    const key = [...new Set(rest)].sort().join();
    if (rest.length > 0) digitsByRest.set(key, (digitsByRest.get(key) ?? '') + digit);
  }
  const alternatives = [...digitsByRest].map(
    ([rest, digits]) => classOf(digits) + textsRegex(rest.split(',')),
  );
  if (alternatives.length === 0) return '';
  if (!texts.includes('')) return oneOfPatterns(alternatives);
  const joined = alternatives.join('|');
  return /^(?:\d|\[\d+\])$/.test(joined) ? `${joined}?` : `(?:${joined})?`;
};
