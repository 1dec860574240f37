import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Session } from './session';

export interface LokiCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Path and query behind the proxy's prefix, byte for byte, with a leading slash. */
  readonly target: string;
  readonly session: Session;
}

/** What stands behind /api/proxy/plugin/network-evidence/loki/. */
export interface LokiBackend {
  readonly handle: (call: LokiCall) => Promise<void> | void;
  readonly close: () => void;
}
