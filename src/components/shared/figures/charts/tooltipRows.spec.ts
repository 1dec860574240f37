import { type ChartLineItem, TOTAL } from './chartSeries';
import { tooltipRows } from './tooltipRows';

const line = (key: string, value: number | undefined, isBefore = false): ChartLineItem => ({
  key,
  name: 'shop',
  color: '',
  isBefore,
  points: [[15, value]],
});

const said = (lines: readonly ChartLineItem[]) =>
  tooltipRows(lines, 0).rows.map(({ line: { key }, value, before }) => [key, value, before]);

it('lists the largest first and the total last, each with what it was before', () => {
  const lines = [line('a', 1), line('b', 7), line('b', 3, true), line(TOTAL, 5)];
  expect(said(lines)).toEqual([
    ['b', 7, 3],
    ['a', 1, undefined],
    [TOTAL, 5, undefined],
  ]);
});

it('leaves out what has no value at the step', () => {
  expect(said([line('a', undefined), line('b', 0)])).toEqual([['b', 0, undefined]]);
  expect(tooltipRows([line('a', 1)], 7).rows).toEqual([]);
});

it('stays short', () => {
  const many = Array.from({ length: 50 }, (_, at) => line(String(at), at));
  const { rows, more } = tooltipRows([...many, line(TOTAL, 99)], 0);
  expect([rows.length, more]).toEqual([11, 40]);
  expect(rows[0]?.value).toBe(49);
});
