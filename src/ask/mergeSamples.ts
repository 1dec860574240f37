import { groupKey, type Figure } from '../model/metrics/figures';
import type { Fold } from '../queries/metricQuery';
import type { Sample } from '../api/loki/readVector';

/** The samples of one fold, from all branches. */
export interface FoldedSamples {
  readonly fold: Fold;
  readonly samples: readonly Sample[];
}

/** Branches share no flow, so that sums and counts add up. Quantiles do not: the larger one is a bound, no truth. */
const merge = (fold: Fold, a: number, b: number): number => {
  if (fold === 'sum' || fold === 'count') return a + b;
  return fold === 'min' ? Math.min(a, b) : Math.max(a, b);
};

const merged = ({ fold, samples }: FoldedSamples): Map<string, Sample> => {
  const groups = new Map<string, Sample>();
  for (const sample of samples) {
    const key = groupKey(sample);
    const known = groups.get(key);
    const value = known ? merge(fold, known.value, sample.value) : sample.value;
    groups.set(key, { ...sample, value });
  }
  return groups;
};

/** Two answers to the same question as one. */
export const mergeAnswers = (
  some: readonly FoldedSamples[],
  more: readonly FoldedSamples[],
): FoldedSamples[] =>
  more.map(({ fold, samples }, at) => ({
    fold,
    samples: [...(some[at]?.samples ?? []), ...samples],
  }));

/** A group with its number of each fold. */
export interface FoldedFigure extends Pick<Figure, 'labels'> {
  readonly values: readonly number[];
}

/** The groups that every fold has a number of. */
export const mergeFolds = (folds: readonly FoldedSamples[]): FoldedFigure[] => {
  const [first, ...rest] = folds.map(merged);
  return [...(first ?? [])].flatMap(([key, { labels, value }]) => {
    const values = [value, ...rest.flatMap((fold) => fold.get(key)?.value ?? [])];
    return values.length === folds.length ? [{ labels, values }] : [];
  });
};

/** One number a group: the only fold, or the first over the second, a sum over its count. */
export const mergeSamples = (folds: readonly FoldedSamples[]): Figure[] =>
  mergeFolds(folds).flatMap(({ labels, values: [value = 0, divisor = 1] }) =>
    divisor > 0 ? [{ labels, value: value / divisor }] : [],
  );
