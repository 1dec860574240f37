import type { Filter } from '../../filters/filter';
import { addFilter } from '../../filters/filterList';
import { nodeFilters } from '../../ends/endFilters';
import type { Scope } from '../../ends/scopes';
import type { GraphNode } from '../graph';
import type { GraphElement } from './graphElement';

/** The ends of an edge. */
interface EndNodes {
  readonly source: GraphNode;
  readonly target: GraphNode;
}

/** The filters that select the flows of an edge and no others; undefined where no filters say one of its ends. */
export const edgeFilters = (
  { source, target }: EndNodes,
  scope: Scope,
): readonly Filter[] | undefined => {
  const from = nodeFilters(source, 'source', scope);
  const to = nodeFilters(target, 'destination', scope);
  // Both ends of a cluster are known by the one field of the whole flow.
  return from && to?.reduce(addFilter, from);
};

/** The filters that show what a part of a graph is about in another view; undefined where none say it. */
export const elementFilters = (
  element: GraphElement,
  scope: Scope,
): readonly Filter[] | undefined =>
  'node' in element ? nodeFilters(element.node, 'either', scope) : edgeFilters(element, scope);
