import { isWithin } from '../hierarchy/ancestors';
import type { Graph } from '../graph';
import { keepNodes } from './keepNodes';
import { neighboursIn } from './neighbours';

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
