import { sampleFlow } from '../../../dev/testing/sampleFlows';
import { VARIED_FLOWS } from '../../../dev/testing/variedFlows';
import { isInRange, parseAddressRange, parseStoredAddress } from '../fields/address';
import { valuesOf } from '../fields/fieldValues';
import type { Flow } from '../flows/flow';
import type { Filter } from '../filters/filter';
import { predicateOf } from '../filters/matches';
import { type EndPrefix, type Scope, scopeOf, SCOPES } from './scopes';
import { viewExpression } from '../filters/viewExpression';
import { edgeFilters } from '../graph/element/elementFilters';
import { knownAs, wireName } from './ends';
import type { GraphNode } from '../graph/graph';
import { nodeFilters } from './endFilters';
import { nodeId } from './nodeId';

const FLOWS: readonly Flow[] = [
  ...VARIED_FLOWS,
  sampleFlow({ DstAddr: '203.0.113.200', DstK8S_Name: null, DstK8S_Type: null }),
  sampleFlow({ SrcAddr: null, SrcK8S_Name: null, SrcK8S_Type: null, Etype: 2054 }),
  sampleFlow({ SrcK8S_OwnerName: 'queue', SrcK8S_OwnerType: 'Broker', SrcK8S_Namespace: null }),
  sampleFlow({ SrcK8S_OwnerName: 'queue', SrcK8S_OwnerType: 'Topic', SrcK8S_Namespace: null }),
];

const PREFIX = { source: 'Src', destination: 'Dst' } as const;
const SIDES = ['source', 'destination'] as const;

const SCOPE_IDS = SCOPES.map(({ id }) => id);

/** An end of a flow as it is known at a scope. */
const endOf = (flow: Flow, scope: Scope, prefix: EndPrefix): GraphNode => {
  const fields = (field: string) => valuesOf(flow, wireName(prefix, field))[0];
  const [known = { kind: 'Outside', labels: {} }] = scope.known.flatMap(
    (identity) => knownAs(identity, fields) ?? [],
  );
  return { ...known, id: nodeId(known.kind, known.labels) };
};

const NOTHING = { match: 'all', recordType: 'flowLog', packetLoss: 'all' } as const;

const selected = (filters: readonly Filter[] = []): string[] =>
  FLOWS.filter(predicateOf(viewExpression({ ...NOTHING, filters }))).map(({ line }) => line);

const linesWhere = (isMeant: (flow: Flow) => boolean): string[] =>
  FLOWS.filter(isMeant).map(({ line }) => line);

const node = (kind: string, labels: GraphNode['labels']): GraphNode => ({ id: kind, kind, labels });

const chips = (filters: readonly Filter[] | undefined) =>
  filters?.map(
    ({ id, comparator, values }) => `${id}${comparator}${values.map(({ text }) => text).join()}`,
  );

const CASES = SCOPE_IDS.flatMap((scope) => SIDES.map((side) => [scope, side] as const));

it.each(CASES)('selects exactly the flows of every node at scope %s as %s', (scopeId, side) => {
  const scope = scopeOf(scopeId);
  for (const flow of FLOWS) {
    const end = endOf(flow, scope, PREFIX[side]);
    const same = linesWhere((other) => endOf(other, scope, PREFIX[side]).id === end.id);
    expect(selected(nodeFilters(end, side, scope))).toEqual(same);
  }
});

it.each(SCOPE_IDS)('leaves out no flow of a node on either side at scope %s', (scopeId) => {
  const scope = scopeOf(scopeId);
  for (const flow of FLOWS) {
    const { id, ...end } = endOf(flow, scope, 'Src');
    const isEnd = (other: Flow) =>
      SIDES.some((side) => endOf(other, scope, PREFIX[side]).id === id);
    const found = selected(nodeFilters({ id, ...end }, 'either', scope));
    expect(found).toEqual(expect.arrayContaining(linesWhere(isEnd)));
  }
});

it.each(SCOPE_IDS)('selects exactly the flows of every edge at scope %s', (scopeId) => {
  const scope = scopeOf(scopeId);
  for (const flow of FLOWS) {
    const [source, target] = [endOf(flow, scope, 'Src'), endOf(flow, scope, 'Dst')];
    const same = linesWhere(
      (other) =>
        endOf(other, scope, 'Src').id === source.id && endOf(other, scope, 'Dst').id === target.id,
    );
    expect(selected(edgeFilters({ source, target }, scope))).toEqual(same);
  }
});

it('selects the addresses of a block that are neither objects nor in a known subnet', () => {
  const block = node('Block', { Block: '203.0.113.0/24' });
  const range = parseAddressRange('203.0.113.0/24');
  const lies = linesWhere((flow) => {
    const [text = ''] = valuesOf(flow, 'DstAddr');
    const address = parseStoredAddress(text);
    const isNamed = ['DstK8S_Name', 'DstSubnetLabel'].some((field) => valuesOf(flow, field)[0]);
    return address !== undefined && range !== undefined && isInRange(address, range) && !isNamed;
  });
  expect(lies).toHaveLength(2);
  expect(selected(nodeFilters(block, 'destination', scopeOf('resource')))).toEqual(lies);
});

it.each([
  ['a pod', 'resource', { K8S_Name: 'web-1', K8S_Type: 'Pod', K8S_Namespace: 'shop' }],
  ['a namespace', 'namespace', { K8S_Namespace: 'shop' }],
  ['an address', 'resource', { Addr: '203.0.113.7' }],
  ['a subnet', 'host', { SubnetLabel: 'partner' }],
])('says %s with one filter on either side', (_name, scope, labels) => {
  expect(nodeFilters(node('Some', labels), 'either', scopeOf(scope))).toHaveLength(1);
});

it('knows a cluster by the field of the whole flow, from both ends once', () => {
  const north = node('Cluster', { K8S_ClusterName: 'north' });
  const scope = scopeOf('cluster');
  expect(chips(nodeFilters(north, 'source', scope))).toEqual(['cluster_name=north']);
  expect(chips(edgeFilters({ source: north, target: north }, scope))).toEqual([
    'cluster_name=north',
  ]);
});

it('has no filters for the rest of a graph, nor for an edge that ends there', () => {
  const [rest, shop] = [node('Rest', {}), node('Namespace', { K8S_Namespace: 'shop' })];
  const scope = scopeOf('namespace');
  expect(nodeFilters(rest, 'either', scope)).toBeUndefined();
  expect(edgeFilters({ source: shop, target: rest }, scope)).toBeUndefined();
});
