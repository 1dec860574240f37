import type { FaultReason } from '../../../src/model/evidence/faults';

/**
 * What the store's status means to the caller; undefined when it answered. The store's 403 is about the door's own
 * credentials or clock, so that it is never the caller's.
 */
export function storeFault(status: number): FaultReason | undefined {
  if (status === 200 || status === 304) return undefined;
  if (status === 404) return 'NotFound';
  if (status === 401 || status === 403) return 'StoreRefused';
  return status >= 500 ? 'StoreUnreachable' : 'BadStoreAnswer';
}
