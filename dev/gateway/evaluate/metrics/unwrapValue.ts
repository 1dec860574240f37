import { parseDuration } from '../../logql/goText';
import type { Unwrap } from '../../logql/ast';
import { parseFloatText } from '../labelFilterStep';

const BYTES: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  m: 1e6,
  mb: 1e6,
  g: 1e9,
  gb: 1e9,
  t: 1e12,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

function parseBytes(text: string): number | undefined {
  const [, amount, unit = ''] = /^([\d.,]+)\s*([a-z]*)$/i.exec(text) ?? [];
  const factor = BYTES[unit.toLowerCase()];
  if (amount === undefined || factor === undefined) return undefined;
  return Math.trunc(Number(amount.replaceAll(',', '')) * factor);
}

const SPECIAL = /^[+-]?(?:inf(?:inity)?|nan)$/i;

function parseNumber(text: string): number | undefined {
  if (!SPECIAL.test(text)) return parseFloatText(text);
  if (/nan/i.test(text)) return NaN;
  return text.startsWith('-') ? -Infinity : Infinity;
}

function parseSeconds(text: string): number | undefined {
  const isNegative = text.startsWith('-');
  const nanoseconds = parseDuration(text.replace(/^[+-]/, ''));
  return nanoseconds === undefined ? undefined : (nanoseconds / 1e9) * (isNegative ? -1 : 1);
}

const CONVERSIONS: Readonly<Record<Unwrap['conversion'], (text: string) => number | undefined>> = {
  number: parseNumber,
  bytes: parseBytes,
  duration: parseSeconds,
};

/** The number that `unwrap` makes of a label's text, durations in seconds; undefined where it fails. */
export const unwrapText = (text: string, conversion: Unwrap['conversion']): number | undefined =>
  CONVERSIONS[conversion](text);
