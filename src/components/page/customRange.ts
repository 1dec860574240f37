import type { TimeZone } from '../../hooks/pageContext';
import { msg } from '../../model/msg';

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment as `<input type="datetime-local">` wants it. */
export const momentText = (ms: number, zone: TimeZone): string => {
  const date = new Date(ms);
  if (zone === 'UTC') return date.toISOString().slice(0, 19);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
};

/** Seconds since the epoch; undefined for a text that is no moment. */
export const momentOf = (text: string, zone: TimeZone): number | undefined => {
  const ms = Date.parse(zone === 'UTC' ? `${text}Z` : text);
  return Number.isNaN(ms) ? undefined : Math.floor(ms / 1000);
};

/** What is wrong with a range; undefined when nothing is. */
export const rangeProblem = (
  startS: number | undefined,
  endS: number | undefined,
): string | undefined => {
  if (startS === undefined || endS === undefined) return msg('Give both a date and a time');
  if (endS <= startS) return msg('The end has to be after the start');
  return undefined;
};
