import { setTimeout as sleep } from 'node:timers/promises';
import { startCluster, type RunningCluster } from '../stack/cluster';
import { viewBinding } from '../stack/clusterUsers';
import { startMinio, type RunningMinio } from '../stack/minio';
import { ask, expectFault } from './contract/ask';
import { describeDoor } from './contract/describeDoor';
import { COMMITS, seed } from './contract/fixture';
import { bearer, callerOf, type OpenDoor } from './contract/openDoor';
import { parseReplies } from './contract/replies';
import { OTHER, OWN } from './contract/rights';
import { bytesOf, openSocket } from './contract/wire';
import { OWN_LIST } from './hostile/attack';
import { describeHostile } from './hostile/describeHostile';
import { openRealDoor } from './openNginx';

const MB = 1024 * 1024;
const DECISIONS_LAST_MS = 30_000;
const LIST = `${OWN}/apps/shop/`;

let cluster: RunningCluster;
let minio: RunningMinio;
let door: OpenDoor;
let workers: readonly number[];

beforeAll(async () => {
  [cluster, minio] = await Promise.all([startCluster(), startMinio()]);
  door = await openRealDoor(cluster, minio);
  await seed(door);
  workers = door.workers();
}, 120_000);
afterAll(async () => {
  await door.close();
  await Promise.all([cluster.stop(), minio.stop()]);
});

const read = (path: string, caller = callerOf(door, 'viewer')) => ask(door, { caller, path });

describe('nginx, MinIO and the API server', () => describeDoor(() => door));
describe('nginx under attack', () => describeHostile(() => door));

it('forgets within half a minute what somebody might', async () => {
  const latecomer = callerOf(door, 'admin').concat([['Impersonate-User', 'latecomer']]);
  const binding = viewBinding(OTHER, { kind: 'User', name: 'latecomer' });
  const path = `${OTHER}/apps/shop/`;
  const statusAfterAll = async (wanted: number): Promise<number> => {
    const giveUpAt = Date.now() + DECISIONS_LAST_MS + 2000;
    let status = 0;
    while (status !== wanted && Date.now() < giveUpAt) {
      ({ status } = await read(path, latecomer));
      await sleep(500);
    }
    return status;
  };
  await cluster.post(
    `/apis/rbac.authorization.k8s.io/v1/namespaces/${OTHER}/rolebindings`,
    binding,
  );
  expect(await statusAfterAll(200)).toBe(200);
  await cluster.kubectl('delete', 'rolebinding', binding.metadata.name, '-n', OTHER);
  expect(await statusAfterAll(403)).toBe(403);
}, 90_000);

it('answers two callers of one connection each for themselves', async () => {
  const headers = [['Host', 'door.example']] as const;
  const first = bytesOf({ target: OWN_LIST, headers: [...headers, ...callerOf(door, 'viewer')] });
  const second = bytesOf({
    target: OWN_LIST,
    headers: [...headers, ['Connection', 'close'], ...callerOf(door, 'noRights')],
  });
  const socket = openSocket(door.address);
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.write(first + second);
  await new Promise((closed) => socket.on('close', closed));
  const statuses = parseReplies(Buffer.concat(parts), false).map(({ status }) => status);
  expect(statuses).toEqual([200, 403]);
});

describe('large reports', () => {
  const path = `${OWN}/apps/huge/${COMMITS[0]}`;
  const body = Buffer.alloc(60 * MB, '{"a":"0123456789"}\n');
  beforeAll(() => door.put(`team-x/huge/${COMMITS[0]}/trivy.json`, body), 60_000);

  it('are passed on whole, and not summarised', async () => {
    const reply = await read(`${path}/trivy.json`);
    expect([reply.status, reply.isWhole, reply.body.equals(body)]).toEqual([200, true, true]);
    expectFault(await read(`${path}/summary`), 'ReportTooLarge');
  }, 30_000);

  it('end early when the store dies, and come again with it', async () => {
    const bytes = bytesOf({
      target: `/evidence/v1/namespaces/${path}/trivy.json`,
      headers: [['Host', 'door.example'], ['Connection', 'close'], ...callerOf(door, 'viewer')],
    });
    const socket = openSocket(door.address);
    const parts: Buffer[] = [];
    socket.on('error', () => undefined);
    socket.write(bytes);
    await new Promise<void>((begun) =>
      socket.once('data', (part: Buffer) => {
        parts.push(part);
        socket.pause();
        begun();
      }),
    );
    await minio.kill();
    socket.on('data', (part: Buffer) => parts.push(part)).resume();
    await new Promise((closed) => socket.on('close', closed));
    expect(parseReplies(Buffer.concat(parts), false)).toMatchObject([
      { status: 200, isWhole: false },
    ]);
    for (const rest of ['', `${COMMITS[0]}/summary`, `${COMMITS[0]}/trivy.json`])
      expectFault(await read(`${LIST}${rest}`), 'StoreUnreachable');
    await minio.restart();
    expect((await read(LIST)).status).toBe(200);
    expect((await read(`${path}/trivy.json`)).body.equals(body)).toBe(true);
  }, 60_000);
});

describe('an API server', () => {
  const stranger = (): ReturnType<typeof bearer> => bearer(`stranger-${Math.random()}`);
  const known = () => callerOf(door, 'viewer');

  it('that stands still is waited for a little', async () => {
    cluster.pause();
    const startedAt = Date.now();
    try {
      expectFault(await read(LIST, stranger()), 'ClusterUnreachable');
      expect(Date.now() - startedAt).toBeLessThan(8000);
    } finally {
      cluster.resume();
    }
    expectFault(await read(LIST, stranger()), 'Unauthorized');
  }, 30_000);

  it('that is gone is said to be', async () => {
    await cluster.kill();
    expectFault(await read(LIST, stranger()), 'ClusterUnreachable');
    await cluster.restart();
    expectFault(await read(LIST, stranger()), 'Unauthorized');
    expect((await read(LIST, known())).status).toBe(200);
  }, 60_000);
});

it('refuses who asks too often, and nobody else', async () => {
  const limited = await openRealDoor(cluster, minio, { REQUESTS_PER_SECOND: '5' });
  try {
    const caller = callerOf(limited, 'viewer');
    const flood = Array.from({ length: 60 }, () => ask(limited, { caller, path: LIST }));
    const refused = (await Promise.all(flood)).filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(20);
    for (const reply of refused) expectFault(reply, 'TooManyRequests');
    const others = callerOf(limited, 'serviceAccount');
    expect((await ask(limited, { caller: others, path: LIST })).status).toBe(200);
  } finally {
    await limited.close();
  }
}, 30_000);

it('says that the store refuses it when its clock is an hour ahead', async () => {
  const ahead = await openRealDoor(cluster, minio, {
    LD_PRELOAD: '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
    FAKETIME: '+1h',
    FAKETIME_CACHE_DURATION: '99999',
  });
  try {
    const caller = callerOf(ahead, 'viewer');
    for (const rest of ['', `${COMMITS[0]}/summary`, `${COMMITS[0]}/trivy.json`])
      expectFault(await ask(ahead, { caller, path: `${LIST}${rest}` }), 'StoreRefused');
  } finally {
    await ahead.close();
  }
}, 30_000);

it('lost no worker in all that', () => {
  expect(door.workers()).toEqual(workers);
});
