import { sampleFlow } from '../../../dev/testing/sampleFlows';
import { consolePath, resourceOfField } from './consoleResource';

it.each([
  [{ kind: 'Pod', name: 'web-1', namespace: 'apps' }, '/k8s/ns/apps/pods/web-1'],
  [
    { kind: 'Node', name: 'ip-10-0-1-7.ec2.internal' },
    '/k8s/cluster/nodes/ip-10-0-1-7.ec2.internal',
  ],
  [{ kind: 'Namespace', name: 'apps' }, '/k8s/cluster/namespaces/apps'],
  [
    { kind: 'Pod', name: '../../x?y#z', namespace: 'a/b' },
    '/k8s/ns/a%2Fb/pods/..%2F..%2Fx%3Fy%23z',
  ],
  [{ kind: 'Pod', name: 'no-namespace' }, undefined],
  [{ kind: 'Unheard', name: 'x', namespace: 'apps' }, undefined],
])('%j has its page at %s', (resource, path) => {
  expect(consolePath(resource)).toBe(path);
});

it('finds the object that a field names', () => {
  const flow = sampleFlow();
  expect(resourceOfField(flow, 'SrcK8S_OwnerName')).toEqual({
    kind: 'Deployment',
    name: 'frontend',
    namespace: 'apps-team-1',
  });
  expect(resourceOfField(flow, 'SrcK8S_HostName')).toEqual({ kind: 'Node', name: 'worker-1' });
  expect(resourceOfField(flow, 'SrcAddr')).toBeUndefined();
  expect(resourceOfField(sampleFlow({ SrcK8S_Name: null }), 'SrcK8S_Name')).toBeUndefined();
});
