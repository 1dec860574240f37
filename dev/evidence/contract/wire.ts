import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { parseReplies, type Reply } from './replies';

export interface Address {
  readonly host: string;
  readonly port: number;
  /** PEM of who vouches for the server; without it plain HTTP is spoken. */
  readonly ca?: string;
}

export type HeaderLine = readonly [name: string, value: string];

/** What no ordinary client would send: nothing is escaped, added or checked. Each character is one byte. */
export interface RawRequest {
  readonly method?: string;
  readonly target: string;
  readonly version?: string;
  readonly headers?: readonly HeaderLine[];
  readonly body?: string;
}

/** Longer than the longest timeout that the door has. */
const HANGS_AFTER_MS = 20_000;

export const bytesOf = ({ method = 'GET', target, version = 'HTTP/1.1', ...rest }: RawRequest) => {
  const lines = (rest.headers ?? []).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} ${version}\r\n${lines.join('')}\r\n${rest.body ?? ''}`;
};

export const openSocket = ({ host, port, ca }: Address): Socket =>
  ca === undefined
    ? connectPlain({ host, port })
    : connectTls({ host, port, ca, servername: host === '127.0.0.1' ? 'localhost' : host });

/**
 * Sends the bytes as they are, and reads until the server closes.
 *
 * @throws Error when it does not close in time
 */
export function exchange(address: Address, bytes: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = openSocket(address);
    const parts: Buffer[] = [];
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`hangs: ${JSON.stringify(bytes.slice(0, 200))}`));
    }, HANGS_AFTER_MS);
    socket.on('data', (part: Buffer) => parts.push(part));
    // A server that refuses while we still write resets the connection; what it said before counts.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(parts));
    });
    socket.write(bytes, 'latin1');
  });
}

/** All that the server answers to one connection; broken requests may get nothing at all. */
export const repliesTo = async (address: Address, request: RawRequest): Promise<Reply[]> =>
  parseReplies(await exchange(address, bytesOf(request)), request.method === 'HEAD');
