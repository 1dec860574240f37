import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt } from '../../dev/console/server/ensureBuilt';
import { childrenOf } from '../../dev/stack/childrenOf';
import { startCluster, type RunningCluster } from '../../dev/stack/cluster';
import { startMinio, type RunningMinio } from '../../dev/stack/minio';
import { request, type TlsAnswer } from '../../dev/stack/request';
import { deployed } from '../deployed';
import { podMissing, SCRATCH_SIZE, startPod, type RunningPod } from './startPod';

const missing = podMissing();
const SHA = 'a'.repeat(40);
/** nginx compares a certificate with names alone, never with addresses. */
const byName = (url: string): string => url.replace('127.0.0.1', 'localhost');
const SCANS = '/evidence/v1/namespaces/apps-team-x/apps/shop/';

/** The template of the Secret with its places filled in. */
const storeSecret = ({ readOnly, caFile }: RunningMinio): Record<string, string> => {
  const { accessKey, secretKey } = readOnly;
  const ca = readFileSync(caFile, 'utf8');
  const values = { 'access-key': accessKey, 'secret-key': secretKey, 'ca.crt': ca };
  const names = Object.keys(deployed('store-secret.yaml stringData') as typeof values);
  return Object.fromEntries(names.map((name) => [name, values[name as keyof typeof values]]));
};

(missing === undefined ? describe : describe.skip)(
  `the pod of the Deployment (${missing ?? 'with all that it mounts'})`,
  () => {
    let cluster: RunningCluster;
    let minio: RunningMinio;
    let pod: RunningPod;

    const get = (path: string, token?: string): Promise<TlsAnswer> => {
      const headers: Record<string, string> = {};
      if (token !== undefined) headers.Authorization = `Bearer ${token}`;
      return request({ url: `${pod.url}${path}`, caFile: pod.caFile, headers });
    };
    const json = ({ body }: TlsAnswer): unknown => JSON.parse(body.toString());

    beforeAll(async () => {
      [cluster, minio] = await Promise.all([startCluster(), startMinio(), ensureBuilt()]);
      pod = await startPod({
        settings: { STORE_ENDPOINT: byName(minio.url), KUBERNETES_API: byName(cluster.url) },
        given: {
          'kube-root-ca.crt': { 'ca.crt': readFileSync(cluster.caFile, 'utf8') },
          [deployed('store-secret.yaml metadata name') as string]: storeSecret(minio),
        },
      });
    }, 240_000);
    afterAll(() => Promise.all([cluster.stop(), minio.stop(), pod.stop()]));

    it('serves the plugin with its configuration', async () => {
      expect(json(await get('/plugin-manifest.json'))).toMatchObject({ name: 'network-evidence' });
      expect(json(await get('/config.json'))).toEqual({});
    });

    it('gives evidence to whom the API server lets, by mounted keys and authorities alone', async () => {
      await minio.put(`team-x/shop/${SHA}/sbom.spdx.json`, '{}');
      expect((await get(SCANS)).status).toBe(401);
      expect((await get(SCANS, cluster.tokens.noRights)).status).toBe(403);
      expect(json(await get(SCANS, cluster.tokens.viewer))).toMatchObject({
        scans: [{ sha: SHA }],
      });
    });

    it('keeps its caches within the folder that it has for them', () => {
      const sizes = [
        ...readFileSync('deploy/nginx/nginx.conf', 'utf8').matchAll(/max_size=(\d+)m/g),
      ];
      const all = sizes.reduce((sum, [, size]) => sum + Number(size), 0);
      expect(all).toBeGreaterThan(0);
      expect(all).toBeLessThan(parseInt(deployed(SCRATCH_SIZE) as string) / 2);
    });

    it('ends when the kubelet asks it to', async () => {
      const [first = 0] = childrenOf(pod.pid() ?? 0, 'start.sh');
      process.kill(first, 'SIGQUIT');
      const giveUpAt = Date.now() + 5000;
      while (pod.pid() !== undefined && Date.now() < giveUpAt) await sleep(50);
      expect(pod.pid()).toBeUndefined();
      expect(pod.log()).not.toMatch(/emerg|alert|crit/);
    }, 10_000);
  },
);
