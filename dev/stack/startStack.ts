import { startCluster, type RunningCluster } from './cluster';
import { startLoki, type RunningLoki } from './loki';
import { startMinio, type RunningMinio } from './minio';
import { startNginx, type RunningNginx } from './nginx';

/** The tenant of flows that NetObserv stores, and that a gateway serves. */
export const TENANT = 'network';

export const PARTS = ['loki', 'minio', 'kubernetes'] as const;
export type Part = (typeof PARTS)[number];

/** The parts that were asked for. */
export interface Stack {
  readonly loki?: RunningLoki;
  readonly minio?: RunningMinio;
  readonly cluster?: RunningCluster;
  /** The plugin and the evidence door, where both are that the door stands between. */
  readonly nginx?: RunningNginx;
}

/** Starts the parts side by side. When one of them fails, the others end with this process. */
export async function startStack(parts: readonly Part[]): Promise<Stack> {
  const has = (part: Part): boolean => parts.includes(part);
  const [loki, minio, cluster] = await Promise.all([
    has('loki') ? startLoki() : undefined,
    has('minio') ? startMinio() : undefined,
    has('kubernetes') ? startCluster() : undefined,
  ]);
  const nginx = minio && cluster && (await startNginx({ minio, cluster }));
  return { loki, minio, cluster, nginx };
}

/** How to reach them, as `npm run stack` prints it. */
export const describeStack = ({ loki, minio, cluster, nginx }: Stack): object => ({
  loki: loki && { url: loki.url, org: TENANT },
  minio: minio && { url: minio.url, caFile: minio.caFile, bucket: minio.bucket },
  kubernetes: cluster && { url: cluster.url, caFile: cluster.caFile, tokens: cluster.tokens },
  plugin: nginx && { url: nginx.url, caFile: nginx.caFile },
});

export const stopStack = async ({ loki, minio, cluster, nginx }: Stack): Promise<void> => {
  const running = [loki, minio, cluster, nginx].flatMap((part) => part ?? []);
  await Promise.all(running.map(({ stop }) => stop()));
};
