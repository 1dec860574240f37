import { groupsAround, isWithin } from '../hierarchy/ancestors';
import type { Graph, GraphNode } from '../graph';

/** Some of the nodes, the traffic between them and the groups that hold them. */
const keepNodes = (graph: Graph, isKept: (node: GraphNode) => boolean): Graph => {
  const nodes = graph.nodes.filter(isKept);
  if (nodes.length === graph.nodes.length) return graph;
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    groups: groupsAround(nodes, graph.groups),
    edges: graph.edges.filter(({ source, target }) => ids.has(source) && ids.has(target)),
  };
};

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

/** Of each node by its id: the ids of those that it talks with, either way, itself never. */
const neighboursIn = ({ nodes, edges }: Graph): ReadonlyMap<string, ReadonlySet<string>> => {
  const neighbours = new Map(nodes.map(({ id }) => [id, new Set<string>()]));
  for (const { source, target } of edges) {
    if (source === target) continue;
    neighbours.get(source)?.add(target);
    neighbours.get(target)?.add(source);
  }
  return neighbours;
};

/** What lies at most some steps of traffic, in either direction, from some nodes or the members of some groups. */
export const nearNodes = (graph: Graph, ids: Iterable<string>, hops: number): Graph => {
  const neighbours = neighboursIn(graph);
  const isStart = isWithin(graph, new Set(ids));
  const near = new Set(graph.nodes.filter(isStart).map(({ id }) => id));
  let edge: readonly string[] = [...near];
  for (let hop = 0; hop < hops; hop += 1) {
    edge = edge.flatMap((id) => [...(neighbours.get(id) ?? [])].filter((next) => !near.has(next)));
    for (const id of edge) near.add(id);
  }
  return keepNodes(graph, ({ id }) => near.has(id));
};

/** In small graphs everyone talks to everyone. */
const LEAST = 8;

/** Not one but many. */
const MANY: readonly string[] = ['Outside', 'Rest'];

/** Ids of the nodes that talk with at least half of all others: monitoring, DNS. */
export const talkersToEveryone = (graph: Graph): readonly string[] => {
  const neighbours = neighboursIn(graph);
  const enough = Math.max(LEAST, (graph.nodes.length - 1) / 2);
  return graph.nodes
    .filter(({ id, kind }) => !MANY.includes(kind) && (neighbours.get(id)?.size ?? 0) >= enough)
    .map(({ id }) => id);
};
