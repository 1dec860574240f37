import type { Transport } from '../transport';
import { fetchPods } from './podRequests';

const { signal } = new AbortController();
const ROOT = '/api/kubernetes/api/v1/namespaces/apps-team-x/pods?limit=500';

const page = (names: readonly string[], next?: string): string =>
  JSON.stringify({
    kind: 'PodList',
    metadata: { continue: next },
    items: names.map((name) => ({ metadata: { name, namespace: 'apps-team-x' } })),
  });

const answering = (...bodies: (string | number)[]) => {
  const asked: string[] = [];
  const transport: Transport = (path) => {
    asked.push(path);
    const body = bodies[Math.min(asked.length, bodies.length) - 1] ?? 500;
    return Promise.resolve(
      typeof body === 'number'
        ? { status: body, contentType: 'application/json', body: '{"message":"no"}' }
        : { status: 200, contentType: 'application/json', body },
    );
  };
  return { transport, asked };
};

const list = (transport: Transport) => fetchPods(transport, 'apps-team-x', signal);

it('lists page after page', async () => {
  const { transport, asked } = answering(page(['a', 'b'], 'x=/y'), page(['c']));
  const { pods, isPartial } = await list(transport);
  expect(pods.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  expect(isPartial).toBe(false);
  expect(asked).toEqual([ROOT, `${ROOT}&continue=x%3D%2Fy`]);
});

it('says so when there are more pods than it reads', async () => {
  const { transport, asked } = answering(page(['a'], 'again'));
  expect((await list(transport)).isPartial).toBe(true);
  expect(asked).toHaveLength(20);
});

it('keeps what was read when the API server forgot the rest', async () => {
  const { transport } = answering(page(['a'], 'x'), 410);
  expect(await list(transport)).toMatchObject({ pods: [{ name: 'a' }], isPartial: true });
});

it.each([
  ['forbidden', 403],
  ['unknown', 410],
  ['notTheSource', '{"kind":"List"}'],
  ['notTheSource', '{"kind":"PodList","items":{}}'],
  ['notTheSource', '<html></html>'],
])('fails: %s', async (kind, body) => {
  await expect(list(answering(body).transport)).rejects.toMatchObject({ source: 'cluster', kind });
});

it('fails when a later page does', async () => {
  const { transport } = answering(page(['a'], 'x'), 500);
  await expect(list(transport)).rejects.toMatchObject({ kind: 'unknown' });
});

it('asks nobody for a namespace that cannot be one', async () => {
  const { transport, asked } = answering(page([]));
  await expect(fetchPods(transport, 'a/../../secrets', signal)).rejects.toMatchObject({
    kind: 'notFound',
  });
  expect(asked).toEqual([]);
});
