import type { KnownEvidence } from '../evidence/endEvidence';
import { fieldByName, type Field, type FieldKind, type FieldUnit } from './fields';
import type { FieldValue, Flow } from '../flows/flow';
import { formatLatency, formatRtt } from '../format/durations';
import { formatCount } from '../format/numberText';
import { formatBytes, formatPackets } from '../format/quantities';
import { formatDate, formatTime, isoTime } from '../format/times';
import { msg } from '../msg';
import { DNS_ERRNOS } from './names/dnsErrnos';
import { FLOW_DIRECTIONS, nameOfInterfaceDirection } from './names/directions';
import { DSCPS } from './names/dscp';
import { nameOfEtherType } from './names/etherTypes';
import { nameOfIcmpCode, nameOfIcmpType } from './names/icmp';
import { nameOfPort } from './names/ports';
import type { NameTable } from './names/nameTable';
import { nameOfProtocol } from './names/protocols';
import { decodeTcpFlags } from './names/tcpFlags';
import { networkEventText, readNetworkEvent, type NetworkEvent } from '../flows/networkEvents';
import { describeText } from './textDescriptions';

/** How numbers, times and ports are written for the person who looks. */
export interface ReadContext {
  /** For `Intl`; undefined is the browser's own zone. */
  readonly timeZone?: string;
  readonly locale?: string;
  readonly ports?: NameTable<number>;
  /** Times carry their date, because the range does not end today. */
  readonly hasDates?: boolean;
  /** What is joined with the ends of flows, where it is shown. */
  readonly evidence?: KnownEvidence;
}

/** One value as a person reads it. */
export interface Readable {
  readonly text: string;
  /** What the value means: a `msg()` text, or a text without words (an ISO time, all digits). */
  readonly description?: string;
  /** The text is a `msg()` text to translate. */
  readonly isLabel?: boolean;
  /** The stored value, where the text says it differently. */
  readonly raw?: string;
  /** Events are translated in parts; `text` is the English sentence. */
  readonly event?: NetworkEvent;
}

interface Reading {
  readonly value: FieldValue;
  readonly flow: Flow;
  readonly field: Field;
  readonly context: ReadContext;
}

type Reader = (reading: Reading) => Readable;

const plainText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const asText: Reader = ({ value, field }) => {
  const text = plainText(value);
  return { text, raw: text, ...describeText(field.name, text) };
};

/** A reader of numbers; anything else that the wire holds is shown as it is. */
const number =
  (read: (value: number, reading: Reading) => Partial<Readable>): Reader =>
  (reading) => {
    const { value } = reading;
    if (typeof value !== 'number') return asText(reading);
    return { text: String(value), raw: String(value), ...read(value, reading) };
  };

const numbered = (name: string | undefined, value: number): Partial<Readable> =>
  name === undefined ? {} : { text: `${name} (${value})` };

const MS_PER_UNIT: Partial<Record<FieldUnit, number>> = { msEpoch: 1, sEpoch: 1000 };

/** Milliseconds since the epoch of a field of kind time. */
export const epochMs = (value: number, unit: FieldUnit | undefined): number =>
  value * (MS_PER_UNIT[unit ?? 'msEpoch'] ?? 1);

const timeText = (ms: number, context: ReadContext): string =>
  context.hasDates
    ? `${formatDate(ms, context)} ${formatTime(ms, context)}`
    : formatTime(ms, context);

const fieldNumber = (flow: Flow, name: string): number => {
  const value = flow.fields[name];
  return typeof value === 'number' ? value : -1;
};

const READERS: Partial<Record<FieldKind, Reader>> = {
  boolean: ({ value }) => ({
    text: value === true ? msg('Yes') : msg('No'),
    isLabel: true,
    raw: plainText(value),
  }),
  port: number((value, { context }) => numbered(nameOfPort(value, context.ports), value)),
  protocol: number((value) => ({ text: nameOfProtocol(value) ?? String(value) })),
  dscp: number((value) => ({
    ...numbered(DSCPS.byKey(value)?.name, value),
    description: DSCPS.byKey(value)?.description,
  })),
  etherType: number((value) => ({ text: nameOfEtherType(value) ?? String(value) })),
  icmpType: number((value, { flow }) =>
    numbered(nameOfIcmpType(fieldNumber(flow, 'Proto'), value), value),
  ),
  icmpCode: number((value, { flow }) => {
    const message = {
      protocol: fieldNumber(flow, 'Proto'),
      type: fieldNumber(flow, 'IcmpType'),
    };
    return numbered(nameOfIcmpCode(message, value), value);
  }),
  direction: number((value) => ({
    text: FLOW_DIRECTIONS.byKey(value)?.name ?? String(value),
    description: FLOW_DIRECTIONS.byKey(value)?.description,
  })),
  dnsErrno: number((value) => ({
    ...numbered(DNS_ERRNOS.byKey(value)?.name, value),
    description: DNS_ERRNOS.byKey(value)?.description,
  })),
  time: number((value, { field, context }) => {
    const ms = epochMs(value, field.unit);
    return { text: timeText(ms, context), description: isoTime(ms) };
  }),
  duration: number((value, { field, context }) =>
    field.unit === 'ns'
      ? { text: formatRtt(value, context.locale) }
      : { text: formatLatency(value, context.locale) },
  ),
  bytes: number((value, { context }) => ({
    text: formatBytes(value, context.locale),
    description: `${formatCount(value, context.locale)} B`,
  })),
  packets: number((value, { context }) => ({
    text: formatPackets(value, context.locale),
    description: formatCount(value, context.locale),
  })),
  integers: number((value) => ({ text: nameOfInterfaceDirection(value) ?? String(value) })),
  events: ({ value }) => {
    const event = readNetworkEvent(value);
    return { text: networkEventText(event), event, raw: plainText(value) };
  },
  number: number((value, { field }) =>
    field.name === 'PktDropLatestFlags'
      ? { text: decodeTcpFlags(value).join(' ') || String(value) }
      : {},
  ),
};

const unknownField = (name: string): Field => ({
  name,
  kind: 'string',
  title: name,
  group: 'network',
});

/** The items of a stored value; the older agents' integer TCP flags become their names. */
const itemsOf = (value: FieldValue, kind: FieldKind): readonly unknown[] => {
  if (kind === 'tcpFlags' && typeof value === 'number') return decodeTcpFlags(value);
  if (kind === 'strings' || kind === 'integers' || kind === 'events' || kind === 'tcpFlags')
    return Array.isArray(value) ? value : [value];
  return [value];
};

const isFieldValue = (value: unknown): value is FieldValue =>
  value === null || ['string', 'number', 'boolean', 'object'].includes(typeof value);

const isPresent = (value: unknown): value is FieldValue =>
  isFieldValue(value) &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

/** The value of a field, also under the names that older agents used; absent, null and empty are undefined. */
export const storedValue = (flow: Flow, name: string): FieldValue | undefined =>
  [name, ...(fieldByName(name)?.formerly ?? [])]
    .map((key) => flow.fields[key])
    .find((value) => isPresent(value));

/**
 * A field of a flow as readable values, one an item of a list; none when the field is absent. Fields that the
 * table of fields does not know are shown as they are stored.
 */
export const readableValues = (flow: Flow, name: string, context: ReadContext): Readable[] => {
  const stored = storedValue(flow, name);
  if (stored === undefined) return [];
  const field = fieldByName(name) ?? unknownField(name);
  const read = READERS[field.kind] ?? asText;
  return itemsOf(stored, field.kind)
    .filter(isPresent)
    .map((value) => read({ value, flow, field, context }));
};
