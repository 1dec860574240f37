import { sampleObjects } from '../world/reports/sampleObjects';
import type { World } from '../world/createWorld';
import { SIZES } from '../world/worldOptions';
import type { RunningCluster } from './cluster';
import { USERS } from './clusterUsers';
import type { RunningLoki } from './loki';
import type { RunningMinio } from './minio';
import { createProgress } from './progress';
import { TENANT, type Stack } from './startStack';
import { openTenant } from './tenant';

const HOUR_MS = 60 * 60 * 1000;
/** What the viewer may see of the sample world. */
const VIEWED = 'apps-team-shop';

/** Stores the world's flows of the last hour and says on stderr how many. */
async function fillLoki({ url }: RunningLoki, world: World, signal: AbortSignal): Promise<void> {
  const { size } = world.options;
  const nowMs = Date.now();
  const flows = world.flows(nowMs - HOUR_MS, nowMs);
  const onStored = createProgress(SIZES[size].recordsPerHour);
  const count = await openTenant(url, TENANT).push(flows, { signal, onStored });
  console.error(`${count.toLocaleString('en')} flows of the ${size} world are stored`);
}

/** Stores what CI left for the world's workloads. */
async function fillMinio(
  minio: RunningMinio,
  { cluster }: World,
  signal: AbortSignal,
): Promise<void> {
  for (const { key, body, storedMs } of sampleObjects(cluster.workloads, Date.now())) {
    signal.throwIfAborted();
    await minio.put(key, body(), { storedMs });
  }
}

/** The world's namespaces, and one of them for the viewer. */
async function fillCluster(cluster: RunningCluster, world: World): Promise<void> {
  const present = (await cluster.kubectl('get', 'namespaces', '-o', 'name')).split('\n');
  for (const name of world.cluster.namespaces) {
    if (present.includes(`namespace/${name}`)) continue;
    await cluster.post('/api/v1/namespaces', { metadata: { name } });
  }
  await cluster.grant(USERS.viewer.name, VIEWED);
}

/** Gives each part what the sample world has for it. */
export async function fillStack(stack: Stack, world: World, signal: AbortSignal): Promise<void> {
  const { loki, minio, cluster } = stack;
  if (loki) await fillLoki(loki, world, signal);
  if (minio) await fillMinio(minio, world, signal);
  if (cluster) await fillCluster(cluster, world);
}
