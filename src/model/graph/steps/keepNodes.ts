import { groupsAround } from '../hierarchy/ancestors';
import type { Graph, GraphNode } from '../graph';

/** Some of the nodes, the traffic between them and the groups that hold them. */
export const keepNodes = (graph: Graph, isKept: (node: GraphNode) => boolean): Graph => {
  const nodes = graph.nodes.filter(isKept);
  if (nodes.length === graph.nodes.length) return graph;
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    groups: groupsAround(nodes, graph.groups),
    edges: graph.edges.filter(({ source, target }) => ids.has(source) && ids.has(target)),
  };
};
