import fc from 'fast-check';
import type { Amount } from './amount';
import { amountValue, amountWeight, isBound, mergeAmounts, zeroAmount } from './amountMath';

const series = (values: readonly number[], take: 'max' | 'p90' = 'max'): Amount => ({
  kind: 'series',
  values,
  take,
});
const quantile = (value: number, isAtMost = false): Amount => ({
  kind: 'quantile',
  value,
  isBound: isAtMost,
});

it.each<[string, Amount, Amount, Amount]>([
  ['sums', { kind: 'sum', value: 1 }, { kind: 'sum', value: 2 }, { kind: 'sum', value: 3 }],
  [
    'means, by what they are made of',
    { kind: 'mean', sum: 10, count: 1 },
    { kind: 'mean', sum: 2, count: 3 },
    { kind: 'mean', sum: 12, count: 4 },
  ],
  ['minima', { kind: 'min', value: 3 }, { kind: 'min', value: 2 }, { kind: 'min', value: 2 }],
  ['maxima', { kind: 'max', value: 3 }, { kind: 'max', value: 2 }, { kind: 'max', value: 3 }],
  ['quantiles, which it bounds', quantile(3), quantile(5), quantile(5, true)],
  ['rates, step by step', series([1, 5, 0]), series([4, 1, 2]), series([5, 6, 2])],
  ['rates with steps missing', series([1]), series([4, 1]), series([5, 1])],
])('puts %s together', (_what, a, b, together) => {
  expect(mergeAmounts(a, b)).toEqual(together);
});

it('refuses amounts of two kinds', () => {
  expect(() => mergeAmounts({ kind: 'sum', value: 1 }, { kind: 'max', value: 1 })).toThrow(
    'sum and max',
  );
});

it.each<[string, Amount, number]>([
  ['a sum', { kind: 'sum', value: 7 }, 7],
  ['a mean', { kind: 'mean', sum: 12, count: 4 }, 3],
  ['a mean of nothing', { kind: 'mean', sum: 0, count: 0 }, 0],
  ['a minimum', { kind: 'min', value: 2 }, 2],
  ['a quantile', quantile(5), 5],
  ['the highest rate', series([1, 9, 3]), 9],
  ['the highest rate of nothing', series([]), 0],
  ['a percentile between two steps', series([0, 10, 20, 30], 'p90'), 27],
  ['a percentile of steps in any order', series([30, 0, 20, 10], 'p90'), 27],
  ['a percentile of one step', series([4], 'p90'), 4],
  ['a percentile of nothing', series([], 'p90'), 0],
])('shows %s', (_what, amount, value) => {
  expect(amountValue(amount)).toBeCloseTo(value, 10);
});

it('finds the peak of the whole, not the sum of peaks', () => {
  const [early, late] = [series([10, 0]), series([0, 10])];
  expect(amountValue(mergeAmounts(early, late))).toBe(10);
});

it('tells what is only bounded', () => {
  expect(isBound(quantile(5))).toBe(false);
  expect(isBound(mergeAmounts(quantile(5), quantile(1)))).toBe(true);
  expect(isBound({ kind: 'sum', value: 1 })).toBe(false);
});

it('weighs means by what they add up to', () => {
  expect(amountWeight({ kind: 'mean', sum: 12, count: 4 })).toBe(12);
  expect(amountWeight({ kind: 'sum', value: 7 })).toBe(7);
});

const value = fc.nat(1e6);
const values = fc.array(value, { minLength: 3, maxLength: 3 });
const anyAmounts = fc.oneof(
  fc.array(
    value.map((one): Amount => ({ kind: 'sum', value: one })),
    { minLength: 3, maxLength: 3 },
  ),
  fc.array(
    fc.tuple(value, value).map(([sum, count]): Amount => ({ kind: 'mean', sum, count })),
    { minLength: 3, maxLength: 3 },
  ),
  fc.array(
    value.map((one): Amount => ({ kind: 'max', value: one })),
    { minLength: 3, maxLength: 3 },
  ),
  fc.array(
    value.map((one) => quantile(one)),
    { minLength: 3, maxLength: 3 },
  ),
  fc.array(
    values.map((some) => series(some)),
    { minLength: 3, maxLength: 3 },
  ),
) as fc.Arbitrary<[Amount, Amount, Amount]>;

it('merges in any order, and nothing changes nothing', () => {
  fc.assert(
    fc.property(anyAmounts, ([a, b, c]) => {
      expect(mergeAmounts(a, mergeAmounts(b, c))).toEqual(mergeAmounts(mergeAmounts(a, b), c));
      expect(mergeAmounts(a, b)).toEqual(mergeAmounts(b, a));
      expect(amountValue(mergeAmounts(a, zeroAmount(a)))).toBe(amountValue(a));
      expect(amountValue(zeroAmount(a))).toBe(0);
      expect(zeroAmount(a).kind).toBe(a.kind);
    }),
  );
});
