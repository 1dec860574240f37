import { FRAME } from '../door/replyHeaders';
import { isPage } from './isPage';
import { setHeaders } from './setHeaders';

const KEPT = ['content-encoding', 'content-length', 'etag', 'last-modified'];

/**
 * Of the store's headers only those pass that tell of the object: others would tell of the store. What is no object but a
 * page for people, or has no tag as every object of a store has one, sends the server in front elsewhere, so that nothing
 * of it is passed on.
 */
export function keepFewHeaders(r: NginxHTTPRequest): void {
  const isObject = r.status === 200 && !isPage(r.headersOut) && (r.headersOut.ETag ?? '') !== '';
  for (const name of Object.keys(r.headersOut)) {
    if (!KEPT.includes(name.toLowerCase())) r.headersOut[name] = '';
  }
  if (isObject) setHeaders(r, FRAME);
  else r.headersOut['X-Accel-Redirect'] = '/_refuse/BadStoreAnswer';
}
