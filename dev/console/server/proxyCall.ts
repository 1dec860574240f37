import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Session } from './session';

/** What the console passes on to a backend behind /api/proxy/plugin/network-evidence/<alias>. */
export interface ProxyCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Path and query behind the proxy's prefix, byte for byte, with a leading slash. */
  readonly target: string;
  readonly session: Session;
}
