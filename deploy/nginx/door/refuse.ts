import type { Fault, FaultReason } from '../../../src/model/evidence/faults';
import { FAULTS } from '../../../src/model/evidence/faults';
import type { DoorReply } from './ports';

/** The answer to who is refused. */
export function refuse(reason: FaultReason): Extract<DoorReply, { readonly kind: 'json' }> {
  const { status, message } = FAULTS[reason];
  const body: Fault = { message, reason };
  return { kind: 'json', status, body };
}
