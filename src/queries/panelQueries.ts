import { allOf, type Expression } from '../model/condition';
import type { Measure, Statistic } from '../model/metrics/measures';
import type { TimeWindow } from '../model/timeRange';
import { flowQueries, type Store } from './flowQueries';
import { REPORTER_FIELDS, type Fold, type MetricQuery } from './metricQuery';

/** What has to be asked for a statistic; an average is a sum and a count, so that parts of it add up. */
const FOLDS: Record<Statistic, readonly Fold[]> = {
  sum: ['sum'],
  count: ['count'],
  avg: ['sum', 'count'],
  min: ['min'],
  max: ['max'],
  p90: [{ quantile: 0.9 }],
  p99: [{ quantile: 0.99 }],
};

export interface MeasureRequest {
  readonly measure: Measure;
  /** Which flows. */
  readonly expression: Expression;
  readonly store: Store;
  readonly window: TimeWindow;
  /** Fields to group by; none for the total. */
  readonly by: readonly string[];
}

/** Queries of one fold, one for each branch; no two of them see the same flow. */
export interface FoldQueries {
  readonly fold: Fold;
  readonly queries: readonly MetricQuery[];
}

const mentions = (expression: Expression, field: string): boolean => {
  switch (expression.type) {
    case 'condition':
      return expression.fields.includes(field);
    case 'not':
      return mentions(expression.of, field);
    case 'all':
    case 'any':
      return expression.of.some((part) => mentions(part, field));
  }
};

/** Who asks for one direction wants the numbers of that reporter. */
const isOneReporter = ({ measure, expression }: MeasureRequest): boolean =>
  measure.reporters === 'one' && !mentions(expression, 'FlowDirection');

const extracted = (request: MeasureRequest): string[] => {
  const { measure, by, store } = request;
  const needed = [
    ...by,
    ...(measure.field === undefined ? [] : [measure.field]),
    ...(isOneReporter(request) ? REPORTER_FIELDS : []),
  ];
  return [...new Set(needed)].filter((field) => !store.labels.has(field));
};

/** All streams of flows have it, so that grouping by it makes one group. */
const sharedLabel = ({ staticLabels }: Store): string => Object.keys(staticLabels)[0] ?? 'app';

/**
 * What to ask for a measure: for every fold the same disjoint branches.
 *
 * @throws TooManyBranches
 */
export const measureQueries = (request: MeasureRequest): FoldQueries[] => {
  const { measure, expression, store, window, by } = request;
  const shared = {
    extract: extracted(request),
    isOneReporter: isOneReporter(request),
    by: by.length > 0 ? by : [sharedLabel(store)],
    seconds: (window.endMs - window.startMs) / 1000,
  };
  const branches = flowQueries(allOf(expression, measure.among), store);
  return FOLDS[measure.statistic].map((fold) => {
    const unwrap = fold === 'count' ? undefined : measure.field;
    return { fold, queries: branches.map((logs) => ({ ...shared, logs, fold, unwrap })) };
  });
};
