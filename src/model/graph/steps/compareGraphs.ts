import { groupsAround } from '../hierarchy/ancestors';
import { zeroAmount } from '../amountMath';
import { compareIds } from '../compareIds';
import type { Graph, GraphEdge, GraphNode } from '../graph';
import { NO_MARKS } from '../marks/markAmounts';

const idsOf = (things: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(things.map(({ id }) => id));

/** What is there now or was there before; what was there both times lies where it lies now. */
const compareNodes = (
  now: readonly GraphNode[],
  before: readonly GraphNode[],
): readonly GraphNode[] => {
  const [nowIds, beforeIds] = [idsOf(now), idsOf(before)];
  return [
    ...now.map((node): GraphNode => (beforeIds.has(node.id) ? node : { ...node, change: 'new' })),
    ...before
      .filter(({ id }) => !nowIds.has(id))
      .map((node): GraphNode => ({ ...node, change: 'gone' })),
  ].sort(compareIds);
};

const goneEdge = (edge: GraphEdge): GraphEdge => ({
  ...edge,
  amount: zeroAmount(edge.amount),
  marks: NO_MARKS,
  before: edge.amount,
  change: 'gone',
});

const compareEdges = (
  now: readonly GraphEdge[],
  before: readonly GraphEdge[],
): readonly GraphEdge[] => {
  const earlier = new Map(before.map((edge) => [edge.id, edge]));
  const nowIds = idsOf(now);
  return [
    ...now.map((edge): GraphEdge => {
      const known = earlier.get(edge.id);
      return known ? { ...edge, before: known.amount } : { ...edge, change: 'new' };
    }),
    ...before.filter(({ id }) => !nowIds.has(id)).map(goneEdge),
  ];
};

/** Both graphs as one that says what is new and what is gone. */
export const compareGraphs = (now: Graph, before: Graph): Graph => {
  const nodes = compareNodes(now.nodes, before.nodes);
  const groups = compareNodes(now.groups, before.groups);
  return {
    nodes,
    groups: groupsAround(nodes, groups),
    edges: compareEdges(now.edges, before.edges),
  };
};
