import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import type { ScanList } from '../../../src/model/evidence/answers';
import { FAULTS, type Fault } from '../../../src/model/evidence/faults';
import { ask, expectFault, expectFrame, jsonOf } from '../contract/ask';
import { COMMITS } from '../contract/fixture';
import { bearer, type OpenDoor } from '../contract/openDoor';
import { OWN } from '../contract/rights';
import type { HeaderLine } from '../contract/wire';
import { openNginx } from '../openNginx';
import { ALLOWS, CLUSTER_ANSWERS } from './clusterAnswers';
import { startFakeServer, type FakeServer } from './fakeServer';
import {
  answersFile,
  contents,
  listing,
  STORE_ANSWERS,
  STORE_FAILURES,
  type Endpoint,
} from './storeAnswers';

const PATHS: Readonly<Record<Endpoint, string>> = {
  list: `${OWN}/apps/shop/`,
  summary: `${OWN}/apps/shop/${COMMITS[0]}/summary`,
  file: `${OWN}/apps/shop/${COMMITS[0]}/trivy.json`,
};
const CREDENTIALS = { accessKey: 'access-key-of-the-door', secretKey: 'secret-key-of-the-door' };
const TOKEN = 'token-of-the-caller';

/** A store that never answers is waited for, 10 seconds for each question. */
jest.setTimeout(30_000);

let store: FakeServer;
let cluster: FakeServer;
let door: OpenDoor;
let workers: readonly number[];

beforeAll(async () => {
  [store, cluster] = (await Promise.all(['store', 'cluster'].map(startFakeServer))) as [
    FakeServer,
    FakeServer,
  ];
  door = await openNginx({ cluster, minio: { ...store, readOnly: CREDENTIALS } });
  workers = door.workers();
}, 90_000);
beforeEach(() => cluster.answerWith(ALLOWS));
afterEach(() => expect(door.workers()).toEqual(workers));
afterAll(async () => {
  await door.close();
  await Promise.all([store.stop(), cluster.stop()]);
});

const read = (endpoint: Endpoint, headers: readonly HeaderLine[] = [], token = TOKEN) =>
  ask(door, { caller: bearer(token), path: PATHS[endpoint], headers });

describe('a store that answers', () => {
  it.each(Object.entries(STORE_ANSWERS))('%s', async (_, [listener, reasons]) => {
    store.answerWith(listener);
    for (const [endpoint, reason] of Object.entries(reasons))
      expectFault(await read(endpoint as Endpoint), reason);
  });

  it.each(Object.entries(STORE_FAILURES))('%s, has failed', async (_, listener) => {
    store.answerWith(listener);
    for (const endpoint of ['list', 'summary', 'file'] as const) {
      const reply = await read(endpoint);
      // Of a stream that breaks one can only take back the end.
      if (reply.status === 200) expect([endpoint, reply.isWhole]).toEqual(['file', false]);
      else {
        const { reason } = jsonOf(reply) as Fault;
        expect([reply.status, FAULTS[reason].status]).toEqual([502, 502]);
      }
    }
  });

  it('with headers for proxies, is not obeyed', async () => {
    store.answerWith(answersFile('{"mine":1}'));
    const reply = await read('file');
    expect([reply.status, reply.body.toString()]).toEqual([200, '{"mine":1}']);
    expectFrame(reply);
  });

  const names = (listener: RequestListener): Promise<Partial<ScanList>> => {
    store.answerWith(listener);
    return read('list').then((reply) => jsonOf(reply) as Partial<ScanList>);
  };
  const lists =
    (text: string): RequestListener =>
    (_, response) =>
      void response.writeHead(200, { 'Content-Type': 'application/xml' }).end(text);

  it('with the objects of others, is not believed', async () => {
    const keys = [
      `team-y/shop/${COMMITS[0]}/trivy.json`,
      `team-x/shop-other/${COMMITS[0]}/trivy.json`,
    ];
    const { scans } = await names(lists(listing(keys.map((key) => contents(key)).join(''))));
    expect(scans ?? []).toEqual([]);
  });

  it('with page after page without an end, is left at ten thousand objects', async () => {
    const page = Array.from({ length: 1000 }, (_, at) => `team-x/shop/note-${at}`);
    const text = listing(
      page.map((key) => contents(key)).join(''),
      '<IsTruncated>true</IsTruncated><NextContinuationToken>x</NextContinuationToken>',
    );
    const { isPartial } = await names(lists(text));
    expect([isPartial ?? 'a fault', store.asked().length <= 11]).toEqual([true, true]);
  });

  it('never, is given up', async () => {
    store.answerWith(() => undefined);
    const endpoints = ['list', 'summary', 'file'] as const;
    const replies = await Promise.all(endpoints.map((endpoint) => read(endpoint)));
    for (const reply of replies) expectFault(reply, 'StoreUnreachable');
  });
});

describe('what leaves the door', () => {
  const lines = ({ rawHeaders }: { readonly rawHeaders: readonly string[] }): string =>
    rawHeaders.join('\n').toLowerCase();
  const sent: readonly HeaderLine[] = [
    ['Cookie', 'session=cookie-of-the-caller'],
    ['Impersonate-User', 'impersonated-by-the-caller'],
    ['X-Forwarded-For', '10.1.2.3'],
    ['X-Remote-User', 'remote-user-of-the-caller'],
    ['Range', 'bytes=0-1'],
    ['If-Match', '"x"'],
    ['X-Amz-Acl', 'acl-of-the-caller'],
  ];
  const FORBIDDEN = /of-the-caller|by-the-caller|10\.1\.2\.3|bytes=0|if-match|bearer/;

  it('to the store is nothing of the caller, and never the secret', async () => {
    store.answerWith(answersFile('{}'));
    for (const endpoint of ['list', 'summary', 'file'] as const) await read(endpoint, sent);
    expect(store.asked().length).toBeGreaterThan(2);
    for (const request of store.asked()) {
      expect(lines(request)).not.toMatch(FORBIDDEN);
      expect(lines(request)).not.toContain(CREDENTIALS.secretKey);
      expect(request.method).toMatch(/^(?:GET|HEAD)$/);
    }
  });

  it('to the API server is the token and the impersonation as it was written, and nothing else', async () => {
    const acting: readonly HeaderLine[] = [
      ['Impersonate-User', 'a, b'],
      ['Impersonate-Group', 'one'],
      ['Impersonate-Group', 'two'],
      ['Impersonate-Extra-Scopes', 'c'],
    ];
    const claims = [
      'Cookie',
      'X-Remote-User',
      'X-Remote-Group',
      'X-Forwarded-For',
      'Audit-ID',
      'User-Agent',
      'traceparent',
      'Accept-Language',
      'Impersonate_User',
    ].map((name) => [name, 'of-the-caller'] as const);
    await read('list', [...acting, ...claims], 'asks-once');
    const [request, ...more] = cluster.asked();
    const names = (request?.rawHeaders ?? []).filter((_, at) => at % 2 === 0);
    expect([more.length, request?.method]).toEqual([0, 'POST']);
    const text = lines(request ?? { rawHeaders: [] });
    expect(text).toContain('authorization\nbearer asks-once');
    for (const [name, value] of acting) expect(text).toContain(`${name}\n${value}`.toLowerCase());
    expect(text).not.toContain('of-the-caller');
    expect(names.map((name) => name.toLowerCase()).sort()).toEqual([
      'accept',
      'authorization',
      'content-length',
      'content-type',
      'host',
      'impersonate-extra-scopes',
      'impersonate-group',
      'impersonate-group',
      'impersonate-user',
      'user-agent',
    ]);
  });

  it.each<readonly HeaderLine[]>([
    [['Impersonate-Group', 'one']],
    [['Impersonate-User', '']],
    [
      ['Impersonate-User', 'a'],
      ['Impersonate-Group', '\x80'.repeat(15_000)],
    ],
    [
      ['Impersonate-User', 'a'],
      ['Impersonate-Group', '"'.repeat(15_000)],
    ],
  ])(
    'is nothing at all to the API server where it is no name of anybody: %j',
    async (...acting) => {
      expectFault(await read('list', acting, 'acts'), 'BadRequest');
      expect(cluster.asked()).toEqual([]);
    },
  );

  it('asks the API server once for one caller and namespace, and again for every other', async () => {
    store.answerWith(answersFile('{}'));
    const as = (user: string): readonly HeaderLine[] => [['Impersonate-User', user]];
    const group = ['Impersonate-Group', 'b'] as const;
    for (const headers of [[], [], as('a'), as('a'), as('b'), [...as('a'), group]])
      await read('file', headers, 'counted');
    expect(cluster.asked()).toHaveLength(4);
  });
});

describe('an API server that answers', () => {
  it.each(Object.entries(CLUSTER_ANSWERS))('%s', async (name, [listener, reason]) => {
    store.answerWith(answersFile('{}'));
    cluster.answerWith(listener);
    const reply = await read('file', [], `asks-for-${name.replaceAll(/\W/g, '-')}`);
    expectFault(reply, reason);
    expect(store.asked()).toEqual([]);
  });
});

it('asks an API server again that closed a connection which was kept', async () => {
  store.answerWith(answersFile('{}'));
  for (let at = 0; at < 4; at += 1) await read('file', [], `kept-${at}`);
  cluster.answerWith((request, response) => {
    if (cluster.asked().length === 1) response.destroy();
    else ALLOWS(request, response);
  });
  expect((await read('file', [], 'after-the-break')).status).toBe(200);
  expect(cluster.asked()).toHaveLength(2);
});

it('writes no secret into its log', () => {
  const { accessKey, secretKey } = CREDENTIALS;
  for (const secret of [TOKEN, accessKey, secretKey, 'Signature=', 'of-the-caller', 'asks-once'])
    expect(door.log()).not.toContain(secret);
});

it('does not speak to a store that another authority vouches for', async () => {
  const other = await openNginx({
    cluster,
    minio: { ...store, caFile: cluster.caFile, readOnly: CREDENTIALS },
  });
  try {
    expect(readFileSync(cluster.caFile)).not.toEqual(readFileSync(store.caFile));
    store.answerWith(answersFile('{}'));
    for (const path of Object.values(PATHS))
      expectFault(await ask(other, { caller: bearer(TOKEN), path }), 'StoreUnreachable');
    expect(store.asked()).toEqual([]);
  } finally {
    await other.close();
  }
}, 30_000);
