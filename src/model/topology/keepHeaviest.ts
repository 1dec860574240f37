import { edgeWeight } from './edgeWeight';
import type { GraphEdge } from './graph';

export const MAX_EDGES = 1000;

const isTroubled = ({ droppedPackets, deniedFlows }: GraphEdge): boolean =>
  droppedPackets > 0 || deniedFlows > 0;

/**
 * As many edges as can be drawn, in their order. The heaviest fill half of the room; of all others those with drops or
 * denials go first.
 */
export const keepHeaviest = (
  edges: readonly GraphEdge[],
  room = MAX_EDGES,
): readonly GraphEdge[] => {
  if (edges.length <= room) return edges;
  const weights = new Map(edges.map((edge) => [edge, edgeWeight(edge)]));
  const byWeight = [...edges].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  const heavy = byWeight.slice(0, Math.ceil(room / 2));
  const others = byWeight.slice(heavy.length);
  const [troubled, light] = [others.filter(isTroubled), others.filter((one) => !isTroubled(one))];
  const kept = new Set([...heavy, ...troubled, ...light].slice(0, room));
  return edges.filter((edge) => kept.has(edge));
};
