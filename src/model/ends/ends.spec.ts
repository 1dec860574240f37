import { scopeOf, SCOPES } from './scopes';
import { endGroupFields, graphFields, knownAs, labelsOfEnd, levelOf, pairKinds } from './ends';
import { GROUPINGS, groupingOf, groupingsOf, levelsWithin } from './groupings';

const grouping = (scope: string, id: string) => groupingOf(scopeOf(scope), id);

it.each([
  ['namespace', 'none', ['K8S_Namespace', 'SubnetLabel']],
  ['namespace', 'networks', ['K8S_NetworkName', 'K8S_Namespace', 'SubnetLabel']],
  ['host', 'zones', ['K8S_Zone', 'K8S_HostName', 'SubnetLabel']],
  ['owner', 'none', ['K8S_OwnerName', 'K8S_OwnerType', 'K8S_Namespace', 'SubnetLabel']],
  ['resource', 'none', ['K8S_Name', 'K8S_Type', 'K8S_Namespace', 'SubnetLabel', 'Addr']],
  [
    'resource',
    'namespaces+owners',
    [
      'K8S_Namespace',
      'K8S_OwnerName',
      'K8S_OwnerType',
      'K8S_Name',
      'K8S_Type',
      'SubnetLabel',
      'Addr',
    ],
  ],
])('asks at %s in %s for what tells ends and groups apart', (scope, groups, fields) => {
  expect(endGroupFields(scopeOf(scope), grouping(scope, groups))).toEqual(fields);
});

it('tells pairs of nodes apart by the ends that flows have, each flow in one way', () => {
  const [objects, , , others] = pairKinds(scopeOf('owner'), grouping('owner', 'namespaces'));
  expect(objects?.fields).toEqual([
    'SrcK8S_Namespace',
    'SrcK8S_OwnerName',
    'SrcK8S_OwnerType',
    'DstK8S_Namespace',
    'DstK8S_OwnerName',
    'DstK8S_OwnerType',
  ]);
  expect(others?.fields).toEqual(['SrcSubnetLabel', 'DstSubnetLabel']);
  expect(pairKinds(scopeOf('cluster'), grouping('cluster', 'none'))).toHaveLength(1);
});

it('asks for fields of both ends, and of the whole flow where it has no ends', () => {
  expect(graphFields(scopeOf('zone'), grouping('zone', 'none'))).toEqual([
    'SrcK8S_Zone',
    'SrcSubnetLabel',
    'DstK8S_Zone',
    'DstSubnetLabel',
  ]);
  expect(graphFields(scopeOf('cluster'), grouping('cluster', 'none'))).toEqual(['K8S_ClusterName']);
});

it('asks for no level that is not wider than the scope', () => {
  const [both] = groupingsOf(scopeOf('resource')).filter(({ levels }) => levels.length === 2);
  if (!both) throw new Error('no such grouping');
  expect(levelsWithin(scopeOf('owner'), both)).toEqual(['namespace']);
  expect(levelsWithin(scopeOf('namespace'), both)).toEqual([]);
  expect(endGroupFields(scopeOf('namespace'), both)).toEqual(['K8S_Namespace', 'SubnetLabel']);
});

const knownAt = (scope: string, end: Readonly<Record<string, string>>) =>
  scopeOf(scope).known.flatMap((identity) => knownAs(identity, (field) => end[field]) ?? [])[0];

const SUBNET = { kind: 'Subnet', labels: { SubnetLabel: 'Machines' } };

it.each([
  ['resource', { K8S_Name: 'a', K8S_Type: 'Pod', Addr: '::1' }, 'Pod', ['K8S_Name', 'K8S_Type']],
  ['resource', { K8S_Name: 'a', Addr: '::1' }, 'Address', ['Addr']],
  [
    'owner',
    { K8S_OwnerName: 'a', K8S_OwnerType: 'Job' },
    'Job',
    ['K8S_OwnerName', 'K8S_OwnerType'],
  ],
  ['owner', { K8S_OwnerName: 'a' }, 'Workload', ['K8S_OwnerName']],
  ['namespace', { K8S_Namespace: 'a', SubnetLabel: 'Pods' }, 'Namespace', ['K8S_Namespace']],
  ['host', { K8S_HostName: 'a', K8S_Name: 'b' }, 'Node', ['K8S_HostName']],
  ['cluster', { K8S_ClusterName: 'a' }, 'Cluster', ['K8S_ClusterName']],
  ['cluster', {}, 'Cluster', []],
  ['namespace', { K8S_Namespace: '' }, 'Outside', []],
])('knows at %s %j as %s', (scope, end, kind, fields) => {
  const known = knownAt(scope, end);
  expect(known?.kind).toBe(kind);
  expect(Object.keys(known?.labels ?? {})).toEqual(fields);
});

it.each(['owner', 'namespace', 'host', 'zone', 'network'])(
  'knows what is no object at %s by its subnet, else as outside',
  (scope) => {
    expect(knownAt(scope, { SubnetLabel: 'Machines', Addr: '10.0.0.1' })).toEqual(SUBNET);
    expect(knownAt(scope, { Addr: '10.0.0.1' })).toEqual({ kind: 'Outside', labels: {} });
  },
);

it('knows everything as something at every scope', () => {
  for (const { id } of SCOPES) expect(knownAt(id, {})?.labels).toEqual({});
});

it('tells the level of what lies at one', () => {
  const complete = Object.fromEntries(
    SCOPES.flatMap(({ endFields, flowFields = [] }) => [...endFields, ...flowFields]).map(
      (field) => [field, 'x'],
    ),
  );
  for (const level of new Set(GROUPINGS.flatMap(({ levels }) => levels)))
    expect(levelOf(knownAt(level, complete)?.labels ?? {})).toBe(level);
  expect(levelOf({ SubnetLabel: 'Machines' })).toBe('block');
  expect(levelOf({ Block: '10.0.0.0/24' })).toBe('block');
  expect(levelOf({})).toBeUndefined();
});

it('takes from a group what it says of one end', () => {
  expect(labelsOfEnd({ SrcAddr: '10.0.0.1', DstAddr: '10.0.0.2', Proto: '6' }, 'Dst')).toEqual({
    Addr: '10.0.0.2',
  });
});
