import type { TFunction } from 'i18next';
import { REFRESH_INTERVALS, RELATIVE_RANGES } from '../../model/timeRange';
import { durationTitle, rangeTitle } from './durationTexts';

const t = ((key: string, { count, duration }: { count?: number; duration?: string }) =>
  key.replace('{{count}}', String(count)).replace('{{duration}}', duration ?? '')) as TFunction;

it.each([
  [15, '15 seconds'],
  [90, '90 seconds'],
  [300, '5 minutes'],
  [7200, '2 hours'],
  [172_800, '2 days'],
  [1_209_600, '2 weeks'],
])('writes %d seconds as %s', (seconds, text) => {
  expect(durationTitle(seconds, t)).toBe(text);
});

it('says how far back a range goes', () => {
  expect(rangeTitle(900, t)).toBe('Last 15 minutes');
});

it.each([RELATIVE_RANGES, REFRESH_INTERVALS])('names no two choices alike', (...all) => {
  expect(new Set(all.map((seconds) => durationTitle(seconds, t))).size).toBe(all.length);
});
