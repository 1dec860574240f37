import type { DoorReply } from '../door/ports';
import { DEMANDED, FRAME } from '../door/replyHeaders';
import { setHeaders } from './setHeaders';
import { stopWatching } from './watchOver';

export type JsonReply = Exclude<DoorReply, { readonly kind: 'object' }>;

export function sendReply(r: NginxHTTPRequest, reply: JsonReply): void {
  stopWatching();
  const status = reply.kind === 'json' ? reply.status : 304;
  const body = reply.kind === 'json' ? JSON.stringify(reply.body) : '';
  setHeaders(r, { ...FRAME, ...DEMANDED[status] });
  if (reply.etag) r.headersOut.ETag = reply.etag;
  // Somebody has to mend that: the log tells what it is, and start.sh takes the request away.
  if (status >= 500) r.error(`evidence: ${body}`);
  if (status !== 304) {
    r.return(status, body);
    return;
  }
  // By the way above it would tell the length of the empty text as that of the entity.
  r.status = status;
  r.sendHeader();
  r.finish();
}
