import { isWithin } from '../hierarchy/ancestors';
import type { Graph, GraphNode } from '../graph';
import { keepNodes } from './keepNodes';

/** The graph without some nodes and all members of some groups, and which of these there were. */
export const hideNodes = (
  graph: Graph,
  hiddenIds: Iterable<string>,
): { readonly graph: Graph; readonly hidden: readonly GraphNode[] } => {
  const ids = new Set(hiddenIds);
  const isHidden = isWithin(graph, ids);
  return {
    graph: keepNodes(graph, (node) => !isHidden(node)),
    hidden: [...graph.groups, ...graph.nodes].filter(({ id }) => ids.has(id)),
  };
};
