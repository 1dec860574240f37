import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { ProxyCall } from './proxyCall';
import { PROXY_RESPONSE_HEADERS, backendHeaders, browserHeaders } from './proxyHeaders';
import type { Session } from './session';

/** What answers behind a prefix of the host. */
export interface Backend {
  readonly handle: (call: ProxyCall) => Promise<void> | void;
  readonly close: () => void;
}

/** A server elsewhere that takes the place of something embedded. */
export interface RemotePlace {
  readonly url: URL;
  /** PEM file of the authority that signed its certificate. */
  readonly caFile?: string;
}

export interface Remote extends RemotePlace {
  /** The path there of a path here. */
  readonly pathOf: (target: string) => string;
  /** Who asks, as headers. */
  readonly credentials: (session: Session) => Readonly<Record<string, string>>;
}

/** Streamed both ways; a browser that goes away ends the request there too. */
export function createRemote({ url, caFile, pathOf, credentials }: Remote): Backend {
  const isSecure = url.protocol === 'https:';
  const ca = caFile === undefined ? undefined : readFileSync(caFile);
  const agent = isSecure
    ? new https.Agent({ keepAlive: true, ca })
    : new http.Agent({ keepAlive: true });
  const send = isSecure ? https.request : http.request;

  const handle = ({ request, response, target, session }: ProxyCall): void => {
    const upstream = send(
      {
        agent,
        protocol: url.protocol,
        hostname: url.hostname,
        port: url.port,
        method: request.method,
        path: pathOf(target),
        headers: { ...backendHeaders(request.headers), ...credentials(session) },
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
