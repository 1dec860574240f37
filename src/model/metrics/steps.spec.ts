import { stepsOf } from './steps';

it.each([
  ['five minutes', 300, 15],
  ['an hour', 3600, 60],
  ['a day', 86_400, 1800],
  ['two weeks', 14 * 86_400, 21_600],
  ['a year', 365 * 86_400, 7 * 86_400],
])('%s has at most 60 points', (_what, seconds, stepS) => {
  const steps = stepsOf({ startMs: 0, endMs: seconds * 1000 });
  expect(steps.stepS).toBe(stepS);
  expect((steps.lastS - steps.firstS) / stepS + 1).toBeLessThanOrEqual(60);
});

it('has whole steps only', () => {
  const steps = stepsOf({ startMs: 1_007_000, endMs: 1_304_000 });
  expect(steps).toEqual({ stepS: 15, firstS: 1035, lastS: 1290 });
});

it('has no step where none fits', () => {
  const { firstS, lastS } = stepsOf({ startMs: 1_001_000, endMs: 1_014_000 });
  expect(firstS).toBeGreaterThan(lastS);
});
