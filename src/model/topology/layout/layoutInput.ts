import type { Amount } from '../amount';
import type { Graph } from '../graph';
import { NODE_SIZE } from '../nodeSize';
import type { LayoutInput } from '../places';

/** One number of an amount, for comparison with others of its kind. */
const sizeOf = (amount: Amount): number => {
  if (amount.kind === 'mean') return amount.count > 0 ? amount.sum / amount.count : 0;
  if (amount.kind === 'series') return Math.max(0, ...amount.values);
  return amount.value;
};

const ofNode = { width: NODE_SIZE.width, height: NODE_SIZE.height };

/** What of a graph matters to a layout; edges by the root of their share, as few have most of the traffic. */
export const layoutInput = ({ nodes, groups, edges }: Graph): LayoutInput => {
  const sizes = edges.map(({ amount }) => sizeOf(amount));
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  return {
    nodes: nodes.map(({ id, parent }) => ({ id, parent, ...ofNode })),
    groups: groups.map(({ id, parent }) => ({ id, parent })),
    edges: edges.map(({ source, target }, at) => ({
      ...{ source, target },
      weight: largest > 0 ? Math.sqrt(Math.max(0, sizes[at] ?? 0) / largest) : 0,
    })),
  };
};
