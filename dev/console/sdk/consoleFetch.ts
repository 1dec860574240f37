import { HttpError } from './HttpError';

const DEFAULT_TIMEOUT_MS = 60_000;
const MAX_ATTEMPTS = 3;
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS', 'TRACE'];

class TimeoutError extends Error {
  override readonly name = 'TimeoutError';

  constructor(url: string, ms: number) {
    super(`Call to ${url} timed out after ${ms}ms.`);
  }
}

interface ErrorBody {
  readonly message?: string;
  readonly error?: string;
  readonly details?: { readonly causes?: readonly { message?: string; field?: string }[] };
}

function csrfToken(): string {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith('csrf-token='));
  return cookie?.slice('csrf-token='.length) ?? '';
}

function withConsoleHeaders(init: RequestInit): RequestInit {
  const headers = new Headers(init.headers);
  if (!SAFE_METHODS.includes(init.method ?? 'GET')) headers.set('X-CSRFToken', csrfToken());
  return { ...init, headers };
}

function messageOf(body: ErrorBody, statusText: string): string {
  const cause = body.details?.causes?.[0];
  if (cause) return `Error "${cause.message ?? ''}" for field "${cause.field ?? ''}".`;
  return body.message ?? body.error ?? statusText;
}

/** As in the console: the body of an error is read only if it is JSON, a text body is lost. */
async function failure(response: Response): Promise<HttpError> {
  const { status, statusText } = response;
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('text/plain')) return new HttpError(statusText, status, response);
  try {
    const json = (await response.json()) as ErrorBody;
    return new HttpError(messageOf(json, statusText), status, response, json);
  } catch {
    return new HttpError(statusText, status, response);
  }
}

/** The time limit ends the waiting, not the request: so it is in the console. */
function withTimeout<T>(work: Promise<T>, url: string, ms: number): Promise<T> {
  if (ms <= 0) return work;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TimeoutError(url, ms)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function attempt(url: string, init: RequestInit): Promise<Response> {
  for (let count = 1; ; count++) {
    const response = await fetch(url, init);
    if (response.ok || response.status === 304) return response;
    if (response.status !== 429 || count === MAX_ATTEMPTS) throw await failure(response);
  }
}

/** fetch with the console's headers, errors, retries (429 only, three attempts in all) and time limit. */
export function consoleFetch(
  url: string,
  options: RequestInit = {},
  timeout = DEFAULT_TIMEOUT_MS,
): Promise<Response> {
  return withTimeout(attempt(url, withConsoleHeaders(options)), url, timeout);
}

/** The body as text. */
export async function consoleFetchText(
  url: string,
  options?: RequestInit,
  timeout?: number,
): Promise<string> {
  return (await consoleFetch(url, options, timeout)).text();
}
