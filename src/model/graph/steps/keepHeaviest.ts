import { compareIds } from '../compareIds';
import { edgeWeight } from './edgeWeight';
import type { GraphEdge } from '../graph';
import { isMarked } from '../marks/markAmounts';

export const MAX_EDGES = 1000;

const heaviestFirst = (edges: readonly GraphEdge[]): readonly GraphEdge[] =>
  edges
    .map((edge) => ({ edge, id: edge.id, weight: edgeWeight(edge) }))
    .sort((a, b) => b.weight - a.weight || compareIds(a, b))
    .map(({ edge }) => edge);

/**
 * As many edges as can be drawn, in the order of their ids. The heaviest fill half of the room; of all others those with
 * marks go first.
 */
export const keepHeaviest = (
  edges: readonly GraphEdge[],
  room = MAX_EDGES,
): readonly GraphEdge[] => {
  if (edges.length <= room) return [...edges].sort(compareIds);
  const ranked = heaviestFirst(edges);
  const heavy = ranked.slice(0, Math.ceil(room / 2));
  const others = ranked.slice(heavy.length);
  const marked = others.filter(({ marks }) => isMarked(marks));
  const light = others.filter(({ marks }) => !isMarked(marks));
  return [...heavy, ...marked, ...light].slice(0, room).sort(compareIds);
};
