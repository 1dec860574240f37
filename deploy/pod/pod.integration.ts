import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt } from '../../dev/console/server/ensureBuilt';
import { childrenOf } from '../../dev/stack/childrenOf';
import { startCluster, type RunningCluster } from '../../dev/stack/cluster';
import { startMinio, type RunningMinio } from '../../dev/stack/minio';
import { request, type TlsAnswer } from '../../dev/stack/request';
import { CONTAINERS, deployed, POD, type Container } from '../deployed';
import { scratchSize } from './podFiles';
import { podMissing, startPod, type RunningPod } from './startPod';

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
        ...readFileSync('deploy/nginx/door.conf', 'utf8').matchAll(/max_size=(\d+)m/g),
      ];
      const all = sizes.reduce((sum, [, size]) => sum + Number(size), 0);
      expect(all).toBeGreaterThan(0);
      expect(all).toBeLessThan(parseInt(deployed(scratchSize('door')) as string) / 2);
    });

    const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
      const giveUpAt = Date.now() + 30_000;
      while (!(await isSo()) && Date.now() < giveUpAt) await sleep(50);
      expect(await isSo()).toBe(true);
    };

    it('gives nothing of the store to the container that speaks to the world', () => {
      const mounted = (container: Container): string =>
        JSON.stringify(deployed(`${POD} containers ${container} volumeMounts`));
      expect(mounted('door')).toContain('/etc/network-evidence/store');
      expect(mounted('front')).not.toContain('/etc/network-evidence/store');
    });

    it('shows the flows without the door, and has it back when it is started over', async () => {
      const { door } = pod.containers;
      await door.kill();
      expect((await get('/plugin-manifest.json')).status).toBe(200);
      expect((await get('/healthz')).status).toBe(200);
      expect(json(await get(SCANS, cluster.tokens.viewer))).toMatchObject({ reason: 'Internal' });
      expect((await get('/healthz/door')).status).toBe(500);
      await door.restart();
      await until(async () => (await get('/healthz/door')).status === 200);
      expect((await get(SCANS, cluster.tokens.viewer)).status).toBe(200);
    });

    it.each(CONTAINERS)('ends %s when the kubelet asks it to', async (container) => {
      const running = pod.containers[container];
      const [first = 0] = childrenOf(running.pid() ?? 0, 'start.sh');
      process.kill(first, 'SIGQUIT');
      await until(() => running.pid() === undefined);
      // That there was no door for a moment was wanted.
      const log = running.log().replaceAll(/.*door\.sock failed.*\n/g, '');
      expect(log).not.toMatch(/emerg|alert|crit/);
    });
  },
);
