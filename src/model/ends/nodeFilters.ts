import { equalsFilter, exactly, filterIdOfField } from '../fieldFilter';
import { type Filter, isAbsent } from '../filter';
import { type FilterSide, onFilterSide } from '../filterDefinitions';
import type { Labels } from '../metrics/figures';
import type { Scope } from './scopes';
import { exactResourceName, isEndpointKind } from '../resourceName';
import { identitiesAt } from './ends';
import type { GraphNode } from '../graph/graph';

type Filters = readonly Filter[];

const NAMESPACE = 'K8S_Namespace';
const SUBNET = 'SubnetLabel';
const BLOCK = 'Block';

/** As source: most fields have sides, and those of the whole flow have none. */
const ofSource = (field: string, text: string | undefined): Filters => {
  const wireName = `Src${field}`;
  return exactly(filterIdOfField(wireName) === undefined ? field : wireName, text);
};

/** How objects are told apart: endpoints by their own name, whatever owns something by that of the owner. */
const OBJECTS = [
  { nameField: 'K8S_Name', kindField: 'K8S_Type', isOwner: false },
  { nameField: 'K8S_OwnerName', kindField: 'K8S_OwnerType', isOwner: true },
] as const;

/** The one object of a kind, namespace and name; undefined of what is none. */
const objectFilters = (labels: Labels): Filters | undefined => {
  const fields = OBJECTS.find(({ nameField }) => labels[nameField] !== undefined);
  if (!fields) return undefined;
  const { nameField, kindField, isOwner } = fields;
  const [name, kind = '', namespace] = [nameField, kindField, NAMESPACE].map(
    (field) => labels[field],
  );
  const isEndpoint = isEndpointKind(kind);
  // An endpoint that is said to own itself is found as what it is, which others that own nothing are as well.
  const ofOwner = isOwner && isEndpoint ? ofSource(nameField, name) : [];
  const said = isOwner || isEndpoint ? kind : undefined;
  const text = exactResourceName({ kind: said, namespace, name });
  if (text !== undefined) return [equalsFilter('src_resource', text), ...ofOwner];
  const ofKind = said ? [equalsFilter('src_kind', said)] : [];
  return [...ofKind, ...ofSource(nameField, name), ...ofSource(NAMESPACE, namespace)];
};

/**
 * What an end lacks that is known by a field: what it would rather be known by. Groups outside hold what is no object,
 * and blocks what has no label; other groups lack nothing.
 */
const lackedFields = (field: string | undefined, scope: Scope): readonly string[] => {
  const names = identitiesAt(scope.id).map(({ needs: [name] }) => name);
  const outer = [names[0], SUBNET, BLOCK];
  const chain = [names, outer].find((some) => some.includes(field)) ?? [field];
  return chain.slice(0, chain.indexOf(field)).flatMap((name) => name ?? []);
};

const sourceFilters = ({ kind, labels }: GraphNode, scope: Scope): Filters | undefined => {
  const object = objectFilters(labels);
  if (object) return object;
  if (kind === 'Rest') return undefined;
  const [field] = Object.keys(labels);
  const own = field === undefined ? [] : ofSource(field === BLOCK ? 'Addr' : field, labels[field]);
  return [...own, ...lackedFields(field, scope).flatMap((name) => ofSource(name, undefined))];
};

/** Several filters of either side may hold at an end each: what an end lacks says little then. */
const ofEither = (filters: Filters): Filters => {
  const said = filters.filter(({ values }) => !values.some(isAbsent));
  return said.length > 0 ? said : filters;
};

/**
 * The filters that select the flows of a node or a group of a graph at a scope: as source or as destination exactly
 * these; on either side at least these. Undefined of what no filters say: the rest of a graph.
 */
export const nodeFilters = (
  node: GraphNode,
  side: FilterSide,
  scope: Scope,
): Filters | undefined => {
  const filters = sourceFilters(node, scope);
  const kept = filters && side === 'either' ? ofEither(filters) : filters;
  return kept?.map((filter) => ({ ...filter, id: onFilterSide(filter.id, side) }));
};
