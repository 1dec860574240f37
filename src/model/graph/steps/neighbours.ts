import type { Graph } from '../graph';

/** Of each node by its id: the ids of those that it talks with, either way, itself never. */
export const neighboursIn = ({ nodes, edges }: Graph): ReadonlyMap<string, ReadonlySet<string>> => {
  const neighbours = new Map(nodes.map(({ id }) => [id, new Set<string>()]));
  for (const { source, target } of edges) {
    if (source === target) continue;
    neighbours.get(source)?.add(target);
    neighbours.get(target)?.add(source);
  }
  return neighbours;
};
