import { msg } from '../../msg';
import { nameTable } from './nameTable';

/** `IPSecStatus` as stored. */
export const IPSEC_STATUSES = nameTable<string>([
  ['success', 'success', msg('Encrypted between the nodes')],
  ['error', 'error', msg('IPsec failed; see the return code')],
]);

export const describeIpsecStatus = (stored: string): string | undefined =>
  IPSEC_STATUSES.byKey(stored)?.description;
