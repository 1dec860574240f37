import type { LogQuery } from '../queries/logql';
import type { NanoWindow } from '../queries/flowQueries';
import type { MetricQuestion } from '../queries/metricQuery';
import {
  labelsPath,
  labelValuesPath,
  metricRangePath,
  queryPath,
  queryRangePath,
  type LokiPath,
} from '../queries/requests';
import { ApiError } from './apiError';
import { errorOf } from './lokiErrors';
import { readMatrix, type MatrixAnswer } from './readMatrix';
import { readStreams, type StreamsAnswer } from './readStreams';
import { readVector, type VectorAnswer } from './readVector';
import type { Transport, WireAnswer } from './transport';

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'no answer';

/**
 * One request, answered with success.
 *
 * @throws ApiError when it failed, the AbortError of the signal when it was cancelled
 */
const get = async (
  transport: Transport,
  path: LokiPath,
  signal: AbortSignal,
): Promise<WireAnswer> => {
  let answer: WireAnswer;
  try {
    answer = await transport(path, signal);
  } catch (error) {
    if (isAbort(error) || signal.aborted || error instanceof ApiError) throw error;
    throw new ApiError('unreachable', messageOf(error));
  }
  if (answer.status < 200 || answer.status > 299) throw errorOf(answer);
  return answer;
};

export interface RangeRequest {
  readonly query: LogQuery;
  readonly window: NanoWindow;
  readonly limit: number;
}

/** The newest flows of a query. Throws as `get`. */
export const queryFlows = async (
  transport: Transport,
  { query, window, limit }: RangeRequest,
  signal: AbortSignal,
): Promise<StreamsAnswer> =>
  readStreams(await get(transport, queryRangePath(query, window, limit), signal));

/** The numbers of a question for the time up to a moment. Throws as `get`. */
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

/** The numbers of a question at every step of a window. Throws as `get`. */
export const queryLines = async (
  transport: Transport,
  { question, window, stepS }: LinesRequest,
  signal: AbortSignal,
): Promise<MatrixAnswer> =>
  readMatrix(await get(transport, metricRangePath(question, window, stepS), signal));

/** Loki leaves `data` out when there is nothing. */
const readTexts = ({ body, status }: WireAnswer): string[] => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw new ApiError('notLoki', 'the answer is not JSON', status);
  }
  const { status: said, data = [] } = parsed as { status?: unknown; data?: unknown };
  if (said !== 'success' || !Array.isArray(data))
    throw new ApiError('notLoki', 'the answer holds no list', status);
  return data.filter((one): one is string => typeof one === 'string');
};

/** The stream labels that exist in a window; empty when no flow was stored. Throws as `get`. */
export const fetchLabels = async (
  transport: Transport,
  window: NanoWindow,
  signal: AbortSignal,
): Promise<string[]> => readTexts(await get(transport, labelsPath(window), signal));

/** The values of a stream label in a window. Throws as `get`. */
export const fetchLabelValues = async (
  transport: Transport,
  { label, window }: { readonly label: string; readonly window: NanoWindow },
  signal: AbortSignal,
): Promise<string[]> => readTexts(await get(transport, labelValuesPath(label, window), signal));
