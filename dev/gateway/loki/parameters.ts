import { parseDuration } from '../logql/goText';
import { QueryError } from '../logql/queryError';

export type Parameters = URLSearchParams;

const NANOSECONDS_PER_SECOND = 1_000_000_000n;
const HOUR = 3600n * NANOSECONDS_PER_SECOND;
/** Up to ten digits are seconds, more are nanoseconds. */
const MAX_SECONDS_DIGITS = 10;

export const nowNs = (): bigint => BigInt(Date.now()) * 1_000_000n;

function floatSeconds(text: string): bigint {
  const seconds = Math.trunc(Number(text));
  const milliseconds = Math.round((Number(text) - seconds) * 1000);
  return BigInt(seconds) * NANOSECONDS_PER_SECOND + BigInt(milliseconds) * 1_000_000n;
}

/** Nanoseconds of RFC 3339, whose fraction may be finer than a Date. */
function rfcTime(text: string): bigint | undefined {
  const found = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/.exec(text);
  if (!found) return undefined;
  const [, seconds = '', fraction = '', zone = ''] = found;
  const milliseconds = Date.parse(seconds + zone);
  return Number.isNaN(milliseconds)
    ? undefined
    : BigInt(milliseconds) * 1_000_000n + BigInt(fraction.padEnd(9, '0'));
}

/** A time parameter in nanoseconds: seconds, float seconds, nanoseconds or RFC 3339. Throws QueryError. */
export function timeParameter(parameters: Parameters, name: string, otherwise: bigint): bigint {
  const text = parameters.get(name) ?? '';
  if (text === '') return otherwise;
  if (text.includes('.') && Number.isFinite(Number(text))) return floatSeconds(text);
  if (/^[+-]?\d+$/.test(text)) {
    const value = BigInt(text);
    return text.length <= MAX_SECONDS_DIGITS ? value * NANOSECONDS_PER_SECOND : value;
  }
  const time = rfcTime(text);
  if (time !== undefined) return time;
  const problem = `strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`;
  throw new QueryError(
    name === 'time' ? problem : `could not parse '${name}' parameter: ${problem}`,
  );
}

export interface Window {
  readonly start: bigint;
  readonly end: bigint;
}

/** `start` and `end`, or `since`; one hour until now unless said otherwise. */
export function windowParameters(parameters: Parameters): Window {
  const now = nowNs();
  const end = timeParameter(parameters, 'end', now);
  const since = parameters.get('since');
  const length = since === null ? HOUR : BigInt(parseDuration(since) ?? Number(HOUR));
  return { start: timeParameter(parameters, 'start', (end < now ? end : now) - length), end };
}

const DEFAULT_LIMIT = 100;

/** How many entries are wanted. */
export function limitParameter(parameters: Parameters): number {
  const text = parameters.get('limit') ?? '';
  if (text === '') return DEFAULT_LIMIT;
  if (!/^[+-]?\d+$/.test(text)) {
    throw new QueryError(`strconv.Atoi: parsing ${JSON.stringify(text)}: invalid syntax`);
  }
  if (Number(text) <= 0) throw new QueryError('limit must be a positive value');
  return Number(text);
}

/** Whether the newest entries come first. */
export function isBackward(parameters: Parameters): boolean {
  const text = parameters.get('direction') ?? '';
  if (text === '' || /^backward$/i.test(text)) return true;
  if (/^forward$/i.test(text)) return false;
  throw new QueryError(`invalid direction '${text}'`);
}

const POINTS_BY_DEFAULT = 250;
const MAX_POINTS = 11_000;

/** The distance of two points in nanoseconds. Throws QueryError where it would make too many. */
export function stepParameter(parameters: Parameters, { start, end }: Window): number {
  const length = Number(end - start);
  const text = parameters.get('step') ?? '';
  const seconds = Number(text);
  const step =
    text === ''
      ? Math.max(Math.floor(length / 1e9 / POINTS_BY_DEFAULT), 1) * 1e9
      : Number.isNaN(seconds)
        ? parseDuration(text)
        : Math.round(seconds * 1e9);
  if (step === undefined) {
    throw new QueryError(`cannot parse ${JSON.stringify(text)} to a valid duration`);
  }
  if (step <= 0) {
    throw new QueryError(
      'zero or negative query resolution step widths are not accepted. Try a positive integer',
    );
  }
  if (Math.floor(length / step) > MAX_POINTS) {
    throw new QueryError(
      'exceeded maximum resolution of 11,000 points per time series. Try increasing the value of the step parameter',
    );
  }
  return step;
}
