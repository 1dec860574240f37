import type { TFunction } from 'i18next';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** "15 minutes": in the largest unit that gives a whole number. */
export const durationTitle = (seconds: number, t: TFunction): string => {
  if (seconds % WEEK === 0) return t('{{count}} weeks', { count: seconds / WEEK });
  if (seconds % DAY === 0) return t('{{count}} days', { count: seconds / DAY });
  if (seconds % HOUR === 0) return t('{{count}} hours', { count: seconds / HOUR });
  if (seconds % MINUTE === 0) return t('{{count}} minutes', { count: seconds / MINUTE });
  return t('{{count}} seconds', { count: seconds });
};

export const rangeTitle = (seconds: number, t: TFunction): string =>
  t('Last {{duration}}', { duration: durationTitle(seconds, t) });
