import type { FaultReason } from '../../../src/model/evidence/faults';

/** 400 is what S3 says of a signature for another region; nothing else of the door's questions can be malformed. */
const REFUSALS = [400, 401, 403];

/**
 * What the store's status means to the caller; undefined when it answered. The store's 403 is about the door's own
 * credentials or clock, so that it is never the caller's.
 */
export function storeFault(status: number): FaultReason | undefined {
  if (status === 200 || status === 304) return undefined;
  if (status === 404) return 'NotFound';
  if (REFUSALS.includes(status)) return 'StoreRefused';
  return status >= 500 ? 'StoreUnreachable' : 'BadStoreAnswer';
}
