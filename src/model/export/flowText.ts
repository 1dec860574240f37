import { fieldByName, type FieldKind } from '../fields/fields';
import type { Flow } from '../flows/flow';
import { lineMembers } from './lineMembers';

/** What an export needs of a flow. */
export interface StoredFlow extends Pick<Flow, 'labels' | 'line'> {
  /** JSON texts of members that stand over those of labels and line. */
  readonly besides?: ReadonlyMap<string, string>;
}

const TEXT_KINDS: ReadonlySet<FieldKind> = new Set<FieldKind>(['string', 'ip', 'mac']);
const INTEGER = /^-?(?:0|[1-9]\d*)$/;

/** Labels are text in Loki; those of a numeric field (FlowDirection) are numbers in a flow. */
const labelText = (name: string, value: string): string => {
  const kind = fieldByName(name)?.kind ?? 'string';
  return !TEXT_KINDS.has(kind) && INTEGER.test(value) ? value : JSON.stringify(value);
};

/** Every field of a flow by NetObserv's name with its value as JSON text: labels, the stored line, what is besides. */
export const storedMembers = ({ labels, line, besides }: StoredFlow): Map<string, string> => {
  const members = new Map<string, string>();
  for (const [name, value] of Object.entries(labels)) members.set(name, labelText(name, value));
  for (const [name, raw] of lineMembers(line)) if (!(name in labels)) members.set(name, raw);
  for (const [name, raw] of besides ?? []) members.set(name, raw);
  return members;
};

const memberTexts = (flow: StoredFlow, separator: string): string[] =>
  Array.from(storedMembers(flow), ([name, raw]) => `${JSON.stringify(name)}${separator}${raw}`);

/**
 * A flow as one line of JSON. Values are taken over as text, so that all digits of stored integers
 * survive; line breaks between tokens become spaces.
 */
export const flowText = (flow: StoredFlow): string =>
  `{${memberTexts(flow, ':').join(',')}}`.replace(/[\r\n]/g, ' ');

/** The same to read: a line for each field, sorted by name. */
export const flowLines = (flow: StoredFlow): string =>
  `{\n${memberTexts(flow, ': ')
    .sort()
    .map((member) => `  ${member}`)
    .join(',\n')}\n}`;
