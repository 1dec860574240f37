import type { ProxyCall } from './proxyCall';

/** What stands behind /api/proxy/plugin/network-evidence/loki/. */
export interface LokiBackend {
  readonly handle: (call: ProxyCall) => Promise<void> | void;
  readonly close: () => void;
}
