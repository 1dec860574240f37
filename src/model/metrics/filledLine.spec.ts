import { filledLine, stepEnds } from './filledLine';

const WINDOW = { startMs: 0, endMs: 60_000 };

it('has the end of every whole step', () => {
  expect(stepEnds(WINDOW)).toEqual([15, 30, 45, 60]);
});

it.each([
  [{ startMs: 0, endMs: 10_000 }],
  [{ startMs: 60_000, endMs: 0 }],
  [{ startMs: NaN, endMs: NaN }],
])('has no step where none fits: %j', (window) => {
  expect(stepEnds(window)).toEqual([]);
});

it('stays short, however long the window is', () => {
  const century = { startMs: 0, endMs: 100 * 365 * 86_400_000 };
  expect(stepEnds(century).length).toBeLessThanOrEqual(60);
});

it('takes a step of a rate without flows for zero, of a latency for unknown', () => {
  expect(filledLine([[30, 7]], WINDOW, true)).toEqual([
    [15, 0],
    [30, 7],
    [45, 0],
    [60, 0],
  ]);
  expect(filledLine([[30, 7]], WINDOW, false)).toEqual([
    [15, undefined],
    [30, 7],
    [45, undefined],
    [60, undefined],
  ]);
});

it.each([NaN, Infinity, -1])('draws nothing for %d', (value) => {
  expect(filledLine([[30, value]], WINDOW, true)[1]).toEqual([30, undefined]);
});

it('leaves out what lies outside of the steps', () => {
  expect(
    filledLine(
      [
        [7, 1],
        [900, 1],
      ],
      WINDOW,
      true,
    ).map(([, value]) => value),
  ).toEqual([0, 0, 0, 0]);
});
