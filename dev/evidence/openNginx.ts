import { readFileSync } from 'node:fs';
import type { RunningCluster } from '../stack/cluster';
import { TEAM_Y_GROUP, USERS } from '../stack/clusterUsers';
import type { RunningMinio } from '../stack/minio';
import { startNginx, type NginxPlan } from '../stack/nginx';
import { bearer, type OpenDoor } from './contract/openDoor';

/** What the hostile suite sends in one second is more than people do. */
const ENOUGH = '99999';

/** nginx as the door of a store and an API server that may be no real ones: nothing can be put, nobody is known. */
export async function openNginx({ env, ...plan }: NginxPlan): Promise<OpenDoor> {
  const nginx = await startNginx({ ...plan, env: { REQUESTS_PER_SECOND: ENOUGH, ...env } });
  const { hostname: host, port } = new URL(nginx.url);
  const { accessKey = '', secretKey = '' } = plan.minio?.readOnly ?? {};
  return {
    address: { host, port: Number(port), ca: readFileSync(nginx.caFile, 'utf8') },
    callers: {},
    put: () => Promise.reject(new Error('nothing can be put here')),
    remove: () => Promise.reject(new Error('nothing can be removed here')),
    secrets: [accessKey, secretKey, 'Signature='].filter(Boolean),
    log: nginx.log,
    speaksForServer: true,
    workers: nginx.workers,
    close: nginx.stop,
  };
}

const AS_VIEWER = ['Impersonate-User', USERS.viewer.name] as const;

const callersOf = ({ tokens }: RunningCluster): OpenDoor['callers'] => ({
  admin: bearer(tokens.admin),
  viewer: bearer(tokens.viewer),
  serviceAccount: bearer(tokens.serviceAccount),
  impersonator: bearer(tokens.impersonator),
  impersonated: bearer(tokens.impersonator, AS_VIEWER),
  impersonatedGroup: bearer(tokens.impersonator, AS_VIEWER, ['Impersonate-Group', TEAM_Y_GROUP]),
  wrongImpersonation: bearer(tokens.viewer, ['Impersonate-User', USERS.admin.name]),
  noRights: bearer(tokens.noRights),
  expired: bearer(tokens.expired),
  invalid: bearer(tokens.invalid),
  none: [],
});

/** Where S3 puts a key. */
const pathOf = (key: string): string => key.split('/').map(encodeURIComponent).join('/');

/** nginx between a real API server and a real MinIO. */
export async function openRealDoor(
  cluster: RunningCluster,
  minio: RunningMinio,
  env: NginxPlan['env'] = {},
): Promise<OpenDoor> {
  return {
    ...(await openNginx({ cluster, minio, env })),
    callers: callersOf(cluster),
    put: (key, body, storedMs) => minio.put(pathOf(key), body, { storedMs }),
    remove: (key) => minio.remove(pathOf(key)),
  };
}
