import type { Amount } from '../amount';
import { mergeAmounts } from '../amountMath';
import type { GraphEdge } from '../graph';
import { edgeId } from '../../ends/nodeId';
import { mergeMarks } from '../marks/markAmounts';
import { remember } from '../remember';

const mergeKnown = (a: Amount | undefined, b: Amount | undefined): Amount | undefined =>
  a && b ? mergeAmounts(a, b) : (a ?? b);

/** What is gone has nothing that could be smaller than what is there. */
const amountNow = (a: GraphEdge, b: GraphEdge): Amount => {
  if (a.change === 'gone') return b.amount;
  return b.change === 'gone' ? a.amount : mergeAmounts(a.amount, b.amount);
};

/** What is new and what is gone is, together, neither. */
const mergePair = (a: GraphEdge, b: GraphEdge): GraphEdge => ({
  id: a.id,
  source: a.source,
  target: a.target,
  amount: amountNow(a, b),
  marks: mergeMarks(a.marks, b.marks),
  before: mergeKnown(a.before, b.before),
  change: a.change === b.change ? a.change : undefined,
});

const withEnds = (edge: GraphEdge, source: string, target: string): GraphEdge =>
  source === edge.source && target === edge.target
    ? edge
    : { ...edge, id: edgeId(source, target), source, target };

/** Edges with their ends replaced by what these are drawn as; those of the same ends as one, in the order of the first. */
export const mergeEdges = (
  edges: readonly GraphEdge[],
  drawnAs: (id: string) => string,
): readonly GraphEdge[] => {
  const places = remember<number>();
  const merged: GraphEdge[] = [];
  for (const edge of edges) {
    const [source, target] = [drawnAs(edge.source), drawnAs(edge.target)];
    const place = places([source, target], () => merged.length);
    const known = merged[place];
    merged[place] = known ? mergePair(known, edge) : withEnds(edge, source, target);
  }
  return merged;
};
