import type { Figure, Labels } from '../model/metrics/figures';
import { weightOf, wholeOf, type Grouping } from '../model/metrics/grouping';
import type { Measure } from '../model/metrics/measures';
import type { TimeWindow } from '../model/timeRange';
import type { SelectedFlows } from '../model/filters/viewExpression';
import type { Store } from '../queries/flowQueries';
import { totalLabel, type MeasureRequest } from '../queries/panelQueries';
import { mergeSamples, type FoldedSamples } from './mergeSamples';
import type { Sample } from '../api/loki/readVector';

export interface GroupsRequest extends SelectedFlows {
  readonly measure: Measure;
  readonly grouping: Grouping;
  readonly store: Store;
  readonly window: TimeWindow;
}

const weighed = ({ weight }: Grouping): string[] => (weight === undefined ? [] : [weight]);

/** What to ask for the groups of a request. */
export const groupsAsked = ({ grouping, ...rest }: GroupsRequest): MeasureRequest => ({
  ...rest,
  by: [...grouping.fields, ...weighed(grouping)],
});

/** What to ask for all its flows as one group. */
export const totalAsked = ({ grouping, ...rest }: GroupsRequest): MeasureRequest => ({
  ...rest,
  by: [totalLabel(rest.store), ...weighed(grouping)],
});

/** Answers to a question that asked for groups and their total. */
export interface Separated {
  readonly groups: FoldedSamples[];
  readonly totals: FoldedSamples[];
}

/** Only the total is grouped by what all streams share. */
export const separate = (folds: readonly FoldedSamples[], store: Store): Separated => {
  const isTotal = ({ labels }: Sample): boolean => labels[totalLabel(store)] !== undefined;
  return {
    groups: folds.map(({ fold, samples }) => ({
      fold,
      samples: samples.filter((sample) => !isTotal(sample)),
    })),
    totals: folds.map(({ fold, samples }) => ({ fold, samples: samples.filter(isTotal) })),
  };
};

const without = (labels: Labels, field: string): Labels =>
  Object.fromEntries(Object.entries(labels).filter(([name]) => name !== field));

/** Samples of finer groups as those of the groups that they belong to. */
export const regrouped = (folds: readonly FoldedSamples[], grouping: Grouping): FoldedSamples[] => {
  const { weight } = grouping;
  return folds.map(({ fold, samples }) => ({
    fold,
    samples: samples.map(({ labels, value }) => ({
      labels: grouping.labelsOf(weight === undefined ? labels : without(labels, weight)),
      value: fold === 'sum' || fold === 'count' ? value * weightOf(grouping, labels) : value,
    })),
  }));
};

/** The figures that samples of finer groups add up to. */
export const figuresOf = (folds: readonly FoldedSamples[], grouping: Grouping): Figure[] =>
  mergeSamples(regrouped(folds, grouping));

/** The one figure that samples add up to; undefined without any. */
export const totalOf = (folds: readonly FoldedSamples[], grouping: Grouping): number | undefined =>
  figuresOf(folds, wholeOf(grouping))[0]?.value;
