import { readFileSync } from 'node:fs';
import type { Address } from '../contract/wire';
import { startFakeServer, type FakeServer } from '../faults/fakeServer';
import { startNginx, type RunningNginx } from '../../stack/nginx';

/** nginx as it ships, between a store and an API server that do what they are told to. */
export interface Site {
  readonly nginx: RunningNginx;
  readonly address: Address;
  readonly store: FakeServer;
  readonly cluster: FakeServer;
  readonly close: () => Promise<void>;
}

export async function openSite(): Promise<Site> {
  const [store, cluster] = await Promise.all([
    startFakeServer('store'),
    startFakeServer('cluster'),
  ]);
  const minio = { ...store, readOnly: { accessKey: 'key', secretKey: 'secret' } };
  const nginx = await startNginx({ cluster, minio, env: { REQUESTS_PER_SECOND: '99999' } });
  const { hostname: host, port } = new URL(nginx.url);
  return {
    nginx,
    address: { host, port: Number(port), ca: readFileSync(nginx.caFile, 'utf8') },
    store,
    cluster,
    close: async () => {
      await nginx.stop();
      await Promise.all([store.stop(), cluster.stop()]);
    },
  };
}
