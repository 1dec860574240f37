import { ancestorsIn } from './ancestors';
import type { Graph, GraphNode } from '../graph';

/** Of each drawn node that stands for others: these, in the order of the graph that they were folded in. */
export const membersInside = (
  whole: Graph,
  drawn: readonly GraphNode[],
): ReadonlyMap<string, readonly GraphNode[]> => {
  const ancestorsOf = ancestorsIn(whole.groups);
  const drawnIds = new Set(drawn.map(({ id }) => id));
  const restId = drawn.find(({ kind }) => kind === 'Rest')?.id;
  const inside = new Map<string, GraphNode[]>();
  for (const node of whole.nodes) {
    if (drawnIds.has(node.id)) continue;
    const id = ancestorsOf(node).find((group) => drawnIds.has(group.id))?.id ?? restId;
    if (id === undefined) continue;
    const members = inside.get(id);
    if (members) members.push(node);
    else inside.set(id, [node]);
  }
  return inside;
};
