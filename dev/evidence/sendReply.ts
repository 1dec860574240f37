import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { isHeld } from '../../deploy/nginx/door/etag';
import type { DoorReply, DoorRequest } from '../../deploy/nginx/door/ports';
import { refuse } from '../../deploy/nginx/door/refuse';
import type { StoredFile } from './memoryBucket';

export interface DoorExchange {
  readonly request: DoorRequest;
  readonly response: ServerResponse;
}

const HEADERS = {
  'Cache-Control': 'private, no-cache',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Less is not worth it. */
const MIN_GZIP_BYTES = 1024;

const GZIP = /(?:^|,)\s*gzip\s*(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))(?:;|,|$)/i;

const takesGzip = ({ headers }: DoorRequest): boolean =>
  headers.some(([name, value]) => name.toLowerCase() === 'accept-encoding' && GZIP.test(value));

interface Content {
  readonly status: number;
  readonly bytes: Buffer;
  readonly etag?: string;
}

/** What is compressed is no longer the same bytes: its ETag gets weak, as with nginx. */
async function sendContent({ request, response }: DoorExchange, content: Content): Promise<void> {
  const { status, bytes, etag } = content;
  const isHead = request.method === 'HEAD';
  const isZipped = !isHead && bytes.length >= MIN_GZIP_BYTES && takesGzip(request);
  response.writeHead(status, {
    ...HEADERS,
    'Content-Type': 'application/json',
    Vary: 'Accept-Encoding',
    ...(etag === undefined ? {} : { ETag: isZipped ? `W/${etag}` : etag }),
    ...(isZipped ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': bytes.length }),
  });
  if (isHead) response.end();
  else if (isZipped) await pipeline(Readable.from([bytes]), createGzip(), response);
  else await pipeline(Readable.from([bytes]), response);
}

function sendNotModified({ response }: DoorExchange, etag: string): void {
  response.writeHead(304, { ...HEADERS, ETag: etag }).end();
}

/** An object as it is stored. */
async function sendObject(exchange: DoorExchange, file: StoredFile): Promise<void> {
  const { body: bytes, etag } = file;
  if (isHeld(exchange.request.headers, etag)) sendNotModified(exchange, etag);
  else await sendContent(exchange, { status: 200, bytes, etag });
}

/** Sends what the door decided; `fileOf` has the objects. */
export async function sendReply(
  exchange: DoorExchange,
  reply: DoorReply,
  fileOf: (key: string) => StoredFile | undefined,
): Promise<void> {
  switch (reply.kind) {
    case 'notModified':
      sendNotModified(exchange, reply.etag);
      return;
    case 'json': {
      const bytes = Buffer.from(JSON.stringify(reply.body));
      return sendContent(exchange, { status: reply.status, bytes, etag: reply.etag });
    }
    case 'object': {
      const file = fileOf(reply.key);
      return file ? sendObject(exchange, file) : sendReply(exchange, refuse('NotFound'), fileOf);
    }
  }
}
