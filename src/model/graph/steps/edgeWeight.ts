import { amountWeight } from '../amountMath';
import type { GraphEdge } from '../graph';

type Weighed = Pick<GraphEdge, 'amount' | 'before'>;

/** How much an edge matters; one that is gone as much as it did. */
export const edgeWeight = ({ amount, before }: Weighed): number =>
  Math.max(amountWeight(amount), before ? amountWeight(before) : 0);

const sumOf = (edges: readonly Weighed[]): number =>
  edges.reduce((sum, { amount }) => sum + amountWeight(amount), 0);

/** The part of the amounts of all edges that some of them have, 0 to 1. */
export const shareOf = (some: readonly Weighed[], all: readonly Weighed[]): number => {
  if (some.length === all.length) return 1;
  const whole = sumOf(all);
  return whole === 0 ? 1 : Math.min(1, sumOf(some) / whole);
};
