import { groupsAround, outermostIn } from '../hierarchy/ancestors';
import type { Graph, GraphNode } from '../graph';
import { mergeEdges } from './mergeEdges';

/** How many nodes of the whole graph some nodes stand for. */
export const countMembers = (nodes: readonly GraphNode[]): number =>
  nodes.reduce((count, { members = 1 }) => count + members, 0);

/**
 * The same traffic with groups drawn as one node each: of groups in groups, the outermost. Traffic inside of one is an
 * edge from it to itself.
 */
export const collapseGroups = (graph: Graph, collapsedIds: Iterable<string>): Graph => {
  const ids = new Set(collapsedIds);
  if (!graph.groups.some(({ id }) => ids.has(id))) return graph;
  const groupOf = outermostIn(graph, ids);
  const drawn = new Map<string, GraphNode>();
  const drawnAs = new Map<string, string>();
  for (const node of graph.nodes) {
    const group = groupOf(node);
    const id = group?.id ?? node.id;
    drawnAs.set(node.id, id);
    const members = (drawn.get(id)?.members ?? 0) + (node.members ?? 1);
    drawn.set(id, group ? { ...group, members } : node);
  }
  const open = graph.groups.filter(({ id }) => !drawn.has(id));
  const nodes = [...drawn.values()];
  return {
    nodes,
    groups: groupsAround(nodes, open),
    edges: mergeEdges(graph.edges, (id) => drawnAs.get(id) ?? id),
  };
};
