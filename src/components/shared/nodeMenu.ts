import { type ConsoleResource, resourceAs } from '../../model/ends/consoleResource';
import { negated } from '../../model/filters/filter';
import type { FilterChoice } from '../../model/filters/filterChoice';
import type { FilterSide } from '../../model/filters/filterDefinitions';
import { msg } from '../../model/msg';
import { identityOf } from '../../model/ends/ends';
import type { Scope } from '../../model/ends/scopes';
import type { GraphNode } from '../../model/graph/graph';
import { nodeFilters } from '../../model/ends/endFilters';

const SIDES: readonly (readonly [FilterSide, string])[] = [
  ['source', msg('Filter as source')],
  ['destination', msg('Filter as destination')],
  ['either', msg('Filter as either side')],
];

/** Several filters together have no opposite that filters can say. */
const exclusion = (node: GraphNode, scope: Scope): readonly FilterChoice[] => {
  const [filter, ...more] = nodeFilters(node, 'either', scope) ?? [];
  const comparator = filter && negated(filter.comparator);
  if (!comparator || more.length > 0) return [];
  return [
    { key: 'exclude', title: msg('Exclude this value'), filters: [{ ...filter, comparator }] },
  ];
};

/** What a node or a group of a graph at a scope offers to filter by; nothing where no filters say what it is. */
export const nodeChoices = (node: GraphNode, scope: Scope): readonly FilterChoice[] => [
  ...SIDES.flatMap(([key, title]): FilterChoice[] => {
    const filters = nodeFilters(node, key, scope);
    return filters ? [{ key, title, filters }] : [];
  }),
  ...exclusion(node, scope),
];

/** The object of the cluster that a node or a group is, which may have a page in the console. */
export const nodeResource = ({ labels }: GraphNode): ConsoleResource | undefined => {
  const identity = identityOf(labels);
  return identity && resourceAs(identity, (field) => labels[field]);
};
