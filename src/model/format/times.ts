import { NOT_A_NUMBER, type EpochMs } from './units';

export interface TimeStyle {
  /** BCP 47; the browser's own when undefined. */
  readonly locale?: string;
  /** `UTC` or an IANA zone; the browser's own when undefined. */
  readonly timeZone?: string;
}

const CLOCK: Intl.DateTimeFormatOptions = {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
};
const MILLISECONDS: Intl.DateTimeFormatOptions = { ...CLOCK, fractionalSecondDigits: 3 };
const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' };

const STYLES = {
  time: MILLISECONDS,
  dateTime: { ...DAY, ...CLOCK },
  date: DAY,
  second: CLOCK,
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { month: 'short', day: 'numeric' },
  digits: { ...CLOCK, year: 'numeric', month: 'numeric', day: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

// Making an Intl formatter costs far more than using it.
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatter = (name: keyof typeof STYLES, style: TimeStyle): Intl.DateTimeFormat => {
  const key = `${name} ${style.locale ?? ''} ${style.timeZone ?? ''}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(style.locale, {
    ...STYLES[name],
    timeZone: style.timeZone,
  });
  formatters.set(key, made);
  return made;
};

/** The largest time that a Date holds (ECMA-262, 21.4.1.1). */
const MAX_TIME = 8.64e15;

const isTime = (value: EpochMs): boolean => Math.abs(value) <= MAX_TIME;

const format = (name: keyof typeof STYLES, value: EpochMs, style: TimeStyle): string =>
  isTime(value) ? formatter(name, style).format(value) : NOT_A_NUMBER;

/** The time of day with milliseconds, `15:44:26.997`; "–" for what is no time. */
export const formatTime = (value: EpochMs, style: TimeStyle = {}): string =>
  format('time', value, style);

/** Date and time of day to the second. */
export const formatDateTime = (value: EpochMs, style: TimeStyle = {}): string =>
  format('dateTime', value, style);

export const formatDate = (value: EpochMs, style: TimeStyle = {}): string =>
  format('date', value, style);

/** A time as short as an axis has room for: `15:44:26`, `15:44` or `Feb 15`. */
export const formatTick = (
  value: EpochMs,
  precision: 'second' | 'minute' | 'day',
  style: TimeStyle = {},
): string => format(precision, value, style);

const DIGITS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** Milliseconds that the clocks of a zone are ahead of UTC at a moment; 0 for what is no time. */
export const zoneOffset = (value: EpochMs, { timeZone }: Pick<TimeStyle, 'timeZone'>): number => {
  if (!isTime(value)) return 0;
  const read = formatter('digits', { locale: 'en-US', timeZone }).formatToParts(value);
  const parts = new Map(read.map((part) => [part.type, Number(part.value)]));
  const [year = 0, month = 1, ...rest] = DIGITS.map((type) => parts.get(type) ?? 0);
  return Date.UTC(year, month - 1, ...rest) - Math.floor(value / 1000) * 1000;
};

/** ISO 8601 in UTC with milliseconds, for tooltips and file names. */
export const isoTime = (value: EpochMs): string =>
  isTime(value) ? new Date(value).toISOString() : NOT_A_NUMBER;
