import type { Amount } from '../amount';
import { mergeAmounts } from '../amountMath';
import { ancestorsIn } from '../hierarchy/ancestors';
import type { NodeTraffic } from '../drawnGraph';
import type { Graph, GraphEdge } from '../graph';
import { mergeMarks, NO_MARKS } from '../marks/markAmounts';

const NONE: NodeTraffic = { in: undefined, out: undefined, marks: NO_MARKS };

const added = (known: Amount | undefined, { amount, change }: GraphEdge): Amount | undefined => {
  if (change === 'gone') return known;
  return known ? mergeAmounts(known, amount) : amount;
};

/**
 * What goes in and out of each node and each open group. Marks are those of all edges that touch it, inside of it as well.
 */
export const trafficOf = (graph: Graph): ReadonlyMap<string, NodeTraffic> => {
  const ancestorsOf = ancestorsIn(graph.groups);
  const all = [...graph.nodes, ...graph.groups];
  const around = new Map(
    all.map((node) => [node.id, [node.id, ...ancestorsOf(node).map(({ id }) => id)]]),
  );
  const traffic = new Map(all.map(({ id }) => [id, NONE]));
  for (const edge of graph.edges) {
    const sources = around.get(edge.source) ?? [];
    const targets = around.get(edge.target) ?? [];
    const enter = targets.filter((id) => !sources.includes(id));
    const leave = sources.filter((id) => !targets.includes(id));
    for (const id of [...sources, ...enter]) {
      const known = traffic.get(id) ?? NONE;
      traffic.set(id, {
        in: enter.includes(id) ? added(known.in, edge) : known.in,
        out: leave.includes(id) ? added(known.out, edge) : known.out,
        marks: mergeMarks(known.marks, edge.marks),
      });
    }
  }
  return traffic;
};
