import type { LokiOptions } from './options';
import { type Backend, createRemote } from './remote';

/** The page speaks to a gateway; a plain Loki has no tenant in its paths. */
const GATEWAY_PREFIX = /^\/api\/logs\/v1\/[^/]+(?=\/)/;

function backendPath({ url, org }: LokiOptions, target: string): string {
  const base = url.pathname.replace(/\/$/, '');
  const isPlainLoki = org !== undefined || GATEWAY_PREFIX.test(`${base}/`);
  return base + (isPlainLoki ? target.replace(GATEWAY_PREFIX, '') : target);
}

/** A real Loki or gateway. */
export function createRemoteLoki(options: LokiOptions): Backend {
  const { url, caFile, org, token } = options;
  const headers: Readonly<Record<string, string>> = {
    ...(org === undefined ? {} : { 'X-Scope-OrgID': org }),
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  };
  return createRemote({
    url,
    caFile,
    pathOf: (target) => backendPath(options, target),
    credentials: () => headers,
  });
}
