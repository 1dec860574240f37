import { ApiError, type CommonKind, type ErrorKind, type Source } from './apiError';
import type { WireAnswer } from './transport';

const BY_STATUS: Readonly<Record<number, CommonKind>> = {
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

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Loki answers in plain text, its gateway in JSON with `error`, the console and the API server with `message`. */
const textOf = ({ body }: WireAnswer): string => {
  const json = parse(body);
  const { error, message } = (json ?? {}) as { error?: unknown; message?: unknown };
  const said = error ?? message;
  return (typeof said === 'string' ? said : body).trim().slice(0, MAX_DETAIL);
};

/** True for an answer that is a page: a login form, a proxy's error page, the console itself. */
export const isPage = ({ contentType, body }: WireAnswer): boolean =>
  contentType.includes('text/html') || /^\s*<(?:!doctype|html|\?xml)/i.test(body);

/** How a source says that it failed, beyond what every HTTP server says by its status. */
export interface ErrorWords<S extends Source> {
  readonly source: S;
  readonly byStatus: Readonly<Record<number, ErrorKind<S>>>;
  /** By what an answer in JSON says as its `reason`; it outranks status and text. */
  readonly byReason?: Readonly<Record<string, ErrorKind<S>>>;
  /** Undefined when the text says no more than the status. */
  readonly kindOfText: (text: string, status: number) => ErrorKind<S> | undefined;
}

const reasonOf = ({ body }: WireAnswer): string => {
  const { reason } = (parse(body) ?? {}) as { reason?: unknown };
  return typeof reason === 'string' ? reason : '';
};

/** What an answer that is no success means. */
export const readError = <S extends Source>(
  { source, byStatus, byReason = {}, kindOfText }: ErrorWords<S>,
  answer: WireAnswer,
): ApiError<S> => {
  const { status } = answer;
  const statusKind = byStatus[status] ?? BY_STATUS[status];
  if (isPage(answer)) {
    const detail = 'the answer is a web page';
    return new ApiError(source, statusKind ?? 'notTheSource', { detail, status });
  }
  const detail = textOf(answer);
  const reason = reasonOf(answer);
  const reasonKind = Object.hasOwn(byReason, reason) ? byReason[reason] : undefined;
  const kind = reasonKind ?? kindOfText(detail, status) ?? statusKind ?? 'unknown';
  return new ApiError(source, kind, { detail, status });
};
