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

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : 1;

/**
 * What of a graph matters to a layout, in an order that does not hang on that of answers. Edges weigh by the root of
 * their share, as few have most of the traffic.
 */
export const layoutInput = ({ nodes, groups, edges }: Graph): LayoutInput => {
  const largest = edges.reduce((most, { amount }) => Math.max(most, sizeOf(amount)), 0);
  const weightOf = (amount: Amount) =>
    largest > 0 ? Math.sqrt(Math.max(0, sizeOf(amount)) / largest) : 0;
  return {
    nodes: nodes.toSorted(byId).map(({ id, parent }) => ({ id, parent, ...NODE_SIZE })),
    groups: groups.toSorted(byId).map(({ id, parent }) => ({ id, parent })),
    edges: edges.toSorted(byId).map(({ source, target, amount }) => ({
      ...{ source, target },
      weight: weightOf(amount),
    })),
  };
};
