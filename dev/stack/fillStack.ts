import { sampleObjects } from '../world/reports/sampleObjects';
import type { World } from '../world/createWorld';
import type { KubernetesObject } from '../world/kubernetesObjects';
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

/** A namespace needs it before a pod is taken; a controller would make it, and none runs here. */
const SERVICE_ACCOUNT = { metadata: { name: 'default' } };

/** As a kubelet would: an object of the world is created, and what it says of itself comes after. */
async function create(cluster: RunningCluster, object: KubernetesObject): Promise<void> {
  const path = `/api/v1/namespaces/${object.metadata.namespace}/pods`;
  const { metadata } = (await cluster.post(path, object)) as KubernetesObject;
  await cluster.put(`${path}/${metadata.name}/status`, { ...object, metadata });
}

/** The world's namespaces with their pods, and one of them for the viewer. */
async function fillCluster(
  cluster: RunningCluster,
  { objects, cluster: { namespaces } }: World,
  signal: AbortSignal,
): Promise<void> {
  const present = (await cluster.kubectl('get', 'namespaces', '-o', 'name')).split('\n');
  for (const name of namespaces) {
    if (!present.includes(`namespace/${name}`))
      await cluster.post('/api/v1/namespaces', { metadata: { name } });
    await cluster.post(`/api/v1/namespaces/${name}/serviceaccounts`, SERVICE_ACCOUNT);
  }
  for (const object of objects.filter(({ kind }) => kind === 'Pod')) {
    signal.throwIfAborted();
    await create(cluster, object);
  }
  await cluster.grant(USERS.viewer.name, VIEWED);
}

/** Gives each part what the sample world has for it. */
export async function fillStack(stack: Stack, world: World, signal: AbortSignal): Promise<void> {
  const { loki, minio, cluster } = stack;
  if (loki) await fillLoki(loki, world, signal);
  if (minio) await fillMinio(minio, world, signal);
  if (cluster) await fillCluster(cluster, world, signal);
}
