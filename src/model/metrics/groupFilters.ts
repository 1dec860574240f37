import { shapeOf, valuesOf } from '../fieldValues';
import { type ConsoleResource, resourceOfField } from '../consoleResource';
import { equalsFilter, exactly } from '../fieldFilter';
import { type Filter, isAbsent } from '../filter';
import type { FilterChoice } from '../filterChoice';
import { type FilterSide, onFilterSide } from '../filterDefinitions';
import { msg } from '../msg';
import { exactResourceName, isEndpointKind } from '../resourceName';
import type { Figure } from './figures';
import { flowOfGroup, type GroupPlace } from './groupName';
import { END_PREFIXES, type EndPrefix, type Scope } from '../ends/scopes';

type Labels = Figure['labels'];
type Filters = readonly Filter[];

const NAMESPACE = 'K8S_Namespace';

/** An address lies on one node and in one subnet, so that these say nothing more beside it. */
const TOLD_BY_ADDRESS: readonly string[] = ['K8S_HostName', 'SubnetLabel'];

/** What is no object has none of these. */
const OF_OBJECTS: readonly string[] = [NAMESPACE, 'K8S_OwnerName'];

/** Of a list each of its texts, which flows with more of them have as well; else exactly the value. */
const fieldFilters =
  (labels: Labels) =>
  (field: string): Filter[] => {
    const shape = shapeOf(field);
    if (labels[field] === undefined || shape === 'text' || shape === 'integer')
      return exactly(field, labels[field]);
    return valuesOf(flowOfGroup(labels), field).flatMap((text) => exactly(field, text));
  };

/** The field that `src_resource` compares with the name of an object of a kind. */
const objectField = (kind = ''): string => (isEndpointKind(kind) ? 'K8S_Name' : 'K8S_OwnerName');

/** `src_resource=Kind.namespace.name`; undefined where that would be read as something else. */
const objectFilter = (
  { nameFields, kindField }: Scope,
  labels: Labels,
  prefix: EndPrefix,
): Filter | undefined => {
  const [nameField = ''] = nameFields;
  const name = labels[`${prefix}${nameField}`];
  const kind = labels[`${prefix}${kindField ?? ''}`];
  // Owners of these kinds own themselves, so that they are found as what they are.
  if (nameField === 'K8S_Name' && objectField(kind) !== nameField) return undefined;
  const text = exactResourceName({ kind, namespace: labels[`${prefix}${NAMESPACE}`], name });
  return text === undefined ? undefined : equalsFilter(`${prefix.toLowerCase()}_resource`, text);
};

/** The filters that select the flows with this end and no others. */
const endFilters = (scope: Scope, labels: Labels, prefix: EndPrefix): Filters => {
  const { endFields, nameFields, kindField } = scope;
  const [nameField = ''] = nameFields;
  const object = objectFilter(scope, labels, prefix);
  const text = (field: string) => labels[`${prefix}${field}`];
  const said = [
    ...(kindField === undefined ? [] : [kindField]),
    ...(endFields.includes('Addr') ? TOLD_BY_ADDRESS : []),
    ...(object ? [NAMESPACE, objectField(text(kindField ?? ''))] : []),
    ...(text(nameField) === undefined
      ? OF_OBJECTS.filter((field) => field !== nameField && text(field) === undefined)
      : []),
  ];
  const rest = endFields
    .filter((field) => !said.includes(field))
    .flatMap((field) => exactly(`${prefix}${field}`, text(field)));
  return object ? [object, ...rest] : rest;
};

const onSide = (filters: Filters, side: FilterSide): Filters =>
  filters.map((filter) => ({ ...filter, id: onFilterSide(filter.id, side) }));

/** The one that says most; alone where several together would say something else. */
const mainOf = (filters: Filters): Filters =>
  [filters.find(({ values }) => !values.some(isAbsent)) ?? filters[0]].flatMap(
    (filter) => filter ?? [],
  );

const excluded = (filters: Filters): Filters =>
  mainOf(filters).map((filter) => ({ ...filter, comparator: '!=' }));

const pairChoices = (source: Filters, destination: Filters): FilterChoice[] => {
  const pair = [...source, ...destination];
  const ends = [...mainOf(source), ...mainOf(destination)];
  return [
    { key: 'only', title: msg('Filter by this pair'), filters: pair, isNarrowing: true },
    {
      key: 'either',
      title: msg('Filter by both ends, either way'),
      filters: onSide(ends, 'either'),
    },
    { key: 'source', title: msg('Filter by this source'), filters: source, isNarrowing: true },
    {
      key: 'destination',
      title: msg('Filter by this destination'),
      filters: destination,
      isNarrowing: true,
    },
    { key: 'exclude-source', title: msg('Exclude this source'), filters: excluded(source) },
    {
      key: 'exclude-destination',
      title: msg('Exclude this destination'),
      filters: excluded(destination),
    },
  ];
};

const endChoices = (filters: Filters, own: 'source' | 'destination'): FilterChoice[] => {
  const side = (key: 'source' | 'destination', title: string): FilterChoice => ({
    key,
    title,
    filters: onSide(filters, key),
    isNarrowing: key === own,
  });
  return [
    side('source', msg('Filter as source')),
    side('destination', msg('Filter as destination')),
    {
      key: 'either',
      title: msg('Filter as either side'),
      filters: onSide(mainOf(filters), 'either'),
    },
    { key: 'exclude', title: msg('Exclude this value'), filters: excluded(filters) },
  ];
};

const EXCLUDE_PORT = msg('Exclude this port');

/** No filters say "not both": of several only a port is left out, alone. */
const fieldChoices = (filters: Filters): FilterChoice[] => {
  const last = filters.slice(-1);
  const isPort = last.some(({ id }) => id === 'dst_port');
  const title = filters.length > 1 ? EXCLUDE_PORT : msg('Exclude this value');
  return [
    { key: 'only', title: msg('Show only this value'), filters, isNarrowing: true },
    ...(filters.length === 1 || isPort ? [{ key: 'exclude', title, filters: excluded(last) }] : []),
  ];
};

/** What a group of a panel offers to filter by; `only`, or the side of a panel of one side, selects exactly its flows. */
export const groupChoices = (
  { labels }: Pick<Figure, 'labels'>,
  { panel, scope }: GroupPlace,
): readonly FilterChoice[] => {
  // No filters say what such a group is made of.
  if ('fields' in panel.by && panel.by.titleOf) return [];
  const fields = 'fields' in panel.by ? panel.by.fields : scope.flowFields;
  if (fields) return fieldChoices(fields.flatMap(fieldFilters(labels)));
  if (!('ends' in panel.by)) return [];
  const { ends } = panel.by;
  const [first = [], second = []] = END_PREFIXES[ends].map((prefix) =>
    endFilters(scope, labels, prefix),
  );
  if (ends === 'pairs') return pairChoices(first, second);
  return endChoices(first, ends === 'sources' ? 'source' : 'destination');
};

/** The objects that a group is named after and that may have a page in the console. */
export const groupResources = (
  { labels }: Pick<Figure, 'labels'>,
  { panel, scope }: GroupPlace,
): readonly ConsoleResource[] => {
  const [nameField] = scope.nameFields;
  if (!('ends' in panel.by) || nameField === undefined) return [];
  const found = END_PREFIXES[panel.by.ends].flatMap(
    (prefix) => resourceOfField(flowOfGroup(labels), `${prefix}${nameField}`) ?? [],
  );
  return [...new Map(found.map((resource) => [JSON.stringify(resource), resource])).values()];
};
