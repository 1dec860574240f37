import { allOf } from '../model/filters/condition';
import { recordsOf } from '../model/counting';
import type { Measure, Statistic } from '../model/metrics/measures';
import type { TimeWindow } from '../model/timeRange';
import type { SelectedFlows } from '../model/filters/viewExpression';
import { countedParts } from './countedParts';
import type { Store } from './flowQueries';
import type { Fold, MetricQuery, MetricQuestion } from './metricQuery';
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

export interface MeasureRequest extends SelectedFlows {
  readonly measure: Measure;
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

/** All streams of flows have it, so that grouping by it makes one group: the total. */
export const totalLabel = ({ staticLabels }: Store): string =>
  Object.keys(staticLabels)[0] ?? 'app';

/** Those fields that the line has. */
const inLine = (store: Store, fields: readonly string[]): string[] =>
  [...new Set(fields)].filter((field) => !store.labels.has(field) && field !== totalLabel(store));

/** A query that finds nothing. */
const NO_NUMBERS = { extract: [], fold: 'count', seconds: 1 } as const;

const extracted = (request: MeasureRequest): string[] => {
  const { measure, by, store } = request;
  const needed = [...by, ...(measure.field === undefined ? [] : [measure.field])];
  return inLine(store, needed);
};

/** A quantile of several branches as one question, where it can be written. */
const asOneQuestion = (
  request: MeasureRequest,
  query: Omit<MetricQuery, 'parts'>,
): MetricQuestion | undefined => {
  const { expression, counting, measure, store } = request;
  const records = recordsOf(measure.counts, counting);
  const whole = wholeQuery(allOf(expression, measure.among, records), store);
  if (!whole) return undefined;
  const { logs, alternatives, naming } = whole;
  const compared = alternatives.flat().map(({ label }) => label);
  const extract = inLine(store, [...query.extract, ...compared]);
  const named: MetricQuery[] = naming
    ? [{ ...NO_NUMBERS, parts: [{ logs: naming, sign: [] }], by: [totalLabel(store)] }]
    : [];
  return [{ ...query, parts: [{ logs, sign: [] }], alternatives, extract }, ...named];
};

/**
 * What to ask for a measure: for every fold the same disjoint branches.
 *
 * @throws TooManyBranches
 */
export const measureQuestions = (request: MeasureRequest): FoldQuestions[] => {
  const { measure, expression, counting, store, window, by } = request;
  const shared = {
    extract: extracted(request),
    by,
    seconds: (window.endMs - window.startMs) / 1000,
  };
  const records = recordsOf(measure.counts, counting);
  const texts = countedParts(allOf(expression, measure.among), records, store);
  return FOLDS[measure.statistic].map((fold) => {
    const query = { ...shared, fold, unwrap: fold === 'count' ? undefined : measure.field };
    const isQuantile = typeof fold === 'object';
    const whole = isQuantile && texts.length > 1 ? asOneQuestion(request, query) : undefined;
    return { fold, questions: whole ? [whole] : texts.map((parts) => [{ ...query, parts }]) };
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
