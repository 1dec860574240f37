import type { Labels } from '../metrics/figures';
import { reachedWorkloads } from './reachedWorkloads';

const labelsOf = (prefix: 'Src' | 'Dst', [namespace, kind, name]: readonly string[]): Labels => ({
  [`${prefix}K8S_Namespace`]: namespace ?? '',
  [`${prefix}K8S_OwnerType`]: kind ?? '',
  [`${prefix}K8S_OwnerName`]: name ?? '',
});

const WEB = ['shop', 'Deployment', 'web'];
const JOB = ['shop', 'Job', 'web'];

it('puts what arrives, what leaves and who calls together by workload', () => {
  const workloads = reachedWorkloads({
    incoming: [{ labels: labelsOf('Dst', WEB), value: 50 }],
    outgoing: [
      { labels: labelsOf('Src', WEB), value: 7 },
      { labels: labelsOf('Src', JOB), value: 900 },
    ],
    calls: [
      { labels: labelsOf('Dst', WEB), value: 5 },
      { labels: { ...labelsOf('Dst', WEB), SrcSubnetLabel: 'EXT:partner' }, value: 6 },
      {
        labels: { ...labelsOf('Dst', WEB), SrcK8S_Type: 'Pod', SrcK8S_Namespace: 'shop' },
        value: 2,
      },
    ],
  });
  expect(workloads).toEqual([
    {
      workload: { namespace: 'shop', kind: 'Job', name: 'web' },
      bytesIn: 0,
      bytesOut: 900,
      calls: {},
    },
    {
      workload: { namespace: 'shop', kind: 'Deployment', name: 'web' },
      bytesIn: 50,
      bytesOut: 7,
      calls: { outside: 11, ownNamespace: 2 },
    },
  ]);
});

it('takes a pod without a kind of owner for itself, and leaves out what has no name', () => {
  const bare = { SrcK8S_Namespace: 'shop', SrcK8S_OwnerName: 'quiet' };
  const workloads = reachedWorkloads({
    incoming: [{ labels: { DstK8S_Namespace: 'shop' }, value: 1 }],
    outgoing: [{ labels: bare, value: 1 }],
    calls: [],
  });
  expect(workloads.map(({ workload }) => workload)).toEqual([
    { namespace: 'shop', kind: 'Pod', name: 'quiet' },
  ]);
});
