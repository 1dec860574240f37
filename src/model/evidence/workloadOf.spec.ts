import { sampleFlow } from '../../../dev/testing/sampleFlows';
import { workloadAtEnd, workloadOf } from './workloadOf';

const POD = { K8S_Namespace: 'shop', K8S_Type: 'Pod', K8S_Name: 'web-1' };
const OWNED = { K8S_OwnerType: 'Deployment', K8S_OwnerName: 'web' };

it.each([
  ['a pod with its owner', { ...POD, ...OWNED }, 'shop/Deployment/web'],
  ['a pod alone', POD, 'shop/Pod/web-1'],
  [
    'a pod of which only the name of the owner is known',
    { ...POD, K8S_OwnerName: 'web' },
    'shop/Pod/web-1',
  ],
  ['an owner', { K8S_Namespace: 'shop', ...OWNED }, 'shop/Deployment/web'],
  [
    'a service, though it owns itself',
    {
      K8S_Namespace: 'shop',
      K8S_Type: 'Service',
      K8S_Name: 'web',
      K8S_OwnerType: 'Service',
      K8S_OwnerName: 'web',
    },
    undefined,
  ],
  [
    'an owner that is a service',
    { K8S_Namespace: 'shop', K8S_OwnerType: 'Service', K8S_OwnerName: 'web' },
    undefined,
  ],
  ['a node', { K8S_Type: 'Node', K8S_Name: 'worker-0' }, undefined],
  ['a namespace', { K8S_Namespace: 'shop' }, undefined],
  ['an owner of no namespace', OWNED, undefined],
  ['empty texts', { K8S_Namespace: '', K8S_Type: '', K8S_Name: '' }, undefined],
  ['an address', { Addr: '203.0.113.7' }, undefined],
])('of %s', (_what, fields, text) => {
  const workload = workloadOf(fields);
  expect(workload && `${workload.namespace}/${workload.kind}/${workload.name}`).toBe(text);
});

it('of either end of a flow', () => {
  const flow = sampleFlow({
    SrcK8S_Namespace: 'shop',
    SrcK8S_Type: 'Pod',
    SrcK8S_Name: 'web-1',
    SrcK8S_OwnerType: 'Deployment',
    SrcK8S_OwnerName: 'web',
    DstK8S_Namespace: 'db',
    DstK8S_Type: 'Service',
    DstK8S_Name: 'db',
  });
  expect(workloadAtEnd(flow, 'Src')).toEqual({
    namespace: 'shop',
    kind: 'Deployment',
    name: 'web',
  });
  expect(workloadAtEnd(flow, 'Dst')).toBeUndefined();
});
