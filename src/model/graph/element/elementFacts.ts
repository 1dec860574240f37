import { fieldByName } from '../../fields';
import type { Flow } from '../../flow';
import { msg } from '../../msg';
import type { Labels } from '../../metrics/figures';
import { flowOfGroup } from '../../metrics/groupName';
import { FLOWS } from '../../metrics/measures';
import type { Panel } from '../../metrics/panels';
import type { EndPrefix } from '../../ends/scopes';
import { among, type ElementFlows } from './elementFlows';

/** A field that something is known by, with flows that have each of its values once. */
export interface FactRow {
  /** A wire name of the flows. */
  readonly field: string;
  readonly title: string;
  readonly flows: readonly Flow[];
}

/** In reading order: names of fields without `Src` and `Dst`. */
const FIELDS: readonly string[] = [
  'K8S_ClusterName',
  'K8S_Name',
  'K8S_OwnerName',
  'K8S_Namespace',
  'K8S_HostName',
  'K8S_Zone',
  'K8S_NetworkName',
  'SubnetLabel',
  'Block',
  'Addr',
];

/** What flows say besides of something that has the first of these fields. */
const MORE: readonly (readonly [known: string, asked: readonly string[]])[] = [
  ['K8S_Name', ['K8S_OwnerName', 'K8S_OwnerType', 'K8S_HostName', 'SubnetLabel', 'Addr']],
  ['Addr', ['SubnetLabel']],
  ['K8S_OwnerName', ['K8S_HostName']],
];

const TITLES: Readonly<Record<string, string>> = {
  Block: msg('Addresses'),
  K8S_OwnerName: msg('Workload'),
};

/** Blocks of addresses are filtered by as addresses are; fields of the whole flow have no side. */
const wireName = (field: string): string => {
  if (field === 'Block') return 'SrcAddr';
  return fieldByName(`Src${field}`) ? `Src${field}` : field;
};

const asSource = (labels: Labels): Labels =>
  Object.fromEntries(Object.entries(labels).map(([field, text]) => [wireName(field), text]));

/** What the labels of a group of flows say of one end, under names without its prefix. */
export const labelsOfEnd = (labels: Labels, prefix: EndPrefix): Labels =>
  Object.fromEntries(
    Object.entries(labels).flatMap(([field, text]) =>
      field.startsWith(prefix) ? [[field.slice(prefix.length), text]] : [],
    ),
  );

/** What to ask for more about something: as the source of its flows, and as their destination. */
export type FactPanels = Readonly<Record<'leaves' | 'arrives', Panel>>;

/** Undefined of what is wide: its flows say little more of it as a whole. */
export const factPanels = (labels: Labels, flows: ElementFlows): FactPanels | undefined => {
  const asked = MORE.find(([known]) => labels[known] !== undefined)?.[1];
  const about = (prefix: EndPrefix, part: keyof ElementFlows): Panel => ({
    id: `facts_${part}`,
    title: msg('Identity'),
    look: 'ranks',
    measure: among(FLOWS, flows[part]),
    by: { fields: (asked ?? []).map((field) => `${prefix}${field}`) },
  });
  return asked && { leaves: about('Src', 'leaves'), arrives: about('Dst', 'arrives') };
};

/** What owns itself is owned by nothing. */
const withoutItself = ({ K8S_OwnerName, K8S_OwnerType, ...labels }: Labels): Labels =>
  K8S_OwnerName === undefined ||
  (K8S_OwnerName === labels.K8S_Name && K8S_OwnerType === labels.K8S_Type)
    ? labels
    : { ...labels, K8S_OwnerName, ...(K8S_OwnerType === undefined ? {} : { K8S_OwnerType }) };

/** What something is known by, and what flows say of it besides: a row for each field that has a value. */
export const factRows = (labels: Labels, said: readonly Labels[] = []): readonly FactRow[] => {
  const ends = [labels, ...said.map((more) => withoutItself({ ...more, ...labels }))];
  return FIELDS.flatMap((field) => {
    const byValue = new Map(
      ends.flatMap((end) => {
        const value = end[field];
        return value === undefined ? [] : [[value, flowOfGroup(asSource(end))] as const];
      }),
    );
    const wire = wireName(field);
    const title = TITLES[field] ?? fieldByName(wire)?.title ?? field;
    return byValue.size === 0 ? [] : [{ field: wire, title, flows: [...byValue.values()] }];
  });
};
