import { deliveredFlow } from '../../../dev/testing/sampleFlows';
import { predicateOf } from '../filters/matches';
import type { FieldValue } from '../flows/flow';
import type { Labels } from '../metrics/figures';
import { CALL_ORIGIN_TITLES, CALL_ORIGINS, callOriginOf, IS_CALL } from './callOrigins';

const isCall = (fields: Readonly<Record<string, FieldValue>>): boolean =>
  predicateOf(IS_CALL)(deliveredFlow(fields));

it.each<[string, Readonly<Record<string, FieldValue>>, boolean]>([
  ['a request over HTTPS', { SrcPort: 41_000, DstPort: 443 }, true],
  ['its answer', { SrcPort: 443, DstPort: 41_000 }, false],
  ['a question of DNS', { SrcPort: 60_999, DstPort: 53, Proto: 17 }, true],
  ['its answer', { SrcPort: 53, DstPort: 60_999, Proto: 17 }, false],
  ['a caller of a range that begins later', { SrcPort: 49_152, DstPort: 8080 }, true],
  ['servers among themselves', { SrcPort: 123, DstPort: 123, Proto: 17 }, true],
  ['a caller on a port of its own', { SrcPort: 500, DstPort: 4500, Proto: 17 }, true],
  ['the last port of services', { SrcPort: 32_768, DstPort: 32_767 }, true],
  ['an answer from it', { SrcPort: 32_767, DstPort: 32_768 }, false],
  ['a request for a port of callers', { SrcPort: 41_000, DstPort: 50_051 }, true],
  ['its answer, which nobody can tell', { SrcPort: 50_051, DstPort: 41_000 }, true],
  ['the last port of all', { SrcPort: 65_535, DstPort: 65_535 }, true],
  ['a ping', { SrcPort: null, DstPort: null, Proto: 1, IcmpType: 8 }, false],
  ['a ping of an agent that writes zeros', { SrcPort: 0, DstPort: 0, Proto: 1 }, false],
])('%s is told from the others', (_, fields, expected) => {
  expect(isCall(fields)).toBe(expected);
});

it.each<[string, Labels, string]>([
  ['nothing of the cluster', {}, 'outside'],
  ['a subnet elsewhere', { SrcSubnetLabel: 'EXT:partner' }, 'outside'],
  ['a subnet of the cluster', { SrcSubnetLabel: 'Machines' }, 'cluster'],
  ['a node', { SrcK8S_Type: 'Node' }, 'cluster'],
  ['its own namespace', { SrcK8S_Type: 'Pod', SrcK8S_Namespace: 'shop' }, 'ownNamespace'],
  ['a router', { SrcK8S_Type: 'Pod', SrcK8S_Namespace: 'openshift-ingress' }, 'router'],
  ['another one', { SrcK8S_Type: 'Pod', SrcK8S_Namespace: 'edge' }, 'otherNamespaces'],
  [
    'a pod in a subnet of its own',
    { SrcK8S_Type: 'Pod', SrcK8S_Namespace: 'edge', SrcSubnetLabel: 'EXT:pods' },
    'otherNamespaces',
  ],
])('a call from %s has its origin', (_, from, origin) => {
  expect(callOriginOf({ ...from, DstK8S_Namespace: 'shop' })).toBe(origin);
});

it('has words for every origin', () => {
  expect(Object.keys(CALL_ORIGIN_TITLES).sort()).toEqual([...CALL_ORIGINS].sort());
});
