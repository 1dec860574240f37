import { fieldByName } from '../../fields/fields';
import type { Flow } from '../../flows/flow';
import { msg } from '../../msg';
import type { Labels } from '../../metrics/figures';
import { flowOfGroup } from '../../metrics/groupName';
import { FLOWS } from '../../metrics/measures';
import type { Panel } from '../../metrics/panels';
import { identityOf, wireName } from '../../ends/ends';
import { ADDRESS, BLOCK, type EndPrefix, type Identity, OBJECTS, SUBNET } from '../../ends/scopes';
import { among, type ElementFlows } from './elementFlows';

/** A field that something is known by, with flows that have each of its values once. */
export interface FactRow {
  /** A wire name of the flows. */
  readonly field: string;
  readonly title: string;
  readonly flows: readonly Flow[];
}

/** In reading order: an object, what it lies in, and its addresses. */
const KNOWN: readonly Identity[] = [...OBJECTS, SUBNET, BLOCK, ADDRESS];

const asSource = (labels: Labels): Labels =>
  Object.fromEntries(Object.entries(labels).map(([field, text]) => [wireName('Src', field), text]));

/** What to ask for more about something: as the source of its flows, and as their destination. */
export type FactPanels = Readonly<Record<'leaves' | 'arrives', Panel>>;

/** Undefined of what is wide: its flows say little more of it as a whole. */
export const factPanels = (labels: Labels, flows: ElementFlows): FactPanels | undefined => {
  const asked = identityOf(labels)?.asks;
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
  return KNOWN.flatMap(({ needs: [field = ''], factTitle }) => {
    const byValue = new Map(
      ends.flatMap((end) => {
        const value = end[field];
        return value === undefined ? [] : [[value, flowOfGroup(asSource(end))] as const];
      }),
    );
    const wire = wireName('Src', field);
    const title = factTitle ?? fieldByName(wire)?.title ?? field;
    return byValue.size === 0 ? [] : [{ field: wire, title, flows: [...byValue.values()] }];
  });
};
