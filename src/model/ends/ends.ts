import { allOf, type Expression, not, present } from '../filters/condition';
import type { Labels } from '../metrics/figures';
import { type GraphGrouping, levelsWithin } from './groupings';
import {
  ADDRESS,
  BLOCK,
  BLOCK_LEVEL,
  END_PREFIXES,
  type EndPrefix,
  type Identity,
  NAMED,
  type Scope,
  scopeOf,
  SCOPES,
  SUBNET,
} from './scopes';

/** An end as what it is known as; undefined where it lacks a field. Empty texts are none. */
export const knownAs = (
  { kind, kindField = '', needs, keeps = [] }: Identity,
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

/** What a node or a group is known as, by its labels; undefined of what has no name. */
export const identityOf = (labels: Labels): Identity | undefined =>
  NAMED.find(({ needs: [name = ''] }) => labels[name] !== undefined);

/** The level of a group, or the scope of a node: `block` for addresses outside; undefined of what has no name. */
export const levelOf = (labels: Labels): string | undefined => {
  const identity = identityOf(labels);
  if (!identity) return undefined;
  if (identity === SUBNET || identity === BLOCK) return BLOCK_LEVEL;
  return SCOPES.find(({ known }) => known.includes(identity))?.id;
};

const FLOW_FIELDS: readonly string[] = SCOPES.flatMap(({ flowFields = [] }) => flowFields);

/** What a field of an end is called in flows, some of which only flows as a whole have; blocks are compared as addresses. */
export const wireName = (prefix: EndPrefix, field: string): string => {
  if (FLOW_FIELDS.includes(field)) return field;
  return BLOCK.needs.includes(field) ? `${prefix}Addr` : `${prefix}${field}`;
};

/** What the labels of a group of flows say of one end, under names without its prefix. */
export const labelsOfEnd = (labels: Labels, prefix: EndPrefix): Labels =>
  Object.fromEntries(
    Object.entries(labels).flatMap(([field, text]) =>
      field.startsWith(prefix) ? [[field.slice(prefix.length), text]] : [],
    ),
  );

/** What the objects of the levels of a grouping are known as, the outermost first. */
export const levelIdentities = (scope: Scope, grouping: GraphGrouping): readonly Identity[] =>
  levelsWithin(scope, grouping).map((level) => scopeOf(level).known[0]);

const fieldsOf = (identities: readonly Identity[]): readonly string[] => [
  ...new Set(identities.flatMap(({ needs, keeps = [] }) => [...needs, ...keeps])),
];

/** Of ends that are objects of a scope: what tells them and their groups apart; that of groups first. */
const objectFields = (scope: Scope, grouping: GraphGrouping): readonly string[] =>
  fieldsOf([...levelIdentities(scope, grouping), scope.known[0]]);

/** Of all other ends, addresses of which lie in subnets. */
const otherFields = ({ known: [, ...others] }: Scope): readonly string[] =>
  fieldsOf([...(others.includes(ADDRESS) ? [SUBNET] : []), ...others]);

/** The names, without `Src` and `Dst`, of all that tells ends and their groups apart. */
export const endGroupFields = (scope: Scope, grouping: GraphGrouping): readonly string[] => [
  ...new Set([...objectFields(scope, grouping), ...otherFields(scope)]),
];

/** What flows are grouped by to make a graph of them. */
export const graphFields = (scope: Scope, grouping: GraphGrouping): readonly string[] => [
  ...new Set(
    END_PREFIXES.pairs.flatMap((prefix) =>
      endGroupFields(scope, grouping).map((field) => wireName(prefix, field)),
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
  const [object] = scope.known;
  if (scope.flowFields) return [{ among: allOf(), fields: graphFields(scope, grouping) }];
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
