import { FIELDS, type Field, type FieldGroup } from '../fields/fields';
import type { Flow } from './flow';
import { msg } from '../msg';
import { readableValues } from '../fields/readableValue';

export type SectionId = 'identity' | 'traffic' | 'peers' | 'dns' | 'policies' | 'other';

export interface RecordBlock {
  /** A `msg()` text; undefined where the section's title says enough. */
  readonly title?: string;
  readonly fields: readonly Pick<Field, 'name' | 'title'>[];
}

export interface RecordSection {
  readonly id: SectionId;
  /** A `msg()` text. */
  readonly title: string;
  readonly blocks: readonly RecordBlock[];
}

interface Layout {
  readonly id: SectionId;
  readonly title: string;
  readonly blocks: readonly { readonly group: FieldGroup; readonly title?: string }[];
}

/** The order of every drawer; sections that nothing is known about are left out. */
const LAYOUT: readonly Layout[] = [
  {
    id: 'identity',
    title: msg('Identity'),
    blocks: [
      { group: 'time' },
      { group: 'network' },
      { group: 'icmp' },
      { group: 'conversation', title: msg('Conversation') },
      { group: 'reporter', title: msg('Seen by') },
    ],
  },
  {
    id: 'traffic',
    title: msg('Traffic'),
    blocks: [
      { group: 'traffic' },
      { group: 'rtt' },
      { group: 'drops', title: msg('Dropped packets') },
      { group: 'security', title: msg('Encryption') },
    ],
  },
  {
    id: 'peers',
    title: msg('Peers'),
    blocks: [
      { group: 'source', title: msg('Source') },
      { group: 'destination', title: msg('Destination') },
      { group: 'translation', title: msg('After translation') },
    ],
  },
  { id: 'dns', title: msg('DNS'), blocks: [{ group: 'dns' }] },
  { id: 'policies', title: msg('Policies'), blocks: [{ group: 'events' }] },
];

const KNOWN: ReadonlySet<string> = new Set(
  FIELDS.flatMap(({ name, formerly }) => [name, ...(formerly ?? [])]),
);

const hasValue = (flow: Flow, name: string): boolean => readableValues(flow, name, {}).length > 0;

const presentFields = (flow: Flow, group: FieldGroup): readonly Field[] =>
  FIELDS.filter((field) => field.group === group && hasValue(flow, field.name));

/** Names that the table of fields does not know, as stored; a newer agent may write them. */
const unknownFields = (flow: Flow): Pick<Field, 'name' | 'title'>[] =>
  Object.keys(flow.fields)
    .filter((name) => !KNOWN.has(name) && hasValue(flow, name))
    .sort()
    .map((name) => ({ name, title: name }));

/** Every field that a record carries, in the sections of the drawer. */
export const recordSections = (flow: Flow): RecordSection[] => {
  const known = LAYOUT.map(({ id, title, blocks }) => ({
    id,
    title,
    blocks: blocks.map(({ group, title: blockTitle }) => ({
      title: blockTitle,
      fields: presentFields(flow, group),
    })),
  }));
  const other: RecordSection = {
    id: 'other',
    title: msg('Other fields'),
    blocks: [{ fields: unknownFields(flow) }],
  };
  return [...known, other]
    .map((section) => ({
      ...section,
      blocks: section.blocks.filter(({ fields }) => fields.length > 0),
    }))
    .filter(({ blocks }) => blocks.length > 0);
};
