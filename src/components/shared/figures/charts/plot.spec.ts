import type { ChartLineItem } from './chartSeries';
import { lineAt, lonePoints, plotOf, stepAt, timeAt, xOf, yOf } from './plot';

const WINDOW = { startMs: 0, endMs: 60_000 };

const line = (key: string, values: readonly (number | undefined)[]): ChartLineItem => ({
  key,
  name: 'the same name',
  color: '',
  points: values.map((value, at) => [(at + 1) * 15, value]),
});

const LINES = [line('a', [10, 20, 30, 40]), line('b', [undefined, 5, undefined, undefined])];
const SIZE = { width: 492, height: 180 };
const plot = plotOf(LINES, WINDOW, SIZE);

it('has one scale for all lines, from zero to a round number', () => {
  expect(plot.valueTicks).toEqual([0, 10, 20, 30, 40]);
  expect(yOf(plot, 0) - yOf(plot, 20)).toBeCloseTo(yOf(plot, 20) - yOf(plot, 40));
});

it.each([0, 15_000, 47_000, 60_000])('finds the moment %d where it is drawn', (ms) => {
  expect(timeAt(plot, xOf(plot, ms))).toBeCloseTo(ms);
});

it('knows no moments outside of the window', () => {
  expect([timeAt(plot, -1000), timeAt(plot, 1000)]).toEqual([0, 60_000]);
});

it.each([
  [0, 0],
  [24_000, 1],
  [60_000, 3],
])('points at the step that ends nearest to %d ms', (ms, step) => {
  expect(stepAt(plot, xOf(plot, ms))).toBe(step);
});

it('points at nothing where no step fits', () => {
  expect(stepAt(plotOf([], { startMs: 0, endMs: 5 }, SIZE), 100)).toBeUndefined();
});

it('finds the nearest line by its key, not its name, and none that is far', () => {
  expect(lineAt(plot, LINES, { step: 1, y: yOf(plot, 6) })).toBe('b');
  expect(lineAt(plot, LINES, { step: 1, y: yOf(plot, 19) })).toBe('a');
  expect(lineAt(plot, LINES, { step: 2, y: yOf(plot, 5) })).toBeUndefined();
});

it('makes dots of points between gaps only', () => {
  const [a, b] = LINES.map((one) => lonePoints(plot, one));
  expect(a).toBe('');
  expect(b).toBe(`M${xOf(plot, 30_000)},${yOf(plot, 5)}h0`);
});

it.each([
  ['no lines', []],
  ['no points', [line('a', [])]],
  ['only gaps', [line('a', [undefined, undefined])]],
  ['zeros', [line('a', [0, 0])]],
  ['huge values', [line('a', [1e308, 1])]],
])('lies inside of its picture with %s', (_name, lines) => {
  const { most, valueTicks } = plotOf(lines, WINDOW, { width: 0, height: 0 });
  expect(most).toBeGreaterThan(0);
  expect(valueTicks.every(Number.isFinite)).toBe(true);
});
