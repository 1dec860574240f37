import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SERVICE_ACCOUNT, viewBinding, type KubernetesObject } from './clusterUsers';
import { ensureGoTool } from './goTool';
import { request } from './request';

export interface ClusterPlace {
  readonly url: string;
  readonly caFile: string;
}

/** What a cluster admin does. All reject with what the API server says when it refuses. */
export interface ClusterClient {
  /** Creates an object, or asks a question; the answer is the API server's. */
  readonly post: (path: string, object: unknown) => Promise<unknown>;
  /** Replaces what is at the path. */
  readonly put: (path: string, object: unknown) => Promise<unknown>;
  /** What kubectl prints. */
  readonly kubectl: (...args: readonly string[]) => Promise<string>;
  /** Lets a user view a namespace until the returned function takes it back. */
  readonly grant: (user: string, namespace: string) => Promise<() => Promise<void>>;
  /** A new token of the service account, good for an hour. */
  readonly issueToken: () => Promise<string>;
}

const RBAC_PATH = '/apis/rbac.authorization.k8s.io/v1';

/** Where an object of the kinds that a new cluster holds is created. */
export const collectionOf = ({ kind, metadata }: KubernetesObject): string => {
  const plural = `${kind.toLowerCase()}s`;
  const group = kind.includes('Role') ? RBAC_PATH : '/api/v1';
  const namespace = metadata.namespace;
  return typeof namespace === 'string'
    ? `${group}/namespaces/${namespace}/${plural}`
    : `${group}/${plural}`;
};

function writeKubeconfig(folder: string, { url, caFile }: ClusterPlace, token: string): string {
  const file = join(folder, 'kubeconfig');
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'test',
    clusters: [{ name: 'test', cluster: { server: url, 'certificate-authority': caFile } }],
    users: [{ name: 'admin', user: { token } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'admin' } }],
  };
  writeFileSync(file, JSON.stringify(config), { mode: 0o600 });
  return file;
}

const asAdmin =
  ({ url, caFile }: ClusterPlace, token: string) =>
  async (method: string, path: string, object?: unknown): Promise<unknown> => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const body = object === undefined ? undefined : JSON.stringify(object);
    const answer = await request({ url: `${url}${path}`, caFile, method, headers, body });
    const said = answer.body.toString();
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${said}`);
    return JSON.parse(said) as unknown;
  };

/** @param folder for kubectl's configuration; kubectl itself is built when it is first used */
export function clusterClient(folder: string, place: ClusterPlace, token: string): ClusterClient {
  const send = asAdmin(place, token);
  const kubeconfig = writeKubeconfig(folder, place, token);
  return {
    post: (path, object) => send('POST', path, object),
    put: (path, object) => send('PUT', path, object),
    kubectl: async (...args) => {
      const env = { ...process.env, KUBECONFIG: kubeconfig };
      const { stdout } = await promisify(execFile)(await ensureGoTool('kubectl'), args, { env });
      return stdout;
    },
    grant: async (user, namespace) => {
      const binding = viewBinding(namespace, { kind: 'User', name: user });
      const path = collectionOf(binding);
      await send('POST', path, binding);
      return async () => {
        await send('DELETE', `${path}/${binding.metadata.name}`);
      };
    },
    issueToken: async () => {
      const { namespace, name } = SERVICE_ACCOUNT;
      const path = `/api/v1/namespaces/${namespace}/serviceaccounts/${name}/token`;
      const { status } = (await send('POST', path, {})) as { status: { token: string } };
      return status.token;
    },
  };
}
