import { printLogQuery, printMatcher, quote, type LogQuery, type StreamMatcher } from './logql';

/** How the numbers of the flows of a group are put together. */
export type Fold = 'sum' | 'count' | 'min' | 'max' | { readonly quantile: number };

/** Flows of one selector. */
export interface LogPart {
  readonly logs: LogQuery;
  /** Labels that its groups keep beside those that are asked for, so that none looks like a group of another part. */
  readonly sign: readonly string[];
}

/** One number a group, over a stretch of time that ends at the moment of asking. */
export interface MetricQuery {
  /** No two of them share a flow. Only sums and counts are put together of several. */
  readonly parts: readonly LogPart[];
  /** Behind the parser: of each of these, one holds. */
  readonly alternatives?: readonly (readonly StreamMatcher[])[];
  /** Fields of the line that are grouped by or measured; never all of them, which costs most of Loki's time. */
  readonly extract: readonly string[];
  /** The number that is folded; none for `count`. */
  readonly unwrap?: string;
  readonly fold: Fold;
  /** Never empty: a gateway loses `by ()`, so that a total is grouped by what all streams share. */
  readonly by: readonly string[];
  readonly seconds: number;
}

/** What is asked in one text. No group of one query may look like a group of another: Loki keeps the first. */
export type MetricQuestion = readonly MetricQuery[];

const stage = (text: string): string => ` | ${text}`;

const extraction = (fields: readonly string[]): string =>
  fields.length === 0
    ? ''
    : stage(`json ${fields.map((field) => `${field}=${quote(field)}`).join(', ')}`);

const rangeOf = (query: MetricQuery, logs: LogQuery): string => {
  const { extract, alternatives = [], unwrap, seconds } = query;
  return [
    printLogQuery(logs),
    extraction(extract),
    ...alternatives.map((some) => stage(some.map(printMatcher).join(' or '))),
    unwrap === undefined ? '' : stage(`unwrap ${unwrap}`),
    extract.length > 0 ? stage('__error__ = ""') : '',
    ` [${seconds}s]`,
  ].join('');
};

const grouped = (by: readonly string[]): string => `by (${by.join(', ')})`;

/** The text of a metric query. */
export const printMetricQuery = (query: MetricQuery): string => {
  const { fold, by, parts } = query;
  const printed = parts.map(({ logs, sign }) => {
    const range = rangeOf(query, logs);
    const groups = grouped([...new Set([...by, ...sign])]);
    if (typeof fold === 'object') return `quantile_over_time(${fold.quantile}, ${range}) ${groups}`;
    if (fold === 'sum' || fold === 'count') return `sum ${groups} (${fold}_over_time(${range}))`;
    return `${fold}_over_time(${range}) ${groups}`;
  });
  return parts.length > 1 ? `sum ${grouped(by)} (${printed.join(' or ')})` : printed.join('');
};

/** The text of a question. */
export const printMetricQuestion = (question: MetricQuestion): string =>
  question.map(printMetricQuery).join(' or ');
