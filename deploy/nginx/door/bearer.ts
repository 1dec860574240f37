import { headerValues } from './headerValues';
import type { DoorRequest, Outcome } from './ports';

/** `b64token` of RFC 6750, 2.1; the scheme's case does not matter (RFC 9110, 11.1). One way to write it is enough. */
const BEARER = /^bearer ([A-Za-z0-9._~+/-]+=*)$(?!\n)/i;

/** The caller's token. A request that says twice who it is, is malformed: two readers could believe different halves. */
export function readBearer(headers: DoorRequest['headers']): Outcome<string> {
  const said = headerValues(headers, 'authorization');
  if (said.length > 1) return { fault: 'BadRequest' };
  const token = BEARER.exec(said[0] ?? '')?.[1];
  return token === undefined ? { fault: 'Unauthorized' } : { value: token };
}
