import type { Amount } from './amount';
import { mergeAmounts } from './amountMath';
import type { GraphEdge } from './graph';
import { edgeId } from './nodeId';

const mergeKnown = (a: Amount | undefined, b: Amount | undefined): Amount | undefined =>
  a && b ? mergeAmounts(a, b) : (a ?? b);

/** What is new and what is gone is, together, neither. */
const mergePair = (a: GraphEdge, b: GraphEdge): GraphEdge => ({
  ...a,
  amount: mergeAmounts(a.amount, b.amount),
  droppedPackets: a.droppedPackets + b.droppedPackets,
  deniedFlows: a.deniedFlows + b.deniedFlows,
  before: mergeKnown(a.before, b.before),
  change: a.change === b.change ? a.change : undefined,
});

/** Edges with their ends replaced by what these are drawn as; those of the same ends as one, in the order of the first. */
export const mergeEdges = (
  edges: readonly GraphEdge[],
  drawnAs: (id: string) => string,
): readonly GraphEdge[] => {
  const merged = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const [source, target] = [drawnAs(edge.source), drawnAs(edge.target)];
    const isSame = source === edge.source && target === edge.target;
    const ended = isSame ? edge : { ...edge, id: edgeId(source, target), source, target };
    const known = merged.get(ended.id);
    merged.set(ended.id, known ? mergePair(known, ended) : ended);
  }
  return [...merged.values()];
};
