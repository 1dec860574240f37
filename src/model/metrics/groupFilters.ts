import { shapeOf, valuesOf } from '../fields/fieldValues';
import { type ConsoleResource, resourceAs } from '../ends/consoleResource';
import { exactly } from '../filters/fieldFilter';
import { type Filter, isAbsent } from '../filters/filter';
import type { FilterChoice } from '../filters/filterChoice';
import { msg } from '../msg';
import type { Figure } from './figures';
import { flowOfGroup, type GroupPlace } from './groupName';
import { figureEndFilters, onSide } from '../ends/endFilters';
import { labelsOfEnd } from '../ends/ends';
import { END_PREFIXES } from '../ends/scopes';

type Labels = Figure['labels'];
type Filters = readonly Filter[];

/** Of a list each of its texts, which flows with more of them have as well; else exactly the value. */
const fieldFilters =
  (labels: Labels) =>
  (field: string): Filter[] => {
    const shape = shapeOf(field);
    if (labels[field] === undefined || shape === 'text' || shape === 'integer')
      return exactly(field, labels[field]);
    return valuesOf(flowOfGroup(labels), field).flatMap((text) => exactly(field, text));
  };

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
  const source = figureEndFilters(labelsOfEnd(labels, 'Src'), 'source', scope);
  const destination = figureEndFilters(labelsOfEnd(labels, 'Dst'), 'destination', scope);
  if (ends === 'pairs') return pairChoices(source, destination);
  return ends === 'sources' ? endChoices(source, 'source') : endChoices(destination, 'destination');
};

/** The objects that a group is named after and that may have a page in the console. */
export const groupResources = (
  { labels }: Pick<Figure, 'labels'>,
  { panel, scope }: GroupPlace,
): readonly ConsoleResource[] => {
  if (!('ends' in panel.by)) return [];
  const found = END_PREFIXES[panel.by.ends].flatMap((prefix) => {
    const end = labelsOfEnd(labels, prefix);
    return resourceAs(scope.known[0], (field) => end[field]) ?? [];
  });
  return [...new Map(found.map((resource) => [JSON.stringify(resource), resource])).values()];
};
