import { equalsFilter, exactly, filterIdOfField } from '../fieldFilter';
import { type Filter, isAbsent } from '../filter';
import { type FilterSide, onFilterSide } from '../filterDefinitions';
import type { Labels } from '../metrics/figures';
import type { Scope } from '../metrics/scopes';
import { exactResourceName, isEndpointKind } from '../resourceName';
import type { GraphNode } from './graph';

type Filters = readonly Filter[];

const NAMESPACE = 'K8S_Namespace';
const SUBNET = 'SubnetLabel';

/** As source: most fields have sides, and those of the whole flow have none. */
const ofSource = (field: string, text: string | undefined): Filters => {
  const wireName = `Src${field}`;
  return exactly(filterIdOfField(wireName) === undefined ? field : wireName, text);
};

const without = (fields: readonly string[]): Filters =>
  fields.flatMap((field) => ofSource(field, undefined));

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

/** Addresses are what no object has. */
const ADDRESS_FILTERS: Readonly<Record<string, (text: string) => Filters>> = {
  Addr: (text) => [...ofSource('Addr', text), ...without(['K8S_Name'])],
  Block: (text) => [...ofSource('Addr', text), ...without(['K8S_Name', SUBNET])],
};

/** What an end is called that has no name at a scope: by its subnet, or not at all. */
const outsideFilters = (subnet: string | undefined, { nameFields }: Scope): Filters => [
  ...ofSource(SUBNET, subnet),
  ...without(nameFields.slice(0, 1)),
];

const sourceFilters = ({ kind, labels }: GraphNode, scope: Scope): Filters | undefined => {
  const object = objectFilters(labels);
  if (object) return object;
  if (kind === 'Rest') return undefined;
  const [[field, text] = [SUBNET, undefined]] = Object.entries(labels);
  if (field === SUBNET) return outsideFilters(text, scope);
  return ADDRESS_FILTERS[field]?.(text ?? '') ?? ofSource(field, text);
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
