import { gunzipSync } from 'node:zlib';

export interface Reply {
  readonly status: number;
  /** Names in lower case; repeated ones are joined. */
  readonly headers: ReadonlyMap<string, string>;
  /** As it was before it was packed for the way. */
  readonly body: Buffer;
  /** False when the connection ended before the body did. */
  readonly isWhole: boolean;
}

interface Body {
  readonly bytes: Buffer;
  readonly end: number;
  readonly isWhole: boolean;
}

const BLANK_LINE = '\r\n\r\n';

function headersOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).toLowerCase();
    const value = line.slice(at + 1).trim();
    headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
  }
  return headers;
}

function chunked(bytes: Buffer, from: number): Body {
  const parts: Buffer[] = [];
  let at = from;
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    const size = lineEnd < 0 ? NaN : Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const end = lineEnd + 2 + size;
    if (Number.isNaN(size) || end + 2 > bytes.length)
      return { bytes: Buffer.concat(parts), end: bytes.length, isWhole: false };
    if (size === 0) return { bytes: Buffer.concat(parts), end: end + 2, isWhole: true };
    parts.push(bytes.subarray(lineEnd + 2, end));
    at = end + 2;
  }
}

function sized(bytes: Buffer, from: number, length: number): Body {
  const end = Math.min(from + length, bytes.length);
  return { bytes: bytes.subarray(from, end), end, isWhole: end === from + length };
}

function bodyOf(bytes: Buffer, from: number, headers: ReadonlyMap<string, string>): Body {
  if (headers.get('transfer-encoding') === 'chunked') return chunked(bytes, from);
  const length = headers.get('content-length');
  return sized(bytes, from, length === undefined ? bytes.length - from : Number(length));
}

const hasNoBody = (status: number): boolean => status < 200 || status === 204 || status === 304;

const unpacked = (body: Body, headers: ReadonlyMap<string, string>): Buffer =>
  headers.get('content-encoding') === 'gzip' && body.isWhole && body.bytes.length > 0
    ? gunzipSync(body.bytes)
    : body.bytes;

/** Cuts what a connection brought into replies (RFC 9112); what is no HTTP makes none. */
export function parseReplies(bytes: Buffer, isHead: boolean): Reply[] {
  const replies: Reply[] = [];
  let at = 0;
  while (bytes.toString('latin1', at, at + 5) === 'HTTP/') {
    const headEnd = bytes.indexOf(BLANK_LINE, at);
    if (headEnd < 0) return replies;
    const [first = '', ...lines] = bytes.toString('latin1', at, headEnd).split('\r\n');
    const status = Number(first.split(' ')[1]);
    const headers = headersOf(lines);
    const from = headEnd + BLANK_LINE.length;
    const body = isHead || hasNoBody(status) ? sized(bytes, from, 0) : bodyOf(bytes, from, headers);
    if (status >= 200)
      replies.push({ status, headers, body: unpacked(body, headers), isWhole: body.isWhole });
    at = body.end;
  }
  return replies;
}
