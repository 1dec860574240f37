import { keyOf, type Figure } from '../model/metrics/figures';
import type { Fold } from '../queries/metricQuery';
import type { Sample } from './readVector';

/** The samples of one fold, from all branches. */
export interface FoldedSamples {
  readonly fold: Fold;
  readonly samples: readonly Sample[];
}

/** Branches share no flow, so that sums and counts add up. Quantiles do not: the larger one is a bound, no truth. */
const join = (fold: Fold, a: number, b: number): number => {
  if (fold === 'sum' || fold === 'count') return a + b;
  return fold === 'min' ? Math.min(a, b) : Math.max(a, b);
};

const joined = ({ fold, samples }: FoldedSamples): Map<string, Sample> => {
  const groups = new Map<string, Sample>();
  for (const sample of samples) {
    const key = keyOf(sample);
    const known = groups.get(key);
    const value = known ? join(fold, known.value, sample.value) : sample.value;
    groups.set(key, { ...sample, value });
  }
  return groups;
};

/** The samples of two answers to the same folds. */
export const joinFolds = (
  some: readonly FoldedSamples[],
  more: readonly FoldedSamples[],
): FoldedSamples[] =>
  more.map(({ fold, samples }, at) => ({
    ...{ fold, samples: [...(some[at]?.samples ?? []), ...samples] },
  }));

/** One number a group: the only fold, or the first over the second, a sum over its count. */
export const mergeSamples = ([first, second]: readonly FoldedSamples[]): Figure[] => {
  if (!first) return [];
  const values = joined(first);
  if (!second) return [...values.values()];
  const divisors = joined(second);
  return [...values].flatMap(([key, { labels, value }]) => {
    const divisor = divisors.get(key)?.value ?? 0;
    return divisor > 0 ? [{ labels, value: value / divisor }] : [];
  });
};
