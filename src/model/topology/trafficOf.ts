import type { Amount } from './amount';
import { mergeAmounts } from './amountMath';
import { ancestorsIn } from './ancestors';
import type { Traffic } from './drawnGraph';
import type { Graph, GraphEdge } from './graph';

const NONE: Traffic = { in: undefined, out: undefined, droppedPackets: 0, deniedFlows: 0 };

const added = (known: Amount | undefined, { amount, change }: GraphEdge): Amount | undefined => {
  if (change === 'gone') return known;
  return known ? mergeAmounts(known, amount) : amount;
};

/**
 * What goes in and out of each node and each open group. Drops and denials are those of all edges that touch it, inside
 * of it as well.
 */
export const trafficOf = (graph: Graph): ReadonlyMap<string, Traffic> => {
  const ancestorsOf = ancestorsIn(graph.groups);
  const all = [...graph.nodes, ...graph.groups];
  const around = new Map(
    all.map((node) => [node.id, [node.id, ...ancestorsOf(node).map(({ id }) => id)]]),
  );
  const traffic = new Map(all.map(({ id }) => [id, NONE]));
  for (const edge of graph.edges) {
    const sources = around.get(edge.source) ?? [];
    const targets = around.get(edge.target) ?? [];
    for (const id of new Set([...sources, ...targets])) {
      const known = traffic.get(id) ?? NONE;
      const [isSource, isTarget] = [sources.includes(id), targets.includes(id)];
      traffic.set(id, {
        in: isSource ? known.in : added(known.in, edge),
        out: isTarget ? known.out : added(known.out, edge),
        droppedPackets: known.droppedPackets + edge.droppedPackets,
        deniedFlows: known.deniedFlows + edge.deniedFlows,
      });
    }
  }
  return traffic;
};
