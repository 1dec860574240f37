import { isHeld } from '../door/etag';
import type { Store } from '../door/ports';
import { refuse } from '../door/refuse';
import type { StoreSettings } from '../door/settings';
import { headersOf } from './headersOf';
import { sendReply } from './sendReply';
import { sign } from './sign';

interface Bucket {
  readonly place: StoreSettings | undefined;
  readonly store: Store;
}

/**
 * Lets the server in front stream the object, by a request that is signed here. Its head is asked for first: what answers
 * with a page for people is found out before a byte of it has been passed on.
 */
export async function sendObject(r: NginxHTTPRequest, key: string, bucket: Bucket): Promise<void> {
  const head = await bucket.store.head(key);
  if ('fault' in head) return sendReply(r, refuse(head.fault));
  const { etag } = head.value;
  if (isHeld(headersOf(r), etag)) return sendReply(r, { kind: 'notModified', etag });
  const method = r.method === 'HEAD' ? 'HEAD' : 'GET';
  const signed = sign({ method, key }, bucket.place);
  if ('fault' in signed) return sendReply(r, refuse(signed.fault));
  r.headersOut['X-Accel-Redirect'] = '/_object';
  r.headersOut['X-Store-Target'] = signed.value.target;
  r.headersOut['X-Store-Date'] = signed.value.date;
  r.headersOut['X-Store-Authorization'] = signed.value.authorization;
  r.return(200, '');
}
