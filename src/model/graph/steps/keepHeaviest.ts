import { compareIds } from '../compareIds';
import { edgeWeight } from './edgeWeight';
import type { GraphEdge } from '../graph';

export const MAX_EDGES = 1000;

const isTroubled = ({ droppedPackets, deniedFlows }: GraphEdge): boolean =>
  droppedPackets > 0 || deniedFlows > 0;

const heaviestFirst = (edges: readonly GraphEdge[]): readonly GraphEdge[] =>
  edges
    .map((edge) => ({ edge, id: edge.id, weight: edgeWeight(edge) }))
    .sort((a, b) => b.weight - a.weight || compareIds(a, b))
    .map(({ edge }) => edge);

/**
 * As many edges as can be drawn, in the order of their ids. The heaviest fill half of the room; of all others those with
 * drops or denials go first.
 */
export const keepHeaviest = (
  edges: readonly GraphEdge[],
  room = MAX_EDGES,
): readonly GraphEdge[] => {
  if (edges.length <= room) return [...edges].sort(compareIds);
  const ranked = heaviestFirst(edges);
  const heavy = ranked.slice(0, Math.ceil(room / 2));
  const others = ranked.slice(heavy.length);
  const [troubled, light] = [others.filter(isTroubled), others.filter((one) => !isTroubled(one))];
  return [...heavy, ...troubled, ...light].slice(0, room).sort(compareIds);
};
