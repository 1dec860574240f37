import { valueTicks } from './valueTicks';

it.each([
  [10, 4, [0, 2.5, 5, 7.5, 10]],
  [7, 4, [0, 2, 4, 6, 8]],
  [0, 4, [0, 0.25, 0.5, 0.75, 1]],
  [1_300_000, 4, [0, 500_000, 1_000_000, 1_500_000]],
])('divides up to %d into about %d', (most, count, ticks) => {
  expect(valueTicks(most, count)).toEqual(ticks);
});

it.each([1e-9, 0.3, 99, 12345, 1e21, Number.MAX_VALUE])('has few ticks that reach %d', (most) => {
  const ticks = valueTicks(most, 4);
  expect(ticks[0]).toBe(0);
  expect(ticks.length).toBeLessThanOrEqual(6);
  expect(ticks.every(Number.isFinite)).toBe(true);
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.min(most, 1e300));
});

it.each([NaN, -5, -Infinity])('takes %d for nothing', (most) => {
  expect(valueTicks(most, 2)).toEqual([0, 0.5, 1]);
});
