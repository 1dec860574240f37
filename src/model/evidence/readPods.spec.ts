import { readImageId, readPods } from './readPods';

const HEX = 'ab'.repeat(32);

const pod = (more: { metadata?: object; spec?: object; status?: object } = {}) => ({
  metadata: { name: 'web-1', namespace: 'apps-team-x', ...more.metadata },
  spec: more.spec,
  status: more.status,
});

const read = (value: unknown) => readPods([value])[0];

const owner = (kind: string, name: string, controller: unknown = true) => ({
  ownerReferences: [{ kind, name, controller }],
});

describe('the workload of a pod', () => {
  it.each([
    ['a StatefulSet', owner('StatefulSet', 'db'), 'StatefulSet/db'],
    ['a Job, also of a CronJob', owner('Job', 'backup-28'), 'Job/backup-28'],
    ['a node, for a static pod', owner('Node', 'worker-0'), 'Node/worker-0'],
    [
      'the Deployment behind its ReplicaSet',
      {
        labels: { 'pod-template-hash': '5d8f9c' },
        ...owner('ReplicaSet', 'web-5d8f9c'),
      },
      'Deployment/web',
    ],
    [
      'a ReplicaSet that no Deployment made',
      { labels: { 'pod-template-hash': '5d8f9c' }, ...owner('ReplicaSet', 'web') },
      'ReplicaSet/web',
    ],
    ['a ReplicaSet without a hash', owner('ReplicaSet', 'web-5d8f9c'), 'ReplicaSet/web-5d8f9c'],
    [
      'a ReplicaSet that is all hash',
      { labels: { 'pod-template-hash': 'x' }, ...owner('ReplicaSet', '-x') },
      'ReplicaSet/-x',
    ],
    ['itself without an owner', {}, 'Pod/web-1'],
    ['itself with an owner that is no controller', owner('Thing', 'x', 'true'), 'Pod/web-1'],
    ['itself where references are nonsense', { ownerReferences: 'x' }, 'Pod/web-1'],
  ])('is %s', (_what, metadata, text) => {
    const { kind, name, namespace } = read(pod({ metadata }))?.owner ?? {};
    expect(`${kind}/${name}`).toBe(text);
    expect(namespace).toBe('apps-team-x');
  });
});

it.each([
  [`registry.example.com/a/b@sha256:${HEX}`, { digest: `sha256:${HEX}` }],
  [`docker-pullable://registry.example.com/a/b@sha256:${HEX}`, { digest: `sha256:${HEX}` }],
  [`sha256:${HEX}`, { configId: `sha256:${HEX}` }],
  [`docker://sha256:${HEX}`, { configId: `sha256:${HEX}` }],
  [HEX, { configId: `sha256:${HEX}` }],
  ['', {}],
  [`a@sha256:${HEX}0`, {}],
  [`a@sha512:${HEX}`, {}],
  [`a@sha256:${HEX.toUpperCase()}`, {}],
  ['registry.example.com/a/b:1', {}],
])('an imageID %s says %j', (imageId, said) => expect(readImageId(imageId)).toEqual(said));

it('tells containers by their role, and joins them with their status', () => {
  const image = 'registry.example.com/a/b:1';
  const found = read(
    pod({
      spec: {
        nodeName: 'worker-0',
        containers: [{ name: 'web', image }, { image: 'without a name' }, 7],
        initContainers: [
          { name: 'migrate', image },
          { name: 'proxy', image, restartPolicy: 'Always' },
        ],
        ephemeralContainers: [{ name: 'debug', image }],
      },
      status: {
        phase: 'Running',
        startTime: '2024-11-05T08:00:00Z',
        containerStatuses: [
          { name: 'other', imageID: 'x' },
          {
            name: 'web',
            imageID: `a/b@sha256:${HEX}`,
            state: { running: { startedAt: '2024-11-05T08:00:10Z' } },
          },
        ],
      },
    }),
  );
  expect(found).toMatchObject({
    node: 'worker-0',
    phase: 'Running',
    startedMs: Date.UTC(2024, 10, 5, 8),
  });
  expect(found?.containers.map(({ name, role }) => `${name} ${role}`)).toEqual([
    'web main',
    'migrate init',
    'proxy sidecar',
    'debug ephemeral',
  ]);
  expect(found?.containers[0]).toMatchObject({
    digest: `sha256:${HEX}`,
    startedMs: Date.UTC(2024, 10, 5, 8, 0, 10),
  });
  expect(found?.containers[1]?.digest).toBeUndefined();
});

it('leaves out what is no pod', () => {
  expect(
    readPods([null, 1, 'x', [], {}, { metadata: null }, { metadata: { name: {}, namespace: [] } }]),
  ).toEqual([]);
});

it('keeps of labels and annotations what may be a name, and not more of them than anybody sets', () => {
  const annotations = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [`key-${index}`, 'x']),
  );
  const found = read(
    pod({
      metadata: {
        labels: { app: 'shop', number: 7, list: [], empty: '', ['__proto__']: 'x' },
        annotations: { long: 'x'.repeat(100_000), ...annotations },
      },
    }),
  );
  expect(found?.labels).toEqual({ app: 'shop' });
  expect(found?.annotations.long).toBeUndefined();
  expect(Object.keys(found?.annotations ?? {})).toHaveLength(100);
});

it('bounds the containers of a pod', () => {
  const containers = Array.from({ length: 10_000 }, (_, index) => ({ name: `c${index}` }));
  expect(read(pod({ spec: { containers } }))?.containers).toHaveLength(100);
});
