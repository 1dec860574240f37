import { readFileSync } from 'node:fs';
import { connect, type SecureVersion } from 'node:tls';
import { ask, expectFault, FRAME, jsonOf } from '../contract/ask';
import { COMMITS } from '../contract/fixture';
import { bearer, type OpenDoor } from '../contract/openDoor';
import { OWN } from '../contract/rights';
import { repliesTo, type RawRequest } from '../contract/wire';
import { openNginx } from '../openNginx';
import { ALLOWS } from './clusterAnswers';
import { startFakeServer, type FakeServer } from './fakeServer';
import { answersFile } from './storeAnswers';

const FILE = `${OWN}/apps/shop/${COMMITS[0]}/trivy.json`;

let store: FakeServer;
let cluster: FakeServer;
let door: OpenDoor;
let labelled: OpenDoor;

beforeAll(async () => {
  store = await startFakeServer('store');
  cluster = await startFakeServer('cluster');
  const minio = { ...store, readOnly: { accessKey: 'key', secretKey: 'secret' } };
  door = await openNginx({ cluster, minio });
  labelled = await openNginx({ cluster, minio, env: { TEAM_LABEL: 'team', TEAM_RULE: '^(.+)$' } });
}, 90_000);
afterAll(() => Promise.all([door.close(), labelled.close(), store.stop(), cluster.stop()]));

const send = async (request: RawRequest) => {
  const headers = [...FRAME, ...bearer('somebody')];
  const [reply] = await repliesTo(door.address, { ...request, headers });
  if (!reply) throw new Error(`no answer to ${request.target}`);
  return reply;
};

/** What nginx's configuration keeps to itself. */
const INTERNAL = [
  ...['front', 'door']
    .map((role) => readFileSync(`deploy/nginx/${role}.conf`, 'utf8'))
    .join('\n')
    .matchAll(/location (?:= )?(\/_[a-z]+\/?) /g),
].map(([, path = '']) => path);

it.each([...new Set(INTERNAL)])('keeps %s to itself', async (path) => {
  for (const target of [path, `${path}NotFound`, `/evidence/..${path}`, `//${path}`])
    expectFault(await send({ target }), 'NotFound');
});

it.each([
  '/../../etc/passwd',
  '/..%2f..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%5c..%5cetc/passwd',
  '/.%00',
  '/locales/../../../tmp/front/front.conf',
  '/../opt/door/door.js',
  '/evidence/../../etc/network-evidence/store/secret-key',
  '/etc/network-evidence/store/secret-key',
  '/tmp/door/door.conf',
])('serves nothing outside of the plugin: %s', async (target) => {
  const { status, body } = await send({ target });
  expect([400, 404]).toContain(status);
  expect(body.toString()).toMatch(/^\{"message":"[^"]*","reason":"(?:BadRequest|NotFound)"\}$/);
});

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('does not %s anything', async (method) => {
  for (const target of ['/', '/config.json', '/healthz', '/nothing'])
    expectFault(await send({ method, target }), 'MethodNotAllowed');
});

it('speaks no TLS below 1.2, and nothing without TLS', async () => {
  const { host, port, ca } = door.address;
  const protocolOf = (version: SecureVersion): Promise<string | null> =>
    new Promise((resolve) => {
      const versions = { minVersion: version, maxVersion: version };
      const socket = connect({ host, port, ca, ...versions, ciphers: 'ALL:@SECLEVEL=0' });
      socket.on('secureConnect', () => {
        resolve(socket.getProtocol());
        socket.destroy();
      });
      socket.on('error', () => resolve(null));
    });
  const versions = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;
  expect(await Promise.all(versions.map(protocolOf))).toEqual([null, null, 'TLSv1.2', 'TLSv1.3']);
  const [reply] = await repliesTo({ host, port }, { target: '/healthz', headers: FRAME });
  expect([reply?.status, reply && jsonOf(reply)]).toMatchObject([400, { reason: 'BadRequest' }]);
});

describe('a team by the label of the namespace', () => {
  const withLabels = (metadata: unknown, status = 200): void => {
    store.answerWith(answersFile('{}'));
    cluster.answerWith((request, response) => {
      if (request.method === 'POST') ALLOWS(request, response);
      else
        response
          .writeHead(status, { 'Content-Type': 'application/json' })
          .end(JSON.stringify({ kind: 'Namespace', metadata }));
    });
  };
  const read = (name: string) => ask(labelled, { caller: bearer(`reads-${name}`), path: FILE });

  it('is the folder that is read', async () => {
    withLabels({ labels: { team: 'other' } });
    expect((await read('good')).status).toBe(200);
    expect(store.asked().map(({ url }) => url?.split('?')[0])).toEqual(
      store.asked().map(() => `/developer-ci-evidence/other/shop/${COMMITS[0]}/trivy.json`),
    );
  });

  it.each([
    '../other',
    'team-y/..',
    'team-y/shop',
    'team-y%2f',
    '..',
    '.',
    '',
    'Team-Y',
    'team_y',
    'a.b',
    'team-y\n',
    'team-y\u0000',
    'тим',
    'a'.repeat(64),
    7,
    null,
    ['team-y'],
    { toString: 'team-y' },
  ])('is none for %j, and the store is not asked', async (team) => {
    withLabels({ labels: { team } });
    expectFault(
      await read(Buffer.from(JSON.stringify(team)).toString('hex').slice(0, 60)),
      'NoTeam',
    );
    expect(store.asked()).toEqual([]);
  });

  it('is not guessed when the namespace cannot be read', async () => {
    withLabels({ labels: { team: 'other' } }, 500);
    expectFault(await read('failing'), 'ClusterUnreachable');
    withLabels({ labels: { team: 'other' } }, 403);
    expectFault(await read('forbidden'), 'Forbidden');
    withLabels({});
    expectFault(await read('none'), 'NoTeam');
    expect(store.asked()).toEqual([]);
  });
});
