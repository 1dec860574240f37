import { edgeOf } from '../../../../dev/testing/graphs';
import type { Amount } from '../../../model/graph/amount';
import { edgeWidths } from './edgeWidths';

const widths = (...amounts: readonly Amount[]) =>
  edgeWidths(amounts.map((amount, at) => edgeOf('a', `b${at}`, { amount })));
const sum = (value: number): Amount => ({ kind: 'sum', value });

it('goes from the thinnest to the thickest, by the root', () => {
  expect(widths(sum(100), sum(25), sum(0))).toEqual([8, 4.5, 1]);
});

it('shows latencies by what they are, not by how many there were', () => {
  const mean = (total: number, count: number): Amount => ({ kind: 'mean', sum: total, count });
  expect(widths(mean(100, 100), mean(4, 1))).toEqual([4.5, 8]);
});

it.each([
  ['zeros', [sum(0), sum(0)]],
  ['no numbers', [sum(NaN), { kind: 'mean', sum: 0, count: 0 }]],
] as const)('stands %s', (_name, amounts) => {
  expect(widths(...amounts)).toEqual([1, 1]);
});
