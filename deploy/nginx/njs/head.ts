import type { ObjectHead, Outcome } from '../door/ports';

/** What the headers say of an object; no store of objects leaves one of them out. */
export function readHead(headers: NginxHeadersOut): Outcome<ObjectHead> {
  const etag = headers.ETag ?? '';
  const size = Number(headers['Content-Length'] ?? NaN);
  const storedMs = Date.parse(headers['Last-Modified'] ?? '');
  return etag === '' || isNaN(size) || isNaN(storedMs)
    ? { fault: 'BadStoreAnswer' }
    : { value: { etag, size, storedMs } };
}
