import { FRAME } from '../door/replyHeaders';
import { setHeaders } from './setHeaders';

const KEPT = ['content-encoding', 'content-length', 'etag', 'last-modified'];

/** Of the store's headers only those pass that tell of the object: others would tell of the store. */
export function keepFewHeaders(r: NginxHTTPRequest): void {
  for (const name of Object.keys(r.headersOut)) {
    if (!KEPT.includes(name.toLowerCase())) r.headersOut[name] = '';
  }
  setHeaders(r, FRAME);
}
