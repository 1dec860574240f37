import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { sendText } from './answer';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
};

/** Serves a file of a folder, 404 for everything outside of it; browsers ask again and get 304 while it is the same. */
export async function sendFile(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  folder: string,
  path: string,
): Promise<void> {
  const file = resolve(folder, `.${sep}${path}`);
  const stats = file.startsWith(folder + sep) ? await stat(file).catch(() => undefined) : undefined;
  if (!stats?.isFile()) {
    sendText(response, 404, { text: 'not found' });
    return;
  }
  const etag = `"${stats.size.toString(36)}-${stats.mtimeMs.toString(36)}"`;
  const headers = {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ETag: etag,
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': stats.size });
  createReadStream(file).pipe(response);
}
