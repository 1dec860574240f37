import { fieldByName, type FieldKind } from './fields';
import type { Flow } from '../flows/flow';
import { isRecord } from '../json';
import { decodeTcpFlags } from './names/tcpFlags';

/** How the values of a kind of field are compared. */
export type Shape = 'text' | 'integer' | 'textList' | 'integerList' | 'events' | 'eventPart';

const SHAPES: Partial<Record<FieldKind, Shape>> = {
  string: 'text',
  ip: 'text',
  mac: 'text',
  boolean: 'text',
  tcpFlags: 'textList',
  strings: 'textList',
  integers: 'integerList',
  events: 'events',
};

/** Of `NetworkEvents.Action`, which is no field of its own: the field, and the part that each of its events may have. */
export const eventPartOf = (name: string): readonly [field: string, part: string] | undefined => {
  const [field = '', part] = name.split('.');
  return part !== undefined && fieldByName(field)?.kind === 'events' ? [field, part] : undefined;
};

/** Fields that the table does not know are read as text. */
export const shapeOf = (name: string): Shape => {
  if (eventPartOf(name)) return 'eventPart';
  const field = fieldByName(name);
  return field ? (SHAPES[field.kind] ?? 'integer') : 'text';
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const strings = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);

const integers = (value: unknown): string[] => (Number.isInteger(value) ? [String(value)] : []);

const eventTexts = (event: unknown): string[] =>
  isRecord(event) ? Object.values(event).flatMap(strings) : [];

/** Agents before NetObserv 1.7 stored the TCP flags as one integer. */
const flagTexts = (value: unknown): string[] =>
  typeof value === 'number' ? decodeTcpFlags(value) : listOf(value).flatMap(strings);

const READERS: Record<Exclude<Shape, 'eventPart'>, (value: unknown) => string[]> = {
  text: strings,
  integer: integers,
  textList: flagTexts,
  // Older agents wrote interface directions as strings.
  integerList: (value) => listOf(value).flatMap((item) => [...integers(item), ...strings(item)]),
  events: (value) => listOf(value).flatMap(eventTexts),
};

const partTexts = (value: unknown, part: string): string[] =>
  listOf(value).flatMap((event) => (isRecord(event) ? strings(event[part]) : []));

const textsOf = ({ fields }: Flow, name: string): string[] => {
  const shape = shapeOf(name);
  const [field = name, part = ''] = eventPartOf(name) ?? [];
  if (shape === 'eventPart') return partTexts(fields[field], part);
  return [name, ...(fieldByName(name)?.formerly ?? [])].flatMap((key) =>
    READERS[shape](fields[key]),
  );
};

/**
 * The non-empty values of a field of a flow as text, also from the names that older agents used.
 * Lists give their items, network events the texts in them; nothing at all means "field absent".
 */
export const valuesOf = (flow: Flow, name: string): string[] =>
  textsOf(flow, name).filter((text) => text !== '');
