import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'node:tls';
import { gunzipSync, gzipSync } from 'node:zlib';
import { PLUGIN_DIR } from '../../dev/build/paths';
import { startCluster, type RunningCluster } from '../../dev/stack/cluster';
import { startMinio, type RunningMinio } from '../../dev/stack/minio';
import { startNginx, type NginxPlan, type RunningNginx } from '../../dev/stack/nginx';
import { request } from '../../dev/stack/request';
import { createFolder } from '../../dev/stack/startProcess';

const KEY = `team-x/shop/${'a'.repeat(40)}/trivy.json`;
const REPORT = '{}';
const ROOT = '/evidence/v1/namespaces/apps-team-x/apps/shop/';
const FILE = `${ROOT}${'a'.repeat(40)}/trivy.json`;
const CHANGES_WITHIN_MS = 15_000;

jest.setTimeout(30_000);

let cluster: RunningCluster;
let minio: RunningMinio;
const running: RunningNginx[] = [];

const start = async (plan: Partial<NginxPlan> = {}): Promise<RunningNginx> => {
  const nginx = await startNginx({ cluster, ...plan, env: { LOOK_EVERY_S: '1', ...plan.env } });
  running.push(nginx);
  return nginx;
};

const get = (
  { url, caFile }: Pick<RunningNginx, 'url' | 'caFile'>,
  path: string,
  token = cluster.tokens.viewer,
) => request({ url: url + path, caFile, headers: { Authorization: `Bearer ${token}` } });

const statusOf = async (nginx: RunningNginx, path: string): Promise<number> =>
  (await get(nginx, path)).status;

const reasonOf = async (nginx: RunningNginx, path: string): Promise<unknown> =>
  (JSON.parse((await get(nginx, path)).body.toString()) as { reason?: unknown }).reason;

/** Waits until it is so; fails with what it was last. */
async function until<T>(wanted: T, look: () => Promise<T>): Promise<void> {
  const giveUpAt = Date.now() + CHANGES_WITHIN_MS;
  while ((await look()) !== wanted && Date.now() < giveUpAt) await sleep(100);
  expect(await look()).toBe(wanted);
}

beforeAll(async () => {
  [cluster, minio] = await Promise.all([startCluster(), startMinio()]);
  await minio.put(KEY, REPORT);
}, 120_000);
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()));
});
afterAll(() => Promise.all([cluster.stop(), minio.stop()]));

describe('without a restart', () => {
  it('reads with new keys as soon as they are mounted', async () => {
    const nginx = await start({ minio });
    const workers = nginx.workers();
    expect(await statusOf(nginx, FILE)).toBe(200);
    const { accessKey, secretKey } = await minio.rotate();
    expect(await reasonOf(nginx, FILE)).toBe('StoreRefused');
    nginx.mount('store/access-key', `${accessKey}\n`);
    nginx.mount('store/secret-key', `${secretKey}\n`);
    expect(await statusOf(nginx, FILE)).toBe(200);
    expect(nginx.workers()).toEqual(workers);
    expect(nginx.log()).not.toContain(secretKey);
  });

  it("trusts a new authority of the store's, and the old one no more", async () => {
    const nginx = await start({ minio });
    nginx.mount('store/ca.crt', readFileSync(cluster.caFile));
    await until('StoreUnreachable', () => reasonOf(nginx, FILE));
    nginx.mount('store/ca.crt', readFileSync(minio.caFile));
    await until(200, () => statusOf(nginx, FILE));
  });

  it("trusts a new authority of the API server's", async () => {
    const nginx = await start({ minio });
    // What it says of this token is not kept.
    const status = async () => (await get(nginx, ROOT, cluster.tokens.invalid)).status;
    nginx.mount('cluster/ca.crt', readFileSync(minio.caFile));
    await until(503, status);
    nginx.mount('cluster/ca.crt', readFileSync(cluster.caFile));
    await until(401, status);
  });

  it('shows a new serving certificate', async () => {
    const nginx = await start();
    const before = await certificateOf(nginx);
    nginx.recertify();
    await until(false, async () => (await certificateOf(nginx)) === before);
    expect(await statusOf(nginx, '/healthz')).toBe(200);
  });

  it('goes on as before when what changed is of no use', async () => {
    const nginx = await start({ minio });
    nginx.mount('cluster/ca.crt', 'no certificate');
    await until(true, () => Promise.resolve(nginx.log().includes('not usable yet')));
    expect(await statusOf(nginx, ROOT)).toBe(200);
  });
});

/** A resolver that gives another address at each look, out of five. */
function rotatingNames(): string {
  const folder = createFolder('names');
  writeFileSync(join(folder, 'count'), '0', { mode: 0o666 });
  const getent = `#!/bin/sh
cd ${folder}
count=$(cat count)
echo $((count + 1)) >count
echo "127.0.0.$((count / 2 % 5 + 1)) STREAM x"
`;
  writeFileSync(join(folder, 'getent'), getent, { mode: 0o755 });
  for (const [path, mode] of [
    [folder, 0o755],
    [join(folder, 'count'), 0o666],
  ] as const)
    chmodSync(path, mode);
  return folder;
}

it('keeps the addresses of a name that rotate, and starts over seldom', async () => {
  const programs = rotatingNames();
  try {
    const nginx = await start({ minio, programs });
    const looks = (): number => Number(readFileSync(join(programs, 'count'), 'utf8')) / 2;
    const seen = new Set(nginx.workersOf('door'));
    while (looks() < 15) {
      for (const worker of nginx.workersOf('door')) seen.add(worker);
      await sleep(100);
    }
    // At first, and at most once in six looks.
    expect(seen.size).toBeLessThanOrEqual(2 + 2 * 3);
    expect(seen.size).toBeGreaterThan(2);
    await until(2, () => Promise.resolve(nginx.workersOf('door').length));
    expect(await statusOf(nginx, FILE)).toBe(200);
  } finally {
    rmSync(programs, { recursive: true });
  }
}, 60_000);

it('tries again what was not usable', async () => {
  const nginx = await start();
  const before = nginx.workersOf('front');
  const whole = readFileSync(nginx.certFile, 'utf8');
  writeFileSync(nginx.certFile, 'no certificate');
  await until(true, () => Promise.resolve(nginx.log().includes('not usable yet')));
  expect(nginx.workersOf('front')).toEqual(before);
  writeFileSync(nginx.certFile, `${whole}\n`);
  await until(false, () => Promise.resolve(nginx.workersOf('front').join() === before.join()));
  // A worker that ends closes what was kept.
  await until(200, () => statusOf(nginx, '/healthz').catch(() => 0));
});

it.each(['/healthz', '/config.json', '/plugin-manifest.json', '/nothing', ROOT, FILE])(
  'lets nobody guess a type, nor come without TLS: %s',
  async (path) => {
    const nginx = await start({ minio });
    const { headers } = await get(nginx, path);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}$/);
  },
);

describe('with half of the world missing', () => {
  it('serves the plugin while the name of the store does not resolve', async () => {
    const nginx = await start({ minio, env: { STORE_ENDPOINT: 'https://store.invalid' } });
    expect(await statusOf(nginx, '/config.json')).toBe(200);
    expect(await reasonOf(nginx, FILE)).toBe('StoreUnreachable');
  });

  it('serves the plugin while there is no API server', async () => {
    const nginx = await start({ minio, env: { KUBERNETES_API: 'https://api.invalid' } });
    expect(await statusOf(nginx, '/config.json')).toBe(200);
    expect(await reasonOf(nginx, FILE)).toBe('ClusterUnreachable');
  });

  it.each([[{}], [{ STORE_ENDPOINT: 'https://localhost:1' }]])(
    'says to who may know it that no store is configured, or that its keys are not there: %j',
    async (env) => {
      const nginx = await start({ env });
      expect(await reasonOf(nginx, ROOT)).toBe('NotConfigured');
      expect(await reasonOf(nginx, ROOT.replace('team-x', 'team-y'))).toBe('Forbidden');
    },
  );
});

describe('as a server', () => {
  it('takes the team from a label of the namespace where that is chosen', async () => {
    const env = { TEAM_LABEL: 'example.com/team', TEAM_RULE: '^the-(.+)$' };
    const nginx = await start({ minio, env });
    expect(await reasonOf(nginx, FILE)).toBe('NoTeam');
    await cluster.kubectl('label', 'namespace', 'apps-team-x', 'example.com/team=the-team-x');
    const another = await start({ minio, env });
    expect(await statusOf(another, FILE)).toBe(200);
  });

  it('is healthy without a token, and looks at nobody to say so', async () => {
    const nginx = await start({ env: { KUBERNETES_API: 'https://api.invalid' } });
    const { status, body } = await request({ ...nginx, url: `${nginx.url}/healthz` });
    expect([status, body.toString()]).toEqual([200, 'ok\n']);
  });

  it('slows down who asks too much, and nobody else', async () => {
    const nginx = await start({ minio, env: { REQUESTS_PER_SECOND: '1' } });
    const answers = await Promise.all(Array.from({ length: 20 }, () => get(nginx, ROOT)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(5);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10);
    expect((await get(nginx, ROOT, cluster.tokens.serviceAccount)).status).toBe(200);
    const refused = answers.find(({ status }) => status === 429);
    expect(JSON.parse(refused?.body.toString() ?? '')).toMatchObject({ reason: 'TooManyRequests' });
  });

  it.each([
    'Impersonate-Extra-scopes',
    'Impersonate-Extra-scopes.example.com',
    'Impersonate-Extra-a%2fb',
  ])('passes %s on, so that the API server judges whom it was really asked about', async (name) => {
    const nginx = await start({ minio });
    const status = async (headers: Readonly<Record<string, string>>) => {
      const Authorization = `Bearer ${cluster.tokens.impersonator}`;
      const all = { Authorization, 'Impersonate-User': 'viewer', ...headers };
      return (await request({ ...nginx, url: nginx.url + ROOT, headers: all })).status;
    };
    expect(await status({})).toBe(200);
    expect(await status({ [name]: 'x' })).toBe(403);
  });

  it('speaks no older TLS than 1.2', async () => {
    const { url, caFile } = await start();
    const speak = (version: string): string =>
      execFileSync(
        'openssl',
        [
          's_client',
          '-connect',
          new URL(url).host,
          '-CAfile',
          caFile,
          version,
          '-cipher',
          'ALL:@SECLEVEL=0',
        ],
        { input: '', stdio: 'pipe' },
      ).toString();
    expect(speak('-tls1_2')).toContain('Verify return code: 0');
    expect(() => speak('-tls1_1')).toThrow();
  });

  it.each(['AES128-SHA', 'ECDHE-ECDSA-AES128-SHA256', 'DHE-RSA-AES128-GCM-SHA256'])(
    'knows no cipher without forward secrecy and authentication: %s',
    async (cipher) => {
      const { url, caFile } = await start();
      const args = ['-connect', new URL(url).host, '-CAfile', caFile, '-tls1_2'];
      const speak = (wanted: string): string =>
        execFileSync('openssl', ['s_client', ...args, '-cipher', `${wanted}:@SECLEVEL=0`], {
          input: '',
          stdio: 'pipe',
        }).toString();
      expect(speak('ECDHE-ECDSA-AES128-GCM-SHA256')).toContain('Verify return code: 0');
      expect(() => speak(cipher)).toThrow();
    },
  );

  it('sends scripts as small as their limit takes for granted', async () => {
    const entry = readdirSync(PLUGIN_DIR).find((name) => name.startsWith('plugin-entry.')) ?? '';
    const { url, caFile } = await start({ minio });
    const headers = { 'Accept-Encoding': 'gzip' };
    const { body } = await request({ url: `${url}/${entry}`, caFile, headers });
    const packed = gzipSync(readFileSync(join(PLUGIN_DIR, entry)));
    expect(gunzipSync(body)).toEqual(readFileSync(join(PLUGIN_DIR, entry)));
    expect(body.length / packed.length).toBeLessThan(1.01);
  });

  it('writes down what failed, without the request', async () => {
    const nginx = await start({ minio, env: { STORE_ENDPOINT: 'https://localhost:1' } });
    const mark = 'mark-in-the-request';
    const { status } = await request({
      ...nginx,
      url: `${nginx.url}${FILE}?token=${mark}`,
      headers: { Authorization: `Bearer ${cluster.tokens.viewer}`, Referer: mark },
    });
    expect(status).toBe(502);
    await until(true, () => Promise.resolve(nginx.log().includes('Connection refused')));
    expect(nginx.log()).not.toContain(mark);
    expect(nginx.log()).not.toContain('team-x');
  });
});

/** The serial number of what it shows. */
const certificateOf = ({ url, caFile }: RunningNginx): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname: host, port } = new URL(url);
    const socket = connect({ host, port: Number(port), ca: readFileSync(caFile) }, () => {
      resolve(socket.getPeerCertificate().serialNumber);
      socket.end();
    });
    socket.once('error', reject);
  });
