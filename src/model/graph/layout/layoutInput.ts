import { edgeWeight } from '../steps/edgeWeight';
import type { Graph } from '../graph';
import { NODE_SIZE } from '../geometry/nodeSize';
import type { LayoutInput } from '../geometry/places';

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : 1;

/**
 * What of a graph matters to a layout, in an order that does not hang on that of answers. Edges weigh by the root of
 * their share, as few have most of the traffic.
 */
export const layoutInput = ({ nodes, groups, edges }: Graph): LayoutInput => {
  const largest = edges.reduce((most, edge) => Math.max(most, edgeWeight(edge)), 0);
  return {
    nodes: nodes.toSorted(byId).map(({ id, parent }) => ({ id, parent, ...NODE_SIZE })),
    groups: groups.toSorted(byId).map(({ id, parent }) => ({ id, parent })),
    edges: edges.toSorted(byId).map((edge) => ({
      source: edge.source,
      target: edge.target,
      weight: largest > 0 ? Math.sqrt(Math.max(0, edgeWeight(edge)) / largest) : 0,
    })),
  };
};
