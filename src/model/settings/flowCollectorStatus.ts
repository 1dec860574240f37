import { aRecord, type Decoder, type Reader } from './reader';
import type { FlowCollectorStatus } from './settings';

const MAX_REASON = 512;
const READY = 'Ready';

interface Condition {
  readonly type: string;
  readonly status: string;
  readonly text: string;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const aCondition: Decoder<Condition> = {
  what: 'a condition with a type and a status',
  decode: (value) => {
    const item = aRecord.decode(value);
    if (typeof item?.type !== 'string' || typeof item.status !== 'string') return undefined;
    const text = textOf(item.message) || textOf(item.reason);
    return { type: item.type, status: item.status, text: text.slice(0, MAX_REASON) };
  },
};

/** NetObserv reports parts that it waits for as conditions `Waiting…` that are true. */
const isWaiting = ({ type, status }: Condition): boolean =>
  type.startsWith('Waiting') && status === 'True';

/** Whether the FlowCollector works, by `status.conditions`, and if not, why in its own words. */
export const readFlowCollectorStatus = (read: Reader): FlowCollectorStatus => {
  const conditions = read.items('status.conditions', aCondition) ?? [];
  const ready = conditions.find(({ type }) => type === READY);
  if (!ready) return { kind: 'unknown' };
  if (ready.status === 'True') return { kind: 'ready' };
  const reasons = [ready, ...conditions.filter(isWaiting)].map(({ text }) => text);
  return { kind: 'notReady', reasons: [...new Set(reasons)].filter((text) => text !== '') };
};
