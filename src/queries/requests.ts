import { printLogQuery, type LogQuery } from './logql';
import type { NanoWindow } from './flowQueries';
import { printMetricQuestion, type MetricQuestion } from './metricQuery';

/** A GET of Loki's HTTP API: its path with parameters, below the place where Loki answers. */
export type LokiPath = string;

const ROOT = '/loki/api/v1';

const path = (endpoint: string, parameters: Readonly<Record<string, string>>): LokiPath =>
  `${ROOT}/${endpoint}?${new URLSearchParams(parameters).toString()}`;

const bounds = ({ startNs, endNs }: NanoWindow): { start: string; end: string } => ({
  start: startNs.toString(),
  end: endNs.toString(),
});

/** The newest `limit` entries of a window. */
export const queryRangePath = (query: LogQuery, window: NanoWindow, limit: number): LokiPath =>
  path('query_range', {
    query: printLogQuery(query),
    ...bounds(window),
    limit: String(limit),
    direction: 'backward',
  });

/** Which stream labels exist in a window. */
export const labelsPath = (window: NanoWindow): LokiPath => path('labels', bounds(window));

/** The values that a stream label has in a window. */
export const labelValuesPath = (label: string, window: NanoWindow): LokiPath =>
  path(`label/${encodeURIComponent(label)}/values`, bounds(window));

/** The numbers of a question at every step of a window, both ends included. */
export const metricRangePath = (
  question: MetricQuestion,
  { startNs, endNs }: NanoWindow,
  stepS: number,
): LokiPath =>
  path('query_range', {
    query: printMetricQuestion(question),
    ...bounds({ startNs, endNs }),
    step: String(stepS),
  });

/** The numbers of a question at a moment. */
export const queryPath = (question: MetricQuestion, atNs: bigint): LokiPath =>
  path('query', { query: printMetricQuestion(question), time: atNs.toString() });
