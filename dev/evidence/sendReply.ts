import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headerValues } from '../../deploy/nginx/door/headerValues';
import { isHeld } from '../../deploy/nginx/door/etag';
import type { DoorReply, DoorRequest } from '../../deploy/nginx/door/ports';
import { refuse } from '../../deploy/nginx/door/refuse';
import { DEMANDED, FRAME } from '../../deploy/nginx/door/replyHeaders';
import type { StoredFile } from './memoryBucket';

export interface DoorExchange {
  readonly request: DoorRequest;
  readonly response: ServerResponse;
}

const HEADERS = { ...FRAME, Vary: 'Accept-Encoding' } as const;

/** Less is not worth it. */
const MIN_GZIP_BYTES = 1024;

/** One of the listed codings, unless its weight is 0 (RFC 9110, 12.5.3). */
const GZIP = /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$)[\d.]+\s*)?$/i;

const takesGzip = ({ headers }: DoorRequest): boolean =>
  headerValues(headers, 'accept-encoding')
    .flatMap((value) => value.split(','))
    .some((coding) => GZIP.test(coding));

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
  const body = isZipped ? await promisify(gzip)(bytes) : bytes;
  response.writeHead(status, {
    ...HEADERS,
    ...DEMANDED[status],
    'Content-Length': body.length,
    ...(etag === undefined ? {} : { ETag: isZipped ? `W/${etag}` : etag }),
    ...(isZipped ? { 'Content-Encoding': 'gzip' } : {}),
  });
  response.end(isHead ? undefined : body);
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
