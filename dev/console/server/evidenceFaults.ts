import { setTimeout as delay } from 'node:timers/promises';
import { FAULTS, type FaultReason } from '../../../src/model/evidence/faults';
import type { Door } from '../../evidence/createDoor';
import { sendJson } from './answer';

const SLOW_MS = 3000;

const isReason = (name: string): name is FaultReason => Object.hasOwn(FAULTS, name);

/**
 * The door when something is wrong: `slow`, or the name of a refusal, which everybody then gets.
 * @throws Error naming what there is, for another name
 */
export function withFault(door: Door, name: string | undefined): Door {
  if (name === undefined) return door;
  if (name === 'slow') return (exchange) => delay(SLOW_MS).then(() => door(exchange));
  if (!isReason(name)) {
    throw new Error(
      `no fault is called ${name}; there are slow, ${Object.keys(FAULTS).join(', ')}`,
    );
  }
  const { status, message } = FAULTS[name];
  return ({ response }) => {
    sendJson(response, status, { message, reason: name });
    return Promise.resolve();
  };
}
