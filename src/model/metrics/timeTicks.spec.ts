import { isoTime } from '../format/times';
import { timeTicks } from './timeTicks';

const ticks = (from: string, to: string, timeZone: string, count = 6) =>
  timeTicks({ startMs: Date.parse(from), endMs: Date.parse(to) }, count, { timeZone }).map(
    ({ atMs, style }) => `${isoTime(atMs).slice(0, 19)} ${style}`,
  );

it('stands at round times', () => {
  expect(ticks('2024-02-15T12:03:10Z', '2024-02-15T12:19:00Z', 'UTC')).toEqual([
    '2024-02-15T12:05:00 minute',
    '2024-02-15T12:10:00 minute',
    '2024-02-15T12:15:00 minute',
  ]);
});

it('says seconds only where ticks are seconds apart', () => {
  expect(ticks('2024-02-15T12:00:05Z', '2024-02-15T12:01:00Z', 'UTC')).toEqual([
    '2024-02-15T12:00:15 second',
    '2024-02-15T12:00:30 second',
    '2024-02-15T12:00:45 second',
    '2024-02-15T12:01:00 second',
  ]);
});

it('begins days at midnight of the zone, also where the clocks change', () => {
  expect(ticks('2024-11-01T12:00:00Z', '2024-11-05T12:00:00Z', 'America/New_York')).toEqual([
    '2024-11-02T04:00:00 day',
    '2024-11-03T04:00:00 day',
    '2024-11-04T05:00:00 day',
    '2024-11-05T05:00:00 day',
  ]);
});

it('is round in zones that are half an hour off', () => {
  expect(ticks('2024-02-15T12:00:00Z', '2024-02-15T15:00:00Z', 'Asia/Kolkata', 3)).toEqual([
    '2024-02-15T12:30:00 minute',
    '2024-02-15T13:30:00 minute',
    '2024-02-15T14:30:00 minute',
  ]);
});

it.each([
  ['no window', 0, 0],
  ['a window that ends before it begins', 10, 0],
  ['no numbers', NaN, NaN],
  ['times that no calendar has', -1e300, 1e300],
])('has no ticks for %s', (_name, startMs, endMs) => {
  expect(timeTicks({ startMs, endMs }, 6, { timeZone: 'UTC' }).length).toBeLessThanOrEqual(7);
});
