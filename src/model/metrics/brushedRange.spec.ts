import { brushedRange } from './brushedRange';

/** Steps of a minute. */
const HOUR = { startMs: 1_800_500, endMs: 5_400_500 };

it('is widened to whole steps, whichever way the mouse went', () => {
  const range = { startMs: 2_040_000, endMs: 2_220_000 };
  expect(brushedRange(HOUR, [2_070_000, 2_170_000])).toEqual(range);
  expect(brushedRange(HOUR, [2_170_000, 2_070_000])).toEqual(range);
});

it('is one step at least', () => {
  expect(brushedRange(HOUR, [2_040_000, 2_040_000])).toEqual({
    startMs: 2_040_000,
    endMs: 2_100_000,
  });
});

it('stays inside of the window, in whole seconds', () => {
  expect(brushedRange(HOUR, [-1e15, 1e15])).toEqual({ startMs: 1_800_000, endMs: 5_401_000 });
});
