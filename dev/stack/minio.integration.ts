import { startMinio, type RunningMinio } from './minio';
import { BUCKET, minioClient } from './minioClient';

let minio: RunningMinio;
beforeAll(async () => {
  minio = await startMinio();
}, 240_000);
afterAll(() => minio.stop());

const path = `/${BUCKET}/team-x/shop/one.json`;
const reader = () => minioClient(minio, minio.readOnly);

it('stores what was put there, when it is said to have been', async () => {
  await minio.put('team-x/shop/one.json', '{"a":1}', { storedMs: Date.UTC(2026, 1, 3) });
  const { headers, body } = await reader()({ method: 'GET', path });
  expect(body.toString()).toBe('{"a":1}');
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'last-modified': 'Tue, 03 Feb 2026 00:00:00 GMT',
  });
});

it('lets readers list and read the bucket, and nothing else', async () => {
  const list = await reader()({ method: 'GET', path: `/${BUCKET}?list-type=2` });
  expect(list.body.toString()).toContain('<Key>team-x/shop/one.json</Key>');
  await expect(reader()({ method: 'PUT', path, body: 'mine' })).rejects.toThrow('403');
  await expect(reader()({ method: 'DELETE', path })).rejects.toThrow('403');
});

it('refuses credentials that were rotated', async () => {
  const before = reader();
  await minio.rotate();
  await expect(before({ method: 'GET', path })).rejects.toThrow('403');
  expect((await reader()({ method: 'GET', path })).status).toBe(200);
});

it('comes back with what it stored, after it was killed', async () => {
  await minio.kill();
  await expect(reader()({ method: 'GET', path })).rejects.toThrow('ECONNREFUSED');
  await minio.restart();
  expect((await reader()({ method: 'GET', path })).status).toBe(200);
}, 240_000);

it('loses an object that is removed', async () => {
  await minio.remove('team-x/shop/one.json');
  await expect(reader()({ method: 'GET', path })).rejects.toThrow('404');
});
