import { DEFAULT_RANGE, type TimeRange } from '../timeRange';

/** The longest range in a link: LokiStack answers 30 days at once, a person may have raised it. */
const MAX_SECONDS = 366 * 24 * 3600;

/** The year 9999: later seconds do not fit the nanoseconds of Loki. */
const MAX_EPOCH_S = 9_000_000_000;

export const TIME_PARAMETERS = ['timeRange', 'startTime', 'endTime'] as const;

const integer = (text: string | null, max: number): number | undefined => {
  const value = text !== null && /^\d{1,12}$/.test(text) ? Number(text) : NaN;
  return value <= max ? value : undefined;
};

/** `timeRange` in seconds back from now, or `startTime` and `endTime` in seconds since the epoch. */
export const printTime = (time: TimeRange): [string, string][] =>
  time.kind === 'absolute'
    ? [
        ['startTime', String(time.startS)],
        ['endTime', String(time.endS)],
      ]
    : time.seconds === (DEFAULT_RANGE.kind === 'relative' ? DEFAULT_RANGE.seconds : 0)
      ? []
      : [['timeRange', String(time.seconds)]];

export interface ParsedTime {
  readonly time: TimeRange;
  /** Names of the parameters that made no sense. */
  readonly broken: readonly string[];
}

const parseAbsolute = (
  start: string | null,
  end: string | null,
  nowS: number,
): TimeRange | undefined => {
  const startS = integer(start, MAX_EPOCH_S);
  const endS = end === null ? nowS : integer(end, MAX_EPOCH_S);
  return startS !== undefined && endS !== undefined && startS < endS && endS - startS <= MAX_SECONDS
    ? { kind: 'absolute', startS, endS }
    : undefined;
};

/** A fixed range wins over a relative one; a start alone reaches to `nowS`. */
export const parseTime = (search: URLSearchParams, nowS: number): ParsedTime => {
  const [start, end, range] = ['startTime', 'endTime', 'timeRange'].map((name) => search.get(name));
  const broken: string[] = [];
  if (start != null || end != null) {
    const time = parseAbsolute(start ?? null, end ?? null, nowS);
    if (time) return { time, broken };
    broken.push(...(start != null ? ['startTime'] : []), ...(end != null ? ['endTime'] : []));
  }
  const seconds = integer(range ?? null, MAX_SECONDS);
  if (seconds !== undefined && seconds > 0) return { time: { kind: 'relative', seconds }, broken };
  return { time: DEFAULT_RANGE, broken: range == null ? broken : [...broken, 'timeRange'] };
};
