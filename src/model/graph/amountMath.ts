import type { Amount } from './amount';

const addedSteps = (a: readonly number[], b: readonly number[]): readonly number[] => {
  const [longer, shorter] = a.length < b.length ? [b, a] : [a, b];
  return longer.map((value, at) => value + (shorter[at] ?? 0));
};

type OfKind<K extends Amount['kind']> = Amount & { readonly kind: K };

const MERGES: {
  readonly [K in Amount['kind']]: (a: OfKind<K>, b: OfKind<K>) => Amount;
} = {
  sum: (a, b) => ({ kind: 'sum', value: a.value + b.value }),
  mean: (a, b) => ({ kind: 'mean', sum: a.sum + b.sum, count: a.count + b.count }),
  min: (a, b) => (a.value <= b.value ? a : b),
  max: (a, b) => (a.value >= b.value ? a : b),
  quantile: (a, b) => ({ kind: 'quantile', value: Math.max(a.value, b.value), isBound: true }),
  series: (a, b) => ({ ...a, values: addedSteps(a.values, b.values) }),
};

/** The amount of both together. Throws on amounts of two kinds, which no answer has. */
export const mergeAmounts = (a: Amount, b: Amount): Amount => {
  if (a.kind !== b.kind) throw new Error(`${a.kind} and ${b.kind} do not add up`);
  const merge = MERGES[a.kind] as (a: Amount, b: Amount) => Amount;
  return merge(a, b);
};

/** A share of the values lies below it; between two of them as Prometheus' `quantile` has it. */
const quantileOf = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = share * (sorted.length - 1);
  const below = sorted[Math.floor(rank)] ?? 0;
  const above = sorted[Math.ceil(rank)] ?? 0;
  return below + (above - below) * (rank - Math.floor(rank));
};

const seriesValue = ({ values, take }: OfKind<'series'>): number =>
  take === 'max'
    ? values.reduce((most, value) => Math.max(most, value), 0)
    : quantileOf(values, 0.9);

/** The number that is shown; 0 where nothing was measured. */
export const amountValue = (amount: Amount): number => {
  if (amount.kind === 'mean') return amount.count === 0 ? 0 : amount.sum / amount.count;
  return amount.kind === 'series' ? seriesValue(amount) : amount.value;
};

/**
 * How much an amount is of a graph. A mean weighs what its values add up to, so that weights are conserved where edges
 * are put together: those of sums and means.
 */
export const amountWeight = (amount: Amount): number =>
  amount.kind === 'mean' ? amount.sum : amountValue(amount);

/** True where the amount is at most what it says. */
export const isBound = (amount: Amount): boolean => amount.kind === 'quantile' && amount.isBound;

/** Nothing, of the kind of another amount. */
export const zeroAmount = (amount: Amount): Amount => {
  switch (amount.kind) {
    case 'mean':
      return { kind: 'mean', sum: 0, count: 0 };
    case 'quantile':
      return { kind: 'quantile', value: 0, isBound: false };
    case 'series':
      return { ...amount, values: amount.values.map(() => 0) };
    default:
      return { kind: amount.kind, value: 0 };
  }
};
