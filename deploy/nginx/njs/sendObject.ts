import { isHeld } from '../door/etag';
import type { Store } from '../door/ports';
import { refuse } from '../door/refuse';
import type { StoreSettings } from '../door/settings';
import { headersOf } from './headersOf';
import { sendReply, type JsonReply } from './sendReply';
import { sign, type Signed } from './sign';

interface Bucket {
  readonly place: StoreSettings | undefined;
  readonly store: Store;
}

/** Lets the server in front stream the object, by a request that is signed here. */
export async function sendObject(r: NginxHTTPRequest, key: string, bucket: Bucket): Promise<void> {
  const decided = await decide(r, key, bucket);
  if ('kind' in decided) {
    sendReply(r, decided);
    return;
  }
  r.headersOut['X-Accel-Redirect'] = '/_object';
  r.headersOut['X-Store-Target'] = decided.target;
  r.headersOut['X-Store-Date'] = decided.date;
  r.headersOut['X-Store-Authorization'] = decided.authorization;
  r.return(200, '');
}

/**
 * What fetches the object. Its head is asked for first: what answers with a page for people is found out before a byte
 * of it has been passed on.
 */
async function decide(
  r: NginxHTTPRequest,
  key: string,
  { place, store }: Bucket,
): Promise<JsonReply | Signed> {
  const head = await store.head(key);
  if ('fault' in head) return refuse(head.fault);
  const { etag } = head.value;
  if (isHeld(headersOf(r), etag)) return { kind: 'notModified', etag };
  const signed = sign({ method: r.method === 'HEAD' ? 'HEAD' : 'GET', key }, place);
  return 'fault' in signed ? refuse(signed.fault) : signed.value;
}
