import { parseAddress } from '../fields/address';
import { fieldByName, type FieldKind } from '../fields/fields';
import type { FieldValue, Flow } from '../flows/flow';
import { DSCPS } from '../fields/names/dscp';
import { nameOfEtherType } from '../fields/names/etherTypes';
import { nameOfProtocol } from '../fields/names/protocols';
import { epochMs, readableValues, storedValue } from '../fields/readableValue';
import type { SortPart } from './sortKey';

/** IPv6 after all of IPv4. */
const AFTER_IPV4 = 1n << 32n;

const addressKey = (text: string): SortPart => {
  const address = parseAddress(text);
  if (!address) return text;
  return address.family === 4 ? address.bits : AFTER_IPV4 + address.bits;
};

type KeyReader = (value: FieldValue) => SortPart;

const numberOrText: KeyReader = (value) =>
  typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);

/** A named number is sorted by what is shown, its name. */
const byName =
  (nameOf: (value: number) => string | undefined): KeyReader =>
  (value) =>
    typeof value === 'number' ? (nameOf(value) ?? value) : numberOrText(value);

const KEYS: Partial<Record<FieldKind, KeyReader>> = {
  ip: (value) => (typeof value === 'string' ? addressKey(value) : numberOrText(value)),
  boolean: (value) => Number(value === true),
  protocol: byName(nameOfProtocol),
  etherType: byName(nameOfEtherType),
  dscp: byName((value) => DSCPS.byKey(value)?.name),
};

const LISTS: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'tcpFlags',
  'strings',
  'integers',
  'events',
]);

/** What a field is sorted by: numbers as numbers, addresses by their bits, lists and names by their text. */
export const fieldKey = (flow: Flow, name: string): SortPart => {
  const stored = storedValue(flow, name);
  const field = fieldByName(name);
  if (stored === undefined || !field)
    return stored === undefined ? undefined : numberOrText(stored);
  if (LISTS.has(field.kind)) {
    return readableValues(flow, name, {})
      .map(({ text }) => text)
      .join(' ');
  }
  if (field.kind === 'time' && typeof stored === 'number') return epochMs(stored, field.unit);
  return (KEYS[field.kind] ?? numberOrText)(stored);
};
