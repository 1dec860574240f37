import fc from 'fast-check';
import type { Labels } from '../../src/model/metrics/figures';
import type { Graph, GraphEdge, GraphNode } from '../../src/model/graph/graph';
import type { GraphFigures, PairAmount } from '../../src/model/graph/graphFigures';
import { edgeId } from '../../src/model/ends/nodeId';

/** A pod of a workload; fields without `Src` and `Dst`. */
export const pod = (name: string, fields: Labels = {}): Labels => ({
  K8S_Name: name,
  K8S_Type: 'Pod',
  K8S_Namespace: 'shop',
  Addr: '10.128.0.1',
  K8S_OwnerName: name.replace(/-\d+$/, ''),
  K8S_OwnerType: 'Deployment',
  ...fields,
});

const onSide = (prefix: string, end: Labels): Labels =>
  Object.fromEntries(Object.entries(end).map(([field, text]) => [`${prefix}${field}`, text]));

/** Labels of a pair of ends. */
export const between = (source: Labels, target: Labels): Labels => ({
  ...onSide('Src', source),
  ...onSide('Dst', target),
});

export const pairOf = (source: Labels, target: Labels, value = 1): PairAmount => ({
  labels: between(source, target),
  amount: { kind: 'sum', value },
});

export const figuresOf = (
  pairs: readonly PairAmount[],
  rest: Partial<GraphFigures> = {},
): GraphFigures => ({
  unit: 'bytes',
  scope: 'resource',
  pairs,
  marks: {},
  seconds: 300,
  total: undefined,
  isExact: true,
  queries: [],
  execTimeS: 0,
  ...rest,
});

export const nodeOf = (id: string, parent?: string, rest: Partial<GraphNode> = {}): GraphNode => ({
  id,
  kind: 'Pod',
  labels: { K8S_Name: id, K8S_Type: 'Pod' },
  parent,
  ...rest,
});

/** A namespace. */
export const groupOf = (id: string, parent?: string, rest: Partial<GraphNode> = {}): GraphNode =>
  nodeOf(id, parent, { kind: 'Namespace', labels: { K8S_Namespace: id }, ...rest });

export const edgeOf = (
  source: string,
  target: string,
  rest: Partial<GraphEdge> = {},
): GraphEdge => ({
  id: edgeId(source, target),
  source,
  target,
  amount: { kind: 'sum', value: 1 },
  marks: {},
  ...rest,
});

/** A graph of nodes that the edges name, unless they are given. */
export const graphOf = (edges: readonly GraphEdge[], rest: Partial<Graph> = {}): Graph => ({
  nodes: [...new Set(edges.flatMap(({ source, target }) => [source, target]))].map((id) =>
    nodeOf(id),
  ),
  groups: [],
  edges,
  ...rest,
});

const name = fc.constantFrom('a', 'b', 'web-1', 'web-2', 'x~y', 'é', 'n'.repeat(253));

const anyEnd: fc.Arbitrary<Labels> = fc
  .record(
    {
      K8S_Name: name,
      K8S_Type: fc.constantFrom('Pod', 'Service', 'Node', 'Outside', 'Address'),
      K8S_Namespace: fc.constantFrom('shop', 'bank', 'a~b', ''),
      K8S_OwnerName: name,
      K8S_OwnerType: fc.constantFrom('Deployment', 'Pod', 'Service', 'Namespace'),
      K8S_HostName: fc.constantFrom('worker-1', 'worker-2'),
      K8S_Zone: fc.constantFrom('east', 'west'),
      K8S_NetworkName: fc.constantFrom('primary', 'red'),
      SubnetLabel: fc.constantFrom('EXT: partner', 'Machines'),
      Addr: fc.constantFrom('10.0.0.1', '10.0.0.2', '203.0.113.9', '2001:db8::1', 'no address'),
    },
    { requiredKeys: [] },
  )
  .map((end) => end as Labels);

const anyLabels = fc.tuple(anyEnd, anyEnd).map(([source, target]) => between(source, target));

const anyFigure = fc.record({ labels: anyLabels, value: fc.nat(50) });

/** An answer about sums, with ends that lack anything and are called anything. */
export const anyFigures = (scope: string): fc.Arbitrary<GraphFigures> =>
  fc
    .record({
      pairs: fc.array(fc.record({ labels: anyLabels, value: fc.nat(1000) }), { maxLength: 40 }),
      dropped: fc.array(anyFigure, { maxLength: 5 }),
      denied: fc.array(anyFigure, { maxLength: 5 }),
    })
    .map(({ pairs, ...marks }) =>
      figuresOf(
        pairs.map(({ labels, value }) => ({ labels, amount: { kind: 'sum', value } })),
        { scope, marks },
      ),
    );

export const sumOf = (edges: readonly GraphEdge[]): number =>
  edges.reduce((sum, { amount }) => sum + (amount.kind === 'sum' ? amount.value : NaN), 0);
