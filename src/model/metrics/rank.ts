import type { Figure } from './figures';
import type { Measure } from './measures';

type Order = (a: number, b: number) => number;

/** The order of rank: the largest first, of minima the smallest. */
export const orderOf = ({ statistic }: Measure): Order =>
  statistic === 'min' ? (a, b) => a - b : (a, b) => b - a;

export const byRank =
  (measure: Measure) =>
  (a: Figure, b: Figure): number =>
    orderOf(measure)(a.value, b.value);
