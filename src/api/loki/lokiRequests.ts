import type { LogQuery } from '../../queries/logql';
import type { NanoWindow } from '../../queries/flowQueries';
import type { MetricQuestion } from '../../queries/metricQuery';
import {
  labelsPath,
  labelValuesPath,
  metricRangePath,
  queryPath,
  queryRangePath,
} from '../../queries/requests';
import { answersOf } from '../getAnswer';
import { LOKI_ERRORS } from './lokiErrors';
import { textsOf } from './lokiJson';
import { readMatrix, type MatrixAnswer } from './readMatrix';
import { readStreams, type StreamsAnswer } from './readStreams';
import { readVector, type VectorAnswer } from './readVector';
import type { Transport } from '../transport';

const get = answersOf(LOKI_ERRORS);

export interface RangeRequest {
  readonly query: LogQuery;
  readonly window: NanoWindow;
  readonly limit: number;
}

/** The newest flows of a query. Throws as `GetAnswer`. */
export const queryFlows = async (
  transport: Transport,
  { query, window, limit }: RangeRequest,
  signal: AbortSignal,
): Promise<StreamsAnswer> =>
  readStreams(await get(transport, queryRangePath(query, window, limit), signal));

/** The numbers of a question for the time up to a moment. Throws as `GetAnswer`. */
export const queryNumbers = async (
  transport: Transport,
  { question, atNs }: { readonly question: MetricQuestion; readonly atNs: bigint },
  signal: AbortSignal,
): Promise<VectorAnswer> => readVector(await get(transport, queryPath(question, atNs), signal));

export interface LinesRequest {
  readonly question: MetricQuestion;
  readonly window: NanoWindow;
  readonly stepS: number;
}

/** The numbers of a question at every step of a window. Throws as `GetAnswer`. */
export const queryLines = async (
  transport: Transport,
  { question, window, stepS }: LinesRequest,
  signal: AbortSignal,
): Promise<MatrixAnswer> =>
  readMatrix(await get(transport, metricRangePath(question, window, stepS), signal));

/** The stream labels that exist in a window; empty when no flow was stored. Throws as `GetAnswer`. */
export const fetchLabels = async (
  transport: Transport,
  window: NanoWindow,
  signal: AbortSignal,
): Promise<string[]> => textsOf(await get(transport, labelsPath(window), signal));

/** The values of a stream label in a window. Throws as `GetAnswer`. */
export const fetchLabelValues = async (
  transport: Transport,
  { label, window }: { readonly label: string; readonly window: NanoWindow },
  signal: AbortSignal,
): Promise<string[]> => textsOf(await get(transport, labelValuesPath(label, window), signal));
