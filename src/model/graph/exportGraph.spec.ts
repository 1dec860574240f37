import { parse } from 'papaparse';
import { edgeOf, graphOf, groupOf, nodeOf } from '../../../dev/testing/graphs';
import type { Amount } from './amount';
import type { DrawnGraph } from './drawnGraph';
import { graphCsv, graphJson } from './exportGraph';
import type { Graph } from './graph';

const drawn = (graph: Graph): DrawnGraph => ({
  ...graph,
  unit: 'bytes',
  traffic: new Map(),
  folded: [],
  hidden: [],
  shown: 0.92,
  isExact: true,
});

const sum = (value: number): Amount => ({ kind: 'sum', value });

const GRAPH = drawn(
  graphOf([edgeOf('a', 'shop', { amount: sum(600) }), edgeOf('shop', 'a', { amount: sum(0) })], {
    nodes: [nodeOf('a', 'team'), groupOf('shop', undefined, { members: 2 })],
    groups: [groupOf('team')],
  }),
);

it('is what the command line prints', () => {
  expect(graphJson(GRAPH, 300)).toEqual({
    nodes: [
      { id: 'a', kind: 'Pod', labels: { K8S_Name: 'a', K8S_Type: 'Pod' }, parent: 'team' },
      { id: 'shop', kind: 'Namespace', labels: { K8S_Namespace: 'shop' }, members: 2 },
    ],
    edges: [
      { source: 'a', target: 'shop', total: 600, average: 2 },
      { source: 'shop', target: 'a', total: 0, average: 0 },
    ],
    groups: [{ id: 'team', kind: 'Namespace', labels: { K8S_Namespace: 'team' } }],
    folded: [],
    shown: 0.92,
    exact: true,
  });
});

it('says what else is known of an edge', () => {
  const trouble = {
    marks: { dropped: 3, denied: 2 },
    before: sum(300),
    change: 'gone',
  } as const;
  const [edge] = graphJson(
    drawn(graphOf([edgeOf('a', 'b', { amount: sum(0), ...trouble })])),
    300,
  ).edges;
  expect(edge).toEqual({
    source: 'a',
    target: 'b',
    total: 0,
    average: 0,
    droppedPackets: 3,
    deniedFlows: 2,
    before: { total: 300, average: 1 },
    change: 'gone',
  });
});

it.each<[string, Amount, number, number]>([
  ['a sum', sum(600), 600, 2],
  ['a mean', { kind: 'mean', sum: 600, count: 200 }, 3, 3],
  ['an extreme', { kind: 'max', value: 7 }, 7, 7],
  ['a quantile', { kind: 'quantile', value: 7, isBound: false }, 7, 7],
  ['a rate', { kind: 'series', values: [1, 5], take: 'max' }, 5, 5],
])('has the numbers of %s', (_what, amount, total, average) => {
  const { edges } = graphJson(drawn(graphOf([edgeOf('a', 'b', { amount })])), 300);
  expect(edges).toEqual([{ source: 'a', target: 'b', total, average }]);
});

const rowsOf = (graph: DrawnGraph) =>
  parse<Record<string, string>>(graphCsv(graph, 300).replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

it('has a line of CSV for each edge, with both ends by name', () => {
  expect(rowsOf(GRAPH)[0]).toEqual({
    SrcKind: 'Pod',
    SrcK8S_Name: 'a',
    SrcK8S_Type: 'Pod',
    SrcK8S_Namespace: '',
    DstKind: 'Namespace',
    DstK8S_Name: '',
    DstK8S_Type: '',
    DstK8S_Namespace: 'shop',
    Total: '600',
    Average: '2',
    DroppedPackets: '0',
    DeniedFlows: '0',
    Before: '',
    Change: '',
    Unit: 'bytes',
  });
  expect(rowsOf(GRAPH)).toHaveLength(2);
});

it('keeps names that break CSV or look like formulas as they are', () => {
  const names = ['a,"b"\n', '=1+1'];
  const nodes = names.map((name) =>
    nodeOf(name, undefined, { kind: 'Subnet', labels: { SubnetLabel: name } }),
  );
  const [row] = rowsOf(drawn(graphOf([edgeOf(names[0] ?? '', names[1] ?? '')], { nodes })));
  expect([row?.SrcSubnetLabel, row?.DstSubnetLabel]).toEqual(['a,"b"\n', "'=1+1"]);
});

it('is a header where nothing is drawn', () => {
  expect(graphCsv(drawn(graphOf([])), 300)).toBe(
    '\uFEFFSrcKind,DstKind,Total,Average,DroppedPackets,DeniedFlows,Before,Change,Unit\r\n',
  );
});
