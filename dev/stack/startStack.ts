import { startCluster, type RunningCluster } from './cluster';
import { startLoki, type RunningLoki } from './loki';
import { startMinio, type RunningMinio } from './minio';

/** The tenant of flows that NetObserv stores, and that a gateway serves. */
export const TENANT = 'network';

export const PARTS = ['loki', 'minio', 'kubernetes'] as const;
export type Part = (typeof PARTS)[number];

/** The parts that were asked for. */
export interface Stack {
  readonly loki?: RunningLoki;
  readonly minio?: RunningMinio;
  readonly cluster?: RunningCluster;
}

/** Starts the parts side by side. When one of them fails, the others end with this process. */
export async function startStack(parts: readonly Part[]): Promise<Stack> {
  const has = (part: Part): boolean => parts.includes(part);
  const [loki, minio, cluster] = await Promise.all([
    has('loki') ? startLoki() : undefined,
    has('minio') ? startMinio() : undefined,
    has('kubernetes') ? startCluster() : undefined,
  ]);
  return { loki, minio, cluster };
}

/** How to reach them, as `npm run stack` prints it. */
export const describeStack = ({ loki, minio, cluster }: Stack): object => ({
  loki: loki && { url: loki.url, org: TENANT },
  minio: minio && { url: minio.url, caFile: minio.caFile, bucket: minio.bucket },
  kubernetes: cluster && { url: cluster.url, caFile: cluster.caFile, tokens: cluster.tokens },
});

export const stopStack = async ({ loki, minio, cluster }: Stack): Promise<void> => {
  const running = [loki, minio, cluster].flatMap((part) => part ?? []);
  await Promise.all(running.map(({ stop }) => stop()));
};
