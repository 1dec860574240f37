import { roundToDigits, shortNumber } from './numberText';
import { NOT_A_NUMBER, type Milliseconds, type Nanoseconds } from './units';

const MS_PER_SECOND = 1000;
const NS_PER_MS = 1_000_000;
const SMALLEST_MS = 0.001;

/** One short time: milliseconds with three digits below a second, seconds from there. */
const shortTime = (ms: Milliseconds, locale?: string): string => {
  if (!Number.isFinite(ms)) return NOT_A_NUMBER;
  const shown = roundToDigits(ms);
  if (shown > 0 && shown < SMALLEST_MS) return `< ${shortNumber(SMALLEST_MS, locale)} ms`;
  return Math.abs(shown) < MS_PER_SECOND
    ? `${shortNumber(shown, locale)} ms`
    : `${shortNumber(shown / MS_PER_SECOND, locale)} s`;
};

/** A TCP round-trip time: `0.042 ms`, `7.11 ms`, `1.2 s`. */
export const formatRtt = (value: Nanoseconds, locale?: string): string =>
  shortTime(value / NS_PER_MS, locale);

/** A DNS latency. The agent counts whole milliseconds, so that 0 stands for less than one. */
export const formatLatency = (value: Milliseconds, locale?: string): string =>
  value === 0 ? '< 1 ms' : shortTime(value, locale);

/** A round-trip time or latency that was calculated (an average): 0 is 0. */
export const formatMilliseconds = (value: Milliseconds, locale?: string): string =>
  shortTime(value, locale);

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STEPS: readonly (readonly [seconds: number, unit: string])[] = [
  [DAY, 'd'],
  [HOUR, 'h'],
  [MINUTE, 'min'],
  [1, 's'],
];

/** The two largest units of whole seconds: `2 d 4 h`, `2 min 5 s`. */
const longTime = (seconds: number): string => {
  const first = STEPS.findIndex(([size]) => seconds >= size);
  let rest = seconds;
  return STEPS.slice(first, first + 2)
    .map(([size, unit]) => {
      const count = Math.floor(rest / size);
      rest -= count * size;
      return count > 0 ? `${count} ${unit}` : '';
    })
    .filter((part) => part !== '')
    .join(' ');
};

/** How long something took or lasts: `0 ms`, `850 ms`, `1.5 s`, `2 min 5 s`, `2 d 4 h`. */
export const formatDuration = (value: Milliseconds, locale?: string): string => {
  const seconds = Math.floor(value / MS_PER_SECOND);
  if (!Number.isFinite(value) || seconds < MINUTE) return shortTime(value, locale);
  return longTime(seconds);
};
