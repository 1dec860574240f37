import type { Graph } from '../graph';
import { neighboursIn } from './neighbours';

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
