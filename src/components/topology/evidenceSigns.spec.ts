import { nodeOf } from '../../../dev/testing/graphs';
import type { EndEvidence } from '../../model/evidence/endEvidence';
import type { SceneGraph, SceneNode } from '../canvas/scene';
import { EVIDENCE_SIGN_TEXTS, nodeWorkloadKey, evidenceMarker } from './evidenceSigns';

const known = (tones: Readonly<Record<string, EndEvidence['tone']>>) =>
  new Map(
    Object.entries(tones).map(([key, tone]): [string, EndEvidence] => [
      key,
      { state: '', tone, rank: 0, sign: '' },
    ]),
  );

const node = (id: string, signs: SceneNode['signs'] = []): SceneNode => ({
  id,
  kind: 'Pod',
  signs,
});

const GRAPH: SceneGraph = {
  nodes: [node('a', ['triangle']), node('b'), node('c')],
  groups: [],
  edges: [],
};

const KEYS = new Map([
  ['a', 'shop/Pod/a'],
  ['b', 'shop/Pod/b'],
]);

it('puts its sign behind those of the traffic', () => {
  const { nodes } = evidenceMarker(KEYS)(GRAPH, known({ 'shop/Pod/a': 'critical' }));
  expect(nodes.map(({ signs }) => signs)).toEqual([['triangle', 'critical'], [], []]);
});

it('makes only those nodes anew of which more is known', () => {
  const mark = evidenceMarker(KEYS);
  const first = mark(GRAPH, known({ 'shop/Pod/a': 'low' }));
  const second = mark(GRAPH, known({ 'shop/Pod/a': 'low', 'shop/Pod/b': 'good' }));
  expect(second.nodes[0]).toBe(first.nodes[0]);
  expect(second.nodes[1]?.signs).toEqual(['good']);
  expect(second.nodes[2]).toBe(GRAPH.nodes[2]);
  const third = mark(GRAPH, known({ 'shop/Pod/a': 'high' }));
  expect(third.nodes[0]?.signs).toEqual(['triangle', 'high']);
});

it.each([
  [
    'a workload',
    { K8S_OwnerName: 'web', K8S_OwnerType: 'Deployment', K8S_Namespace: 'shop' },
    {},
    'shop/Deployment/web',
  ],
  ['a pod', { K8S_Name: 'web-1', K8S_Type: 'Pod', K8S_Namespace: 'shop' }, {}, 'shop/Pod/web-1'],
  [
    'a group',
    { K8S_OwnerName: 'web', K8S_OwnerType: 'Deployment', K8S_Namespace: 'shop' },
    { members: 3 },
    undefined,
  ],
  ['a namespace', { K8S_Namespace: 'shop' }, {}, undefined],
  ['an address', { Addr: '203.0.113.7' }, {}, undefined],
])('%s runs what its key says', (_what, labels, rest, key) => {
  expect(nodeWorkloadKey({ ...nodeOf('x'), labels, ...rest })).toBe(key);
});

it('has words of its own for every sign', () => {
  expect(new Set(EVIDENCE_SIGN_TEXTS.map(({ title }) => title)).size).toBe(
    EVIDENCE_SIGN_TEXTS.length,
  );
});
