import { allOf, type Expression } from '../model/condition';
import type { Measure, Statistic } from '../model/metrics/measures';
import type { TimeWindow } from '../model/timeRange';
import { flowQueries, type Store } from './flowQueries';
import { REPORTER_FIELDS, type Fold, type MetricQuery, type MetricQuestion } from './metricQuery';
import { wholeQuery } from './wholeQuery';

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
  /** Fields to group by; `totalLabel` for the total. */
  readonly by: readonly string[];
}

/** What is asked for one fold, a question for each branch; no two branches see the same flow. */
export interface FoldQuestions {
  readonly fold: Fold;
  readonly questions: readonly MetricQuestion[];
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

/** All streams of flows have it, so that grouping by it makes one group: the total. */
export const totalLabel = ({ staticLabels }: Store): string =>
  Object.keys(staticLabels)[0] ?? 'app';

/** Those fields that the line has. */
const inLine = (store: Store, fields: readonly string[]): string[] =>
  [...new Set(fields)].filter((field) => !store.labels.has(field) && field !== totalLabel(store));

/** A query that finds nothing. */
const NO_NUMBERS = { extract: [], isOneReporter: false, fold: 'count', seconds: 1 } as const;

const extracted = (request: MeasureRequest): string[] => {
  const { measure, by, store } = request;
  const needed = [
    ...by,
    ...(measure.field === undefined ? [] : [measure.field]),
    ...(isOneReporter(request) ? REPORTER_FIELDS : []),
  ];
  return inLine(store, needed);
};

/** A quantile of several branches as one question, where it can be written. */
const asOneQuestion = (
  request: MeasureRequest,
  query: Omit<MetricQuery, 'logs'>,
): MetricQuestion | undefined => {
  const { expression, measure, store } = request;
  const whole = wholeQuery(allOf(expression, measure.among), store);
  if (!whole) return undefined;
  const { logs, alternatives, naming } = whole;
  const compared = alternatives.flat().map(({ label }) => label);
  const extract = inLine(store, [...query.extract, ...compared]);
  const named: MetricQuery[] = naming
    ? [{ ...NO_NUMBERS, logs: naming, by: [totalLabel(store)] }]
    : [];
  return [{ ...query, logs, alternatives, extract }, ...named];
};

/**
 * What to ask for a measure: for every fold the same disjoint branches.
 *
 * @throws TooManyBranches
 */
export const measureQuestions = (request: MeasureRequest): FoldQuestions[] => {
  const { measure, expression, store, window, by } = request;
  const shared = {
    extract: extracted(request),
    isOneReporter: isOneReporter(request),
    by,
    seconds: (window.endMs - window.startMs) / 1000,
  };
  const branches = flowQueries(allOf(expression, measure.among), store);
  return FOLDS[measure.statistic].map((fold) => {
    const query = { ...shared, fold, unwrap: fold === 'count' ? undefined : measure.field };
    const isQuantile = typeof fold === 'object';
    const whole = isQuantile && branches.length > 1 ? asOneQuestion(request, query) : undefined;
    return { fold, questions: whole ? [whole] : branches.map((logs) => [{ ...query, logs }]) };
  });
};

/** Groups and their total, asked for at once: the folds of one measure, with as few texts as the longer of both. */
export const askedTogether = (
  groups: readonly FoldQuestions[],
  totals: readonly FoldQuestions[],
): FoldQuestions[] =>
  groups.map(({ fold, questions }, at) => {
    const others = totals[at]?.questions ?? [];
    const count = Math.max(questions.length, others.length);
    const both = Array.from({ length: count }, (_, branch) => [
      ...(questions[branch] ?? []),
      ...(others[branch] ?? []),
    ]);
    return { fold, questions: both };
  });
