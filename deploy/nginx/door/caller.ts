import { readBearer } from './bearer';
import type { DoorRequest, Outcome } from './ports';

type Headers = DoorRequest['headers'];

/** https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/ */
const IMPERSONATION = /^impersonate-(?:user|group|uid|extra-[!#$%&'*+.^_`|~0-9a-z-]{1,256})$(?!\n)/;
/** Printable ASCII, no longer than any name that an API server knows. */
const NAME = /^[!-~](?:[ -~]{0,1022}[!-~])?$(?!\n)/;
const MAX_LINES = 100;
/** What an API server says of it must fit into what the door reads. */
const MAX_LENGTH = 16_000;

const isActing = (name: string): boolean => name.toLowerCase().startsWith('impersonate-');
const isUser = (name: string): boolean => name.toLowerCase() === 'impersonate-user';

/**
 * Who asks: the lines of the request that may be passed on to the API server, and no others. Whom somebody acts for is
 * named once, in ASCII of bounded length: what an API server answers to anything else has no bound that we know.
 */
export function readCaller(headers: Headers): Outcome<Headers> {
  const token = readBearer(headers);
  if ('fault' in token) return token;
  const acting = headers.filter(([name]) => isActing(name));
  const users = acting.filter(([name]) => isUser(name)).length;
  const length = acting.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  const isSound =
    users === (acting.length > 0 ? 1 : 0) &&
    acting.length <= MAX_LINES &&
    length + token.value.length <= MAX_LENGTH &&
    acting.every(([name, value]) => IMPERSONATION.test(name.toLowerCase()) && NAME.test(value));
  return isSound
    ? { value: [['Authorization', `Bearer ${token.value}`] as const, ...acting] }
    : { fault: 'BadRequest' };
}
