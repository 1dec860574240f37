import { isHeld } from '../door/etag';
import type { Store } from '../door/ports';
import { headerValues } from '../door/headerValues';
import { refuse } from '../door/refuse';
import type { StoreSettings } from '../door/settings';
import { headersOf } from './headersOf';
import { sendReply, type JsonReply } from './sendReply';
import { sign } from './sign';
import { stopWatching } from './watchOver';

interface Bucket {
  readonly place: StoreSettings | undefined;
  readonly store: Store;
}

/** Lets the server in front stream the object, by a request that is signed here. */
export async function sendObject(r: NginxHTTPRequest, key: string, bucket: Bucket): Promise<void> {
  const instead = await replyInstead(r, key, bucket.store);
  if (instead) {
    sendReply(r, instead);
    return;
  }
  const signed = sign({ method: r.method === 'HEAD' ? 'HEAD' : 'GET', key }, bucket.place);
  if ('fault' in signed) {
    sendReply(r, refuse(signed.fault));
    return;
  }
  r.headersOut['X-Accel-Redirect'] = '/_object';
  r.headersOut['X-Store-Target'] = signed.value.target;
  r.headersOut['X-Store-Date'] = signed.value.date;
  r.headersOut['X-Store-Authorization'] = signed.value.authorization;
  stopWatching();
  r.return(200, '');
}

/** What to send to who holds an object already, by its head; nobody else has to wait for that. */
async function replyInstead(
  r: NginxHTTPRequest,
  key: string,
  store: Store,
): Promise<JsonReply | undefined> {
  const headers = headersOf(r);
  if (headerValues(headers, 'if-none-match').length === 0) return undefined;
  const head = await store.head(key);
  if ('fault' in head) return refuse(head.fault);
  const { etag } = head.value;
  return isHeld(headers, etag) ? { kind: 'notModified', etag } : undefined;
}
