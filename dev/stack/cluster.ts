import { startApiServer } from './apiServer';
import {
  clusterClient,
  collectionOf,
  type ClusterClient,
  type ClusterPlace,
} from './clusterClient';
import { FIRST_OBJECTS, randomToken, randomTokens, type UserRole } from './clusterUsers';
import { startEtcd } from './etcd';
import { backdate } from './serviceToken';

export interface RunningCluster extends ClusterPlace, ClusterClient {
  readonly tokens: Readonly<Record<UserRole | 'expired' | 'invalid' | 'serviceAccount', string>>;
  /** The API server stands still, with its connections open, until it resumes. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Ends the API server; what it stored stays. */
  readonly kill: () => Promise<void>;
  readonly restart: () => Promise<void>;
  /** Ends it all and removes what it stored. */
  readonly stop: () => Promise<void>;
}

const DAY_S = 86_400;

/**
 * Starts a real API server on loopback with RBAC, namespaces of two teams and who may see them. It ends with this process,
 * however that ends.
 *
 * @throws Error when it cannot be built or does not get ready
 */
export async function startCluster(): Promise<RunningCluster> {
  const users = randomTokens();
  const etcd = await startEtcd();
  const { place, running, folder, tokenKey } = await startApiServer(etcd.url, users).catch(
    async (error: unknown) => {
      await etcd.stop();
      throw error;
    },
  );
  const client = clusterClient(folder, place, users.admin);
  for (const object of FIRST_OBJECTS) await client.post(collectionOf(object), object);
  const serviceAccount = await client.issueToken();
  const expired = backdate(serviceAccount, DAY_S, tokenKey);
  return {
    ...place,
    ...client,
    tokens: { ...users, serviceAccount, expired, invalid: randomToken() },
    pause: () => running.signal('SIGSTOP'),
    resume: () => running.signal('SIGCONT'),
    kill: running.kill,
    restart: running.restart,
    stop: async () => {
      await Promise.all([running.stop(), etcd.stop()]);
    },
  };
}
