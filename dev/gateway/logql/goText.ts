import { QueryError } from './queryError';

const SIMPLE: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
};

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([0-7]{3})|(.))/gsu;

/** The value of a string literal in Go's syntax, `"..."` or back-quoted. Throws QueryError on an escape that Go lacks. */
export function unquote(literal: string): string {
  const body = literal.slice(1, -1);
  if (literal.startsWith('`')) return body.replaceAll('\r', '');
  return body.replace(
    ESCAPE,
    (_, u?: string, long?: string, x?: string, octal?: string, simple?: string) => {
      const hex = u ?? long ?? x;
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (octal !== undefined) return String.fromCodePoint(parseInt(octal, 8));
      const character = SIMPLE[simple ?? ''];
      if (character === undefined) throw new QueryError('invalid char escape');
      return character;
    },
  );
}

/** As Go's strconv.Quote prints it, for the texts that NetObserv's flows can hold. */
export const quote = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\u00a0\u00ad]/g, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return character < '\u0080' ? `\\x${code}` : `\\u${code.padStart(4, '0')}`;
  });

const UNITS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
  d: 86_400e9,
  w: 604_800e9,
  y: 31_536_000e9,
};

/** A duration such as `1m30s` in nanoseconds, undefined if it is none. Days, weeks and years as in PromQL. */
export function parseDuration(text: string): number | undefined {
  const pieces = [...text.matchAll(/([0-9]*\.?[0-9]+)(ns|us|µs|ms|[smhdwy])/gy)];
  const length = pieces.reduce((sum, [whole]) => sum + whole.length, 0);
  if (pieces.length === 0 || length !== text.length) return undefined;
  return pieces.reduce(
    (sum, [, amount = '0', unit = 's']) => sum + Number(amount) * (UNITS[unit] ?? 0),
    0,
  );
}

/** A duration as Go prints it: `721h0m0s`, `1m0s`, `15s`. */
export function formatDuration(nanoseconds: number): string {
  const seconds = nanoseconds / 1e9;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const rest = `${Number((seconds % 60).toFixed(9))}s`;
  if (hours > 0) return `${hours}h${minutes}m${rest}`;
  return minutes > 0 ? `${minutes}m${rest}` : rest;
}

/** A duration as Prometheus prints it: `30d1h`, `1m`. */
export function formatPrometheusDuration(nanoseconds: number): string {
  const parts: string[] = [];
  let rest = Math.round(nanoseconds / 1e6);
  for (const [unit, milliseconds] of [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1_000],
    ['ms', 1],
  ] as const) {
    const count = Math.floor(rest / milliseconds);
    rest -= count * milliseconds;
    if (count > 0) parts.push(`${count}${unit}`);
  }
  return parts.length > 0 ? parts.join('') : '0s';
}
