import { scopeOf } from '../../model/ends/scopes';
import type { GraphNode } from '../../model/graph/graph';
import { nodeChoices, nodeResource } from './nodeMenu';

const shop: GraphNode = { id: 'n', kind: 'Namespace', labels: { K8S_Namespace: 'shop' } };
const web: GraphNode = {
  id: 'w',
  kind: 'Deployment',
  labels: { K8S_OwnerName: 'web', K8S_OwnerType: 'Deployment', K8S_Namespace: 'shop' },
};
const rest: GraphNode = { id: 'r', kind: 'Rest', labels: {}, members: 3 };

it('offers each side of a namespace, and everything but it', () => {
  const choices = nodeChoices(shop, scopeOf('namespace'));
  expect(choices.map(({ key, filters }) => [key, filters[0]?.id, filters[0]?.comparator])).toEqual([
    ['source', 'src_namespace', '='],
    ['destination', 'dst_namespace', '='],
    ['either', 'namespace', '='],
    ['exclude', 'namespace', '!='],
  ]);
});

it('offers nothing for what no filters say', () => {
  expect(nodeChoices(rest, scopeOf('owner'))).toEqual([]);
});

it.each([
  [shop, { kind: 'Namespace', name: 'shop' }],
  [web, { kind: 'Deployment', name: 'web', namespace: 'shop' }],
  [{ ...rest, labels: { Addr: '10.0.0.1' } }, undefined],
])('finds the object that %j is', (node, resource) => {
  expect(nodeResource(node)).toEqual(resource);
});
