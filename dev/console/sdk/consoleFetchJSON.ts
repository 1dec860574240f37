import { consoleFetch } from './consoleFetch';
import type { Sdk } from './sdkTypes';

type FetchJson = Sdk['consoleFetchJSON'];

async function request(url: string, init: RequestInit, timeout?: number): Promise<unknown> {
  const headers = new Headers(init.headers);
  if (!headers.has('Accept')) headers.set('Accept', 'application/json');
  const response = await consoleFetch(url, { ...init, headers }, timeout);
  const text = await response.text();
  return text === '' ? {} : (JSON.parse(text) as unknown);
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  PATCH: 'application/json-patch+json;charset=UTF-8',
};

const sender =
  (method: string): FetchJson['post'] =>
  (url, json: unknown, options = {}, timeout) => {
    const headers = new Headers(options.headers);
    headers.set('Content-Type', CONTENT_TYPES[method] ?? 'application/json;charset=UTF-8');
    const body = json === undefined ? undefined : JSON.stringify(json);
    return request(url, { ...options, method, headers, body }, timeout);
  };

/** The body as JSON: an empty one is {}, one that is not JSON throws a SyntaxError. */
export const consoleFetchJSON: FetchJson = Object.assign(
  (url: string, method = 'GET', options: RequestInit = {}, timeout?: number) =>
    request(url, { ...options, method }, timeout),
  {
    post: sender('POST'),
    put: sender('PUT'),
    patch: sender('PATCH'),
    delete: sender('DELETE'),
  },
);
