import type { Graph, GraphEdge, GraphNode } from '../graph';

/** A part of a graph that can be selected: a node or a group, or an edge with its ends. */
export type GraphElement =
  | { readonly node: GraphNode; readonly isOpenGroup: boolean }
  | { readonly edge: GraphEdge; readonly source: GraphNode; readonly target: GraphNode };

/** The part of a graph with an id; undefined where it is not drawn. */
export const graphElement = (graph: Graph, id: string): GraphElement | undefined => {
  const nodeOf = (nodeId: string): GraphNode | undefined =>
    graph.nodes.find((node) => node.id === nodeId);
  const group = graph.groups.find((one) => one.id === id);
  const node = group ?? nodeOf(id);
  if (node) return { node, isOpenGroup: group !== undefined };
  const edge = graph.edges.find((one) => one.id === id);
  const [source, target] = [edge?.source, edge?.target].map((end = '') => nodeOf(end));
  return edge && source && target ? { edge, source, target } : undefined;
};
