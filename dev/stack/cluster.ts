import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAuthority } from './authority';
import {
  clusterClient,
  collectionOf,
  type ClusterClient,
  type ClusterPlace,
} from './clusterClient';
import { FIRST_OBJECTS, randomToken, randomTokens, tokenFile, type UserRole } from './clusterUsers';
import { freePorts } from './freePorts';
import { ensureGoTool } from './goTool';
import { answersOk } from './request';
import { backdate, createTokenKey } from './serviceToken';
import { createFolder, startProcess, type RunningProcess } from './startProcess';

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

const ISSUER = 'https://kubernetes.default.svc';
const DAY_S = 86_400;

async function startEtcd(): Promise<RunningProcess & { readonly url: string }> {
  const folder = createFolder('etcd');
  const [port = 0, peerPort = 0] = await freePorts(2);
  const [url, peer] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${peerPort}`];
  const running = await startProcess({
    ...{ name: 'etcd', folder, command: 'etcd' },
    args: [
      ...['--data-dir', join(folder, 'data'), '--log-level', 'error'],
      ...['--listen-client-urls', url, '--advertise-client-urls', url],
      ...['--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer],
      ...['--initial-cluster', `default=${peer}`],
    ],
    isReady: () =>
      fetch(`${url}/health`).then(
        ({ ok }) => ok,
        () => false,
      ),
  });
  return { ...running, url };
}

interface ApiServerPlan {
  readonly folder: string;
  readonly etcdUrl: string;
  readonly port: number;
}

/** Files of the folder: `tokens.csv` and `token.key`; the certificates are made here. */
async function startApiServer({ folder, etcdUrl, port }: ApiServerPlan) {
  const authority = createAuthority(folder);
  const { certFile, keyFile } = authority.issue('kubernetes');
  const tokenKey = join(folder, 'token.key');
  const place: ClusterPlace = { url: `https://127.0.0.1:${port}`, caFile: authority.caFile };
  const running = await startProcess({
    ...{ name: 'kube-apiserver', folder, command: await ensureGoTool('kube-apiserver') },
    args: [
      ...[`--etcd-servers=${etcdUrl}`, '--bind-address=127.0.0.1', `--secure-port=${port}`],
      ...[`--tls-cert-file=${certFile}`, `--tls-private-key-file=${keyFile}`],
      ...[`--token-auth-file=${join(folder, 'tokens.csv')}`, '--authorization-mode=RBAC'],
      ...[`--service-account-issuer=${ISSUER}`, `--service-account-key-file=${tokenKey}`],
      ...[`--service-account-signing-key-file=${tokenKey}`, '--endpoint-reconciler-type=none'],
      '--service-cluster-ip-range=10.0.0.0/24',
    ],
    isReady: () => answersOk(`${place.url}/readyz`, place.caFile),
  });
  return { place, running };
}

/** Ends etcd when the API server cannot be had either. */
async function startBoth(folder: string) {
  const etcd = await startEtcd();
  try {
    const [port = 0] = await freePorts(1);
    return { etcd, ...(await startApiServer({ folder, etcdUrl: etcd.url, port })) };
  } catch (error) {
    await etcd.stop();
    throw error;
  }
}

/**
 * Starts a real API server on loopback with RBAC, namespaces of two teams and who may see them. It ends with this process,
 * however that ends.
 *
 * @throws Error when it cannot be built or does not get ready
 */
export async function startCluster(): Promise<RunningCluster> {
  const folder = createFolder('kubernetes');
  const users = randomTokens();
  writeFileSync(join(folder, 'tokens.csv'), tokenFile(users), { mode: 0o600 });
  const key = createTokenKey(join(folder, 'token.key'));
  const { etcd, place, running } = await startBoth(folder);
  const client = clusterClient(folder, place, users.admin);
  for (const object of FIRST_OBJECTS) await client.post(collectionOf(object), object);
  const serviceAccount = await client.issueToken();
  const expired = backdate(serviceAccount, DAY_S, key);
  return {
    ...{ ...place, ...client },
    tokens: { ...users, serviceAccount, expired, invalid: randomToken() },
    pause: () => running.signal('SIGSTOP'),
    resume: () => running.signal('SIGCONT'),
    ...{ kill: running.kill, restart: running.restart },
    stop: async () => {
      await Promise.all([running.stop(), etcd.stop()]);
    },
  };
}
