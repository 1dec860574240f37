import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request as send } from 'node:https';
import { buffer } from 'node:stream/consumers';

export interface TlsRequest {
  readonly url: string;
  /** Who vouches for the server. */
  readonly caFile: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface TlsAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** `fetch` trusts no authority but the machine's, hence this. Rejects when there is no whole answer. */
export const request = ({ url, caFile, body, ...options }: TlsRequest): Promise<TlsAnswer> =>
  new Promise((resolve, reject) => {
    const ca = readFileSync(caFile);
    const outgoing = send(url, { ...options, ca }, (answer) => {
      buffer(answer).then(
        (read) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: read }),
        reject,
      );
    });
    outgoing.once('error', reject).end(body);
  });

/** Whether the server answers 200. */
export const answersOk = (url: string, caFile: string): Promise<boolean> =>
  request({ url, caFile }).then(
    ({ status }) => status === 200,
    () => false,
  );
