import { ApiError, type ErrorKind } from './apiError';
import type { WireAnswer } from './transport';

/** Texts of Loki 3.x and of older ones, as they stand in the body of its 400, 429 and 5xx answers. */
const BY_TEXT: readonly (readonly [RegExp, ErrorKind])[] = [
  [/maximum (?:number )?of series/i, 'seriesLimit'],
  [/max entries limit/i, 'entriesLimit'],
  [/query time range exceeds the limit/i, 'rangeTooLong'],
  [/input size too long/i, 'queryTooLong'],
  [/too many bytes|query too large|shard query is too large/i, 'tooManyBytes'],
  [/maximum resolution|\[interval\] value exceeds limit/i, 'tooManyPoints'],
  [/request timed out|deadline exceeded/i, 'timeout'],
  [/too many outstanding requests|querying is disabled/i, 'busy'],
];

const BY_STATUS: Readonly<Record<number, ErrorKind>> = {
  400: 'badQuery',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notFound',
  408: 'timeout',
  429: 'busy',
  502: 'unreachable',
  503: 'unreachable',
  504: 'timeout',
};

const MAX_DETAIL = 2000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Loki answers in plain text, its gateway in JSON with `error`, the console in JSON with `message`. */
const textOf = ({ body }: WireAnswer): string => {
  const json = parse(body);
  const said = isRecord(json) ? (json.error ?? json.message) : undefined;
  return (typeof said === 'string' ? said : body).trim().slice(0, MAX_DETAIL);
};

/** True for an answer that is a page: a login form, a proxy's error page, the console itself. */
export const isPage = ({ contentType, body }: WireAnswer): boolean =>
  contentType.includes('text/html') || /^\s*<(?:!doctype|html|\?xml)/i.test(body);

/** The gateway hides its reason from a user who asked for namespaces by a wildcard: `400 Bad Request`. */
const isWildcardRefused = (status: number, text: string): boolean =>
  status === 400 && /^400 Bad Request$/i.test(text);

/** What an answer that is no success means. */
export const errorOf = (answer: WireAnswer): ApiError => {
  const { status } = answer;
  if (isPage(answer))
    return new ApiError(BY_STATUS[status] ?? 'notLoki', 'the answer is a web page', status);
  const text = textOf(answer);
  if (isWildcardRefused(status, text)) return new ApiError('wildcardNamespace', text, status);
  const known = BY_TEXT.find(([pattern]) => pattern.test(text))?.[1];
  return new ApiError(known ?? BY_STATUS[status] ?? 'unknown', text, status);
};
