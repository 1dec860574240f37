import { groupName } from './groupName';
import { panelById } from './panels';
import { scopeOf } from '../ends/scopes';

const nameOf = (panelId: string, scopeId: string, labels: Record<string, string>) => {
  const panel = panelById(panelId);
  if (!panel) throw new Error(panelId);
  const name = groupName({ labels, value: 1 }, { panel, scope: scopeOf(scopeId) }, {});
  return name.map((parts) => parts.map(({ text }) => text));
};

it.each<[string, string, Record<string, string>, string[][]]>([
  [
    'pairs_bytes',
    'namespace',
    { SrcK8S_Namespace: 'shop', DstK8S_Namespace: 'db' },
    [['shop'], ['db']],
  ],
  [
    'pairs_bytes',
    'owner',
    {
      SrcK8S_OwnerName: 'web',
      SrcK8S_OwnerType: 'Deployment',
      SrcK8S_Namespace: 'shop',
      DstSubnetLabel: 'EXT: office',
    },
    [['web', 'shop', 'Deployment'], ['EXT: office']],
  ],
  [
    'sources_bytes',
    'resource',
    { SrcK8S_Name: 'web-1', SrcAddr: '10.0.0.1', SrcK8S_Namespace: 'shop' },
    [['web-1', 'shop']],
  ],
  ['destinations_bytes', 'resource', { DstAddr: '203.0.113.9' }, [['203.0.113.9']]],
  ['pairs_bytes', 'zone', { SrcK8S_Zone: 'a' }, [['a'], []]],
  ['pairs_bytes', 'cluster', { K8S_ClusterName: 'east' }, [['east']]],
  ['protocols', 'namespace', { Proto: '6' }, [['TCP']]],
  ['protocols', 'namespace', {}, [[]]],
  ['tcp_flags', 'namespace', { Flags: '["SYN","ACK"]' }, [['SYN', 'ACK']]],
  ['tcp_flags', 'namespace', { Flags: '18' }, [['SYN', 'ACK']]],
  ['tcp_flags', 'namespace', { Flags: '[broken' }, [['[broken']]],
  ['directions', 'namespace', { FlowDirection: '0' }, [['Ingress']]],
  [
    'dns_resolvers',
    'namespace',
    { SrcK8S_OwnerName: 'web', SrcK8S_Namespace: 'shop', DstAddr: '8.8.8.8', DstPort: '53' },
    [
      ['web', 'shop'],
      ['8.8.8.8', 'domain (53)'],
    ],
  ],
  ['reach', 'namespace', { Reach: 'egress' }, [['Out of the cluster']]],
  [
    'network_events',
    'namespace',
    { NetworkEvents: '[{"Type":"AdminNetworkPolicy","Action":"drop","Name":"no-metadata"}]' },
    [['Dropped by admin network policy no-metadata']],
  ],
  ['dns_codes', 'owner', { DnsFlagsResponseCode: 'NXDomain' }, [['NXDomain']]],
])('%s by %s: %j', (panel, scope, labels, wanted) => {
  expect(nameOf(panel, scope, labels)).toEqual(wanted);
});
