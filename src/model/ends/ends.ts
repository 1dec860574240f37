import { allOf, type Expression, not, present } from '../condition';
import type { Labels } from '../metrics/figures';
import { END_PREFIXES, type EndPrefix, type Scope } from './scopes';
import { type GraphGrouping, levelsWithin } from './groupings';

/** What an end can be known as, if it has all the fields that are needed. Fields are named without `Src` and `Dst`. */
export interface Identity {
  readonly kind: string;
  /** Says the kind, where the end has it. */
  readonly kindField?: string;
  readonly needs: readonly string[];
  /** Besides those that are needed. */
  readonly keeps: readonly string[];
}

const by = (kind: string, field: string): Identity => ({ kind, needs: [field], keeps: [] });

/** What an address lies in that is no object of the cluster; without one, in a block of addresses. */
export const SUBNET = by('Subnet', 'SubnetLabel');

const nothing = (kind: string): Identity => ({ kind, needs: [], keeps: [] });

export const OUTSIDE = nothing('Outside');

/** How an end is known at each scope: as the first that it has the fields of. The first of all is an object. */
const IDENTITIES: Readonly<Record<string, readonly Identity[]>> = {
  cluster: [by('Cluster', 'K8S_ClusterName'), nothing('Cluster')],
  network: [by('Network', 'K8S_NetworkName'), SUBNET, OUTSIDE],
  zone: [by('Zone', 'K8S_Zone'), SUBNET, OUTSIDE],
  host: [by('Node', 'K8S_HostName'), SUBNET, OUTSIDE],
  namespace: [by('Namespace', 'K8S_Namespace'), SUBNET, OUTSIDE],
  owner: [
    {
      kind: 'Workload',
      kindField: 'K8S_OwnerType',
      needs: ['K8S_OwnerName'],
      keeps: ['K8S_OwnerType', 'K8S_Namespace'],
    },
    SUBNET,
    OUTSIDE,
  ],
  resource: [
    {
      kind: 'Resource',
      kindField: 'K8S_Type',
      needs: ['K8S_Name', 'K8S_Type'],
      keeps: ['K8S_Namespace'],
    },
    by('Address', 'Addr'),
    OUTSIDE,
  ],
};

/** What an end can be at a scope, the first that fits. */
export const identitiesAt = (scopeId: string): readonly Identity[] => IDENTITIES[scopeId] ?? [];

/** What the objects of a level of a grouping are known as. */
export const levelIdentities = (levels: readonly string[]): readonly Identity[] =>
  levels.flatMap((level) => identitiesAt(level).slice(0, 1));

const fieldsOf = (identities: readonly Identity[]): readonly string[] => [
  ...new Set(identities.flatMap(({ needs, keeps }) => [...needs, ...keeps])),
];

/** Of ends that are objects of a scope: what tells them and their groups apart; that of groups first. */
const objectFields = (scope: Scope, grouping: GraphGrouping): readonly string[] =>
  fieldsOf([
    ...levelIdentities(levelsWithin(scope, grouping)),
    ...identitiesAt(scope.id).slice(0, 1),
  ]);

/** Of all other ends. */
const otherFields = (scope: Scope): readonly string[] =>
  fieldsOf([...(scope.id === 'resource' ? [SUBNET] : []), ...identitiesAt(scope.id).slice(1)]);

/** The names, without `Src` and `Dst`, of all that tells ends and their groups apart. */
export const endGroupFields = (scope: Scope, grouping: GraphGrouping): readonly string[] => [
  ...new Set([...objectFields(scope, grouping), ...otherFields(scope)]),
];

/** What a field of an end is called in flows; at some scopes ends have what the flow as a whole has. */
export const wireName = (scope: Scope, prefix: EndPrefix, field: string): string =>
  scope.flowFields?.includes(field) ? field : `${prefix}${field}`;

/** What flows are grouped by to make a graph of them. */
export const graphFields = (scope: Scope, grouping: GraphGrouping): readonly string[] => [
  ...new Set(
    END_PREFIXES.pairs.flatMap((prefix) =>
      endGroupFields(scope, grouping).map((field) => wireName(scope, prefix, field)),
    ),
  ),
];

/** Flows whose ends are objects, or not, and what tells their pairs apart. */
export interface PairKind {
  readonly among: Expression;
  readonly fields: readonly string[];
}

/**
 * Every flow is of one kind, and all flows of a pair of nodes are one group of it: so pairs are exact even where groups
 * do not add up.
 */
export const pairKinds = (scope: Scope, grouping: GraphGrouping): readonly PairKind[] => {
  const [object] = identitiesAt(scope.id);
  if (scope.flowFields || !object)
    return [{ among: allOf(), fields: graphFields(scope, grouping) }];
  const kindsOf = (prefix: EndPrefix): readonly PairKind[] => {
    const isObject = allOf(...object.needs.map((field) => present([`${prefix}${field}`])));
    const named = (fields: readonly string[]) => fields.map((field) => `${prefix}${field}`);
    return [
      { among: isObject, fields: named(objectFields(scope, grouping)) },
      { among: not(isObject), fields: named(otherFields(scope)) },
    ];
  };
  return kindsOf('Src').flatMap((source) =>
    kindsOf('Dst').map((destination) => ({
      among: allOf(source.among, destination.among),
      fields: [...source.fields, ...destination.fields],
    })),
  );
};

/** An end as what it is known as; undefined where it lacks a field. Empty texts are none. */
export const knownAs = (
  { kind, kindField = '', needs, keeps }: Identity,
  fieldOf: (field: string) => string | undefined,
): { readonly kind: string; readonly labels: Labels } | undefined => {
  if (!needs.every((field) => fieldOf(field))) return undefined;
  const labels: Record<string, string> = {};
  for (const field of [...needs, ...keeps]) {
    const text = fieldOf(field);
    if (text) labels[field] = text;
  }
  return { kind: labels[kindField] ?? kind, labels };
};

/** The level of a group, or the scope of a node: `block` for addresses outside; undefined of what has no name. */
export const levelOf = (labels: Labels): string | undefined => {
  if (labels.Block !== undefined || labels.SubnetLabel !== undefined) return 'block';
  const narrowest = Object.entries(IDENTITIES).findLast(([, identities]) =>
    identities.some(({ needs }) => needs.length > 0 && needs.every((field) => field in labels)),
  );
  return narrowest?.[0];
};
