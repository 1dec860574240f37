import type { ScanList, ScanSummary } from '../../../src/model/evidence/answers';
import { imageOf } from '../../world/images';
import { startServer, type RunningServer } from './startServer';

const BASE = '/api/proxy/plugin/network-evidence/evidence/evidence/v1';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ port: 0, world: { seed: 1, size: 'small' } });
});
afterAll(() => server.close());

type Headers = Readonly<Record<string, string>>;

const ask = (path: string, headers: Headers = {}): Promise<Response> =>
  fetch(`${server.url}${BASE}${path}`, { headers });

const as = (user: string, more = ''): Headers => ({ Cookie: `dev-user=${user}${more}` });

const appOf = (namespace: string, app: string): string => `/namespaces/${namespace}/apps/${app}/`;
const WEB = appOf('apps-team-shop', 'web');

async function newestSummary(app: string): Promise<ScanSummary> {
  const path = appOf('apps-team-shop', app);
  const { scans } = (await (await ask(path)).json()) as ScanList;
  return (await (await ask(`${path}${scans[0]?.sha}/summary`)).json()) as ScanSummary;
}

describe('who is logged in decides', () => {
  it.each([
    ['admin', 'apps-team-shop', 200],
    ['admin', 'apps-team-telco', 200],
    ['admin', 'openshift-dns', 404],
    ['cluster-reader', 'apps-team-telco', 200],
    ['project-user', 'apps-team-shop', 200],
    ['project-user', 'apps-team-telco', 403],
    ['no-rights', 'apps-team-shop', 403],
  ])('%s in %s: %d', async (user, namespace, status) => {
    expect((await ask(appOf(namespace, 'web'), as(user))).status).toBe(status);
  });

  it('whatever else the browser says', async () => {
    const headers = { ...as('no-rights'), Authorization: 'Bearer sha256~sample-token-of-admin' };
    expect((await ask(WEB, headers)).status).toBe(403);
  });

  it('and only the administrator may look as somebody else', async () => {
    const viewer = { 'Impersonate-User': 'project-user' };
    const telco = appOf('apps-team-telco', 'web');
    expect((await ask(WEB, { ...as('admin'), ...viewer })).status).toBe(200);
    expect((await ask(telco, { ...as('admin'), ...viewer })).status).toBe(403);
    expect((await ask(WEB, { ...as('cluster-reader'), ...viewer })).status).toBe(403);
  });
});

describe('the sample evidence', () => {
  it.each([
    ['web', 24, true],
    ['recommender', 640, true],
    ['api', 0, true],
    ['worker', 21, true],
    ['cache', 12, false],
  ])('of %s has %d findings; of the image that runs: %s', async (app, findings, isRunning) => {
    const { counts, digests } = await newestSummary(app);
    const total = Object.values(counts).reduce((sum, count) => sum + count.total, 0);
    expect(total).toBe(findings);
    expect(digests.includes(imageOf('apps-team-shop', app).digest)).toBe(isRunning);
  });

  it('is absent for some', async () => {
    expect(await (await ask(appOf('apps-team-shop', 'db'))).json()).toEqual({
      scans: [],
      isPartial: false,
    });
  });

  it('comes in pages where there is much', async () => {
    const first = (await (await ask(WEB)).json()) as ScanList;
    const rest = (await (await ask(`${WEB}?continue=${first.next}`)).json()) as ScanList;
    expect([first.scans.length, rest.scans.length, rest.next]).toEqual([50, 10, undefined]);
  });
});

describe('faults', () => {
  it.each([
    ['StoreUnreachable', 502],
    ['Forbidden', 403],
    ['ClusterUnreachable', 503],
  ])('%s, which the cookie names', async (fault, status) => {
    const answer = await ask(WEB, as('admin', `; dev-evidence-fault=${fault}`));
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ reason: fault });
  });

  it('slow is late and true', async () => {
    const asked = Date.now();
    const answer = await ask(WEB, as('project-user', '; dev-evidence-fault=slow'));
    expect(answer.status).toBe(200);
    expect(Date.now() - asked).toBeGreaterThanOrEqual(2900);
  });
});

it('refuses what it cannot decode as the door does', async () => {
  const answer = await ask('/namespaces/%zz/apps/web/');
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ reason: 'BadRequest' });
});
