import { printLogQuery, printMatcher, quote, type LogQuery, type StreamMatcher } from './logql';

/** How the numbers of the flows of a group are put together. */
export type Fold = 'sum' | 'count' | 'min' | 'max' | { readonly quantile: number };

/** One number a group, over a stretch of time that ends at the moment of asking. */
export interface MetricQuery {
  readonly logs: LogQuery;
  /** Behind the parser: of each of these, one holds. */
  readonly alternatives?: readonly (readonly StreamMatcher[])[];
  /** Fields of the line that are grouped by or measured; never all of them, which costs most of Loki's time. */
  readonly extract: readonly string[];
  /** Leave out what the other node reports as well. */
  readonly isOneReporter: boolean;
  /** The number that is folded; none for `count`. */
  readonly unwrap?: string;
  readonly fold: Fold;
  /** Never empty: a gateway loses `by ()`, so that a total is grouped by what all streams share. */
  readonly by: readonly string[];
  readonly seconds: number;
}

/** What is asked in one text. No group of one query may look like a group of another: Loki keeps the first. */
export type MetricQuestion = readonly MetricQuery[];

/**
 * A flow is counted where it comes in. Only what goes to a Service or out of the cluster is seen by its sender alone
 * (reference: NetObserv's metrics, ingress and egress); a flow without a direction is counted too.
 */
export const ONE_REPORTER = 'FlowDirection != "1" or DstK8S_Type =~ "^(|Service)$"';

/** What `ONE_REPORTER` looks at. */
export const REPORTER_FIELDS: readonly string[] = ['FlowDirection', 'DstK8S_Type'];

const stage = (text: string): string => ` | ${text}`;

const extraction = (fields: readonly string[]): string =>
  fields.length === 0
    ? ''
    : stage(`json ${fields.map((field) => `${field}=${quote(field)}`).join(', ')}`);

/** What leaves flows out by their labels goes in front of the reading of their lines. */
const readAndChosen = ({ extract, isOneReporter }: MetricQuery): string[] => {
  const stages = [isOneReporter ? stage(ONE_REPORTER) : '', extraction(extract)];
  return REPORTER_FIELDS.some((field) => extract.includes(field)) ? stages.reverse() : stages;
};

const rangeOf = (query: MetricQuery): string => {
  const { logs, extract, alternatives = [], unwrap, seconds } = query;
  return [
    printLogQuery(logs),
    ...readAndChosen(query),
    ...alternatives.map((some) => stage(some.map(printMatcher).join(' or '))),
    unwrap === undefined ? '' : stage(`unwrap ${unwrap}`),
    extract.length > 0 ? stage('__error__ = ""') : '',
    ` [${seconds}s]`,
  ].join('');
};

/** The text of a metric query. */
export const printMetricQuery = (query: MetricQuery): string => {
  const { fold, by } = query;
  const groups = `by (${by.join(', ')})`;
  const range = rangeOf(query);
  if (typeof fold === 'object') return `quantile_over_time(${fold.quantile}, ${range}) ${groups}`;
  if (fold === 'sum' || fold === 'count') return `sum ${groups} (${fold}_over_time(${range}))`;
  return `${fold}_over_time(${range}) ${groups}`;
};

/** The text of a question. */
export const printMetricQuestion = (question: MetricQuestion): string =>
  question.map(printMetricQuery).join(' or ');
