import { isHeld } from '../door/etag';
import type { Store } from '../door/ports';
import { headerValues } from '../door/headerValues';
import { refuse } from '../door/refuse';
import type { StoreSettings } from '../door/settings';
import { headersOf } from './headersOf';
import { sendReply, type JsonReply } from './sendReply';
import { sign } from './sign';

interface Bucket {
  readonly place: StoreSettings | undefined;
  readonly store: Store;
}

/** Lets nginx stream the object, by a request that is signed here. */
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
  r.variables.store_target = signed.value.target;
  r.variables.store_date = signed.value.date;
  r.variables.store_authorization = signed.value.authorization;
  r.internalRedirect('/_object');
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
