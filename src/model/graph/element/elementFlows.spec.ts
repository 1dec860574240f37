import { sampleFlow } from '../../../../dev/testing/sampleFlows';
import { VARIED_FLOWS } from '../../../../dev/testing/variedFlows';
import type { Flow } from '../../flows/flow';
import { predicateOf } from '../../filters/matches';
import { scopeOf } from '../../ends/scopes';
import { type ElementFlows, elementFlows } from './elementFlows';
import type { GraphNode } from '../graph';

const FLOWS: readonly Flow[] = [
  ...VARIED_FLOWS,
  sampleFlow({ SrcK8S_Namespace: 'apps-team-2', DstK8S_Namespace: 'apps-team-1' }),
  sampleFlow({ SrcK8S_Namespace: 'apps-team-1', DstK8S_Namespace: 'apps-team-1' }),
  sampleFlow({ SrcAddr: '203.0.113.7', SrcK8S_Name: null }),
];

const node = (id: string, labels: GraphNode['labels']): GraphNode => ({ id, kind: 'Some', labels });
const [ONE, TWO] = ['apps-team-1', 'apps-team-2'].map((name) =>
  node(name, { K8S_Namespace: name }),
);
const EDGE = { id: 'e', source: '', target: '', marks: {} };
const AMOUNT = { kind: 'sum', value: 1 } as const;

const ofNode = (of: GraphNode, scope = 'namespace') =>
  elementFlows({ node: of, isOpenGroup: false }, scopeOf(scope));

const ofEdge = (source = ONE, target = TWO) =>
  source &&
  target &&
  elementFlows({ edge: { ...EDGE, amount: AMOUNT }, source, target }, scopeOf('namespace'));

const PARTS = ['leaves', 'arrives', 'inside', 'all'] as const;

const linesOf = (flows: ElementFlows | undefined, part: keyof ElementFlows): string[] =>
  flows ? FLOWS.filter(predicateOf(flows[part])).map(({ line }) => line) : [];

const namespaces = (source: string, destination: string): string[] =>
  FLOWS.filter(
    ({ fields }) => fields.SrcK8S_Namespace === source && fields.DstK8S_Namespace === destination,
  ).map(({ line }) => line);

it.each([
  ['a namespace', ofNode(node('a', { K8S_Namespace: 'apps-team-1' }))],
  ['a subnet', ofNode(node('b', { SubnetLabel: 'partner, "north"' }))],
  ['an address', ofNode(node('c', { Addr: '203.0.113.7' }), 'resource')],
  ['a block', ofNode(node('d', { Block: '203.0.113.0/24' }), 'resource')],
  ['a cluster', ofNode(node('e', { K8S_ClusterName: 'north' }), 'cluster')],
  ['an edge', ofEdge()],
  ['an edge to itself', ofEdge(ONE, ONE)],
])(
  'has what leaves and what arrives of %s, and of these what stays inside twice',
  (_name, flows) => {
    const [leaves, arrives, inside, all] = PARTS.map((part) => linesOf(flows, part));
    expect(all?.length).toBeGreaterThan(0);
    expect([...(leaves ?? []), ...(arrives ?? [])].sort()).toEqual(
      [...(all ?? []), ...(inside ?? [])].sort(),
    );
  },
);

it('tells what leaves from what arrives and what stays inside', () => {
  const flows = ofNode(node('a', { K8S_Namespace: 'apps-team-1' }));
  const [out, into, inside] = [
    namespaces('apps-team-1', 'apps-team-2'),
    namespaces('apps-team-2', 'apps-team-1'),
    namespaces('apps-team-1', 'apps-team-1'),
  ];
  expect(linesOf(flows, 'leaves')).toEqual(expect.arrayContaining([...out, ...inside]));
  expect(linesOf(flows, 'arrives').sort()).toEqual([...into, ...inside].sort());
  expect(linesOf(flows, 'inside')).toEqual(inside);
});

it('tells the ways of an edge', () => {
  expect(linesOf(ofEdge(), 'leaves')).toEqual(namespaces('apps-team-1', 'apps-team-2'));
  expect(linesOf(ofEdge(), 'arrives')).toEqual(namespaces('apps-team-2', 'apps-team-1'));
  expect(linesOf(ofEdge(ONE, ONE), 'inside')).toEqual(namespaces('apps-team-1', 'apps-team-1'));
});

it('selects nothing by what is no address, instead of everything', () => {
  expect(linesOf(ofNode(node('x', { Addr: 'no address' }), 'resource'), 'all')).toEqual([]);
});

it('knows no flows of the rest', () => {
  expect(
    elementFlows({ node: { ...node('r', {}), kind: 'Rest' }, isOpenGroup: false }, scopeOf('host')),
  ).toBeUndefined();
});
