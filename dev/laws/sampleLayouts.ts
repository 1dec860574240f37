import { NODE_SIZE } from '../../src/model/graph/geometry/nodeSize';
import type { LayoutInput } from '../../src/model/graph/layout/layoutInput';

const nodesOf = (count: number, groups = 0) =>
  Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    parent: groups > 0 ? `g${at % groups}` : undefined,
    ...NODE_SIZE,
  }));

const edge = (from: number, to: number, weight = 0.5) => ({
  source: `n${from}`,
  target: `n${to}`,
  weight,
});

export const hub = (leaves: number): LayoutInput => ({
  nodes: nodesOf(leaves + 1),
  groups: [],
  edges: Array.from({ length: leaves }, (_, at) => edge(at + 1, 0)),
});

export const chain = (length: number): LayoutInput => ({
  nodes: nodesOf(length),
  groups: [],
  edges: Array.from({ length: length - 1 }, (_, at) => edge(at, at + 1)),
});

/** Each node talks with some others, in no order to speak of. */
export const mesh = (nodes: number, edges: number, groups = 0): LayoutInput => ({
  nodes: nodesOf(nodes, groups),
  groups: Array.from({ length: groups }, (_, at) => ({ id: `g${at}` })),
  edges: Array.from({ length: edges }, (_, at) =>
    edge((at * at) % nodes, (at * 7919 + 1) % nodes, (at % 10) / 10),
  ),
});

export const lone = (nodes: number): LayoutInput => ({
  nodes: nodesOf(nodes),
  groups: [],
  edges: [],
});
