import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { LokiBackend } from './lokiBackend';
import type { LokiOptions } from './options';
import type { ProxyCall } from './proxyCall';
import { PROXY_RESPONSE_HEADERS, backendHeaders, browserHeaders } from './proxyHeaders';

/** The page speaks to a gateway; a plain Loki has no tenant in its paths. */
const GATEWAY_PREFIX = /^\/api\/logs\/v1\/[^/]+(?=\/)/;

function backendPath({ url, org }: LokiOptions, target: string): string {
  const base = url.pathname.replace(/\/$/, '');
  const isPlainLoki = org !== undefined || GATEWAY_PREFIX.test(`${base}/`);
  return base + (isPlainLoki ? target.replace(GATEWAY_PREFIX, '') : target);
}

function credentials({ org, token }: LokiOptions): Record<string, string> {
  return {
    ...(org === undefined ? {} : { 'X-Scope-OrgID': org }),
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  };
}

/** A real Loki or gateway: streamed both ways; a browser that goes away ends the request there too. */
export function createRemoteLoki(options: LokiOptions): LokiBackend {
  const { url, caFile } = options;
  const isSecure = url.protocol === 'https:';
  const ca = caFile === undefined ? undefined : readFileSync(caFile);
  const agent = isSecure
    ? new https.Agent({ keepAlive: true, ca })
    : new http.Agent({ keepAlive: true });
  const send = isSecure ? https.request : http.request;

  const handle = ({ request, response, target }: ProxyCall): void => {
    const upstream = send(
      {
        agent,
        protocol: url.protocol,
        hostname: url.hostname,
        port: url.port,
        method: request.method,
        path: backendPath(options, target),
        headers: { ...backendHeaders(request.headers), ...credentials(options) },
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, browserHeaders(answer.headers));
        answer.pipe(response);
      },
    );
    upstream.on('error', () => {
      if (!response.headersSent) response.writeHead(502, PROXY_RESPONSE_HEADERS);
      response.end();
    });
    response.on('close', () => upstream.destroy());
    request.pipe(upstream);
  };
  return { handle, close: () => agent.destroy() };
}
