import type { IncomingMessage } from 'node:http';
import { USERS, type UserName } from '../users';

/** What a browser says of itself by cookies, so that tests side by side do not meet. */
export interface Session {
  readonly user: UserName;
  /** Name of a fault that the embedded gateway is to show. */
  readonly fault?: string;
  /** Name of a fault that the embedded evidence door is to show. */
  readonly evidenceFault?: string;
  readonly csrfToken?: string;
}

function cookiesOf(request: IncomingMessage): ReadonlyMap<string, string> {
  const pairs = (request.headers.cookie ?? '').split('; ').map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
  });
  return new Map(pairs);
}

export function sessionOf(request: IncomingMessage): Session {
  const cookies = cookiesOf(request);
  const wanted = cookies.get('dev-user');
  const faultIn = (cookie: string): string | undefined => {
    const name = cookies.get(cookie);
    return name === '' ? undefined : name;
  };
  return {
    user: USERS.find(({ name }) => name === wanted)?.name ?? 'admin',
    fault: faultIn('dev-fault'),
    evidenceFault: faultIn('dev-evidence-fault'),
    csrfToken: cookies.get('csrf-token'),
  };
}

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS', 'TRACE'];

/** The console refuses writes whose header does not repeat the cookie. */
export function hasCsrfToken(request: IncomingMessage, { csrfToken }: Session): boolean {
  if (SAFE_METHODS.includes(request.method ?? 'GET')) return true;
  return csrfToken !== undefined && request.headers['x-csrftoken'] === csrfToken;
}
