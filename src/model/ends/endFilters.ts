import { equalsFilter, exactly } from '../filters/fieldFilter';
import { type Filter, isAbsent } from '../filters/filter';
import { type FilterSide, onFilterSide } from '../filters/filterDefinitions';
import type { GraphNode } from '../graph/graph';
import type { Labels } from '../metrics/figures';
import { exactResourceName, isEndpointKind } from './resourceName';
import { identityOf, wireName } from './ends';
import { BLOCK, type Identity, OUTSIDE, REST, type Scope, SUBNET } from './scopes';

type Filters = readonly Filter[];

const NAME = 'K8S_Name';
const NAMESPACE = 'K8S_Namespace';

/** An end that filters are to select, with all others that have the same values of some fields, or lack them as it does. */
interface ToldEnd {
  readonly identity: Identity;
  readonly labels: Labels;
  readonly fields: readonly string[];
}

/** The name that filters by kind look for: of endpoints their own, of whatever owns something that of the owner. */
const nameOfKind = (kind: string): string => (isEndpointKind(kind) ? NAME : 'K8S_OwnerName');

/** The kind of an object, unless a filter would look for it among owners while it is none. */
const comparedKind = ({ identity, labels }: ToldEnd): string | undefined => {
  const { kindField = '', needs } = identity;
  const kind = labels[kindField] ?? '';
  const isCompared = !needs.includes(NAME) || nameOfKind(kind) === NAME;
  return kind !== '' && isCompared ? kind : undefined;
};

/** The filters that select the flows from such an end and no others. */
const endFilters = (end: ToldEnd): Filters => {
  const { identity, labels, fields } = end;
  const { kindField, needs } = identity;
  const kind = comparedKind(end);
  const name = labels[needs[0] ?? ''];
  const object = exactResourceName({ kind, namespace: labels[NAMESPACE], name });
  const ofField = (field: string): Filters => {
    if (field !== kindField) return exactly(wireName('Src', field), labels[field]);
    return kind === undefined ? [] : [equalsFilter('src_kind', kind)];
  };
  if (kind === undefined || object === undefined) return fields.flatMap(ofField);
  // An endpoint that is said to own itself is found as what it is, which others that own nothing are as well.
  const said = [kindField, NAMESPACE, nameOfKind(kind)];
  const others = fields.filter((field) => !said.includes(field));
  return [equalsFilter('src_resource', object), ...others.flatMap(ofField)];
};

/** The same filters, about another side. */
export const onSide = (filters: Filters, side: FilterSide): Filters =>
  filters.map((filter) => ({ ...filter, id: onFilterSide(filter.id, side) }));

/** What figures group ends by at a scope, but for kinds, which are said with names, and for what follows from the rest. */
const figureFields = (scope: Scope, labels: Labels): readonly string[] => {
  const { known, endFields, toldByAddress = [] } = scope;
  const [{ kindField }] = known;
  const names = known.map(({ needs: [name] }) => name);
  const isObject = labels[names[0] ?? ''] !== undefined;
  // What is no object has nothing that objects have.
  const isTold = (field: string): boolean =>
    isObject || names.includes(field) || labels[field] !== undefined;
  return endFields.filter(
    (field) => field !== kindField && !toldByAddress.includes(field) && isTold(field),
  );
};

/** The filters that select the flows of a group of figures, of which one end has these labels, and no others. */
export const figureEndFilters = (
  labels: Labels,
  side: Exclude<FilterSide, 'either'>,
  scope: Scope,
): Filters => {
  const [identity] = scope.known;
  return onSide(endFilters({ identity, labels, fields: figureFields(scope, labels) }), side);
};

/**
 * What a node or a group lacks that is known by a name: what it would rather be known by. Groups outside hold what is no
 * object, and blocks what has no label; other groups lack nothing.
 */
const lackedFields = (name: string | undefined, { known }: Scope): readonly string[] => {
  const chains = [known, [known[0], SUBNET, BLOCK]].map((identities) =>
    identities.map(({ needs: [first] }) => first),
  );
  const chain = chains.find((names) => names.includes(name)) ?? [];
  return chain.slice(0, Math.max(0, chain.indexOf(name))).flatMap((one) => one ?? []);
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
  { kind, labels }: GraphNode,
  side: FilterSide,
  scope: Scope,
): Filters | undefined => {
  const identity = identityOf(labels) ?? (kind === REST.kind ? REST : OUTSIDE);
  if (identity === REST) return undefined;
  const { kindField, needs, keeps = [] } = identity;
  const own = [...(kindField === undefined ? [] : [kindField]), ...needs, ...keeps];
  const fields = new Set([...own, ...lackedFields(needs[0], scope)]);
  const filters = endFilters({ identity, labels, fields: [...fields] });
  return onSide(side === 'either' ? ofEither(filters) : filters, side);
};
