import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { DOOR_DIR, PLUGIN_DIR } from '../build/paths';
import { buildTarget, isUpToDate } from '../build/targets';
import { createAuthority } from './authority';
import { childrenOf } from './childrenOf';
import type { ClusterPlace } from './clusterClient';
import { copyNginx } from './nginxPackages';
import { freePorts } from './freePorts';
import type { Credentials, MinioPlace } from './minioClient';
import { answersOk } from './request';
import { createFolder, startProcess, type RunningProcess } from './startProcess';

export interface NginxPlan {
  readonly cluster: ClusterPlace;
  /** Without it no store is configured. */
  readonly minio?: MinioPlace & { readonly readOnly: Credentials };
  /** Variables of `deploy/nginx/start.sh` beside those that follow from the above. */
  readonly env?: Readonly<Record<string, string>>;
  /** A folder with programs that take the place of this machine's. */
  readonly programs?: string;
}

/** The two containers of the pod. */
export type NginxRole = 'door' | 'front';

export interface RunningNginx {
  readonly url: string;
  readonly caFile: string;
  /** What it wrote so far. */
  readonly log: () => string;
  /** Processes that answer; others after a reload. */
  readonly workers: () => readonly number[];
  readonly workersOf: (role: NginxRole) => readonly number[];
  /** Writes a file below `/etc/network-evidence`, as a mounted Secret or ConfigMap changes. */
  readonly mount: (file: string, content: string | Buffer) => void;
  /** The serving certificate, as it is mounted. */
  readonly certFile: string;
  /** Puts a new serving certificate in place, by the same authority. */
  readonly recertify: () => void;
  /** Ends it and removes what it stored. */
  readonly stop: () => Promise<void>;
}

/** Who runs it when root starts it: as in OpenShift, a user whom nobody knows, in root's group. */
const UID = 1_000_650_000;
const AS_SOMEBODY =
  process.getuid?.() === 0
    ? ['setpriv', '--reuid', `${UID}`, '--regid', '0', '--clear-groups']
    : [];

/** nginx compares a certificate with names alone, never with addresses. */
const byName = (url: string): string => url.replace('127.0.0.1', 'localhost');

/** Lays the files out as in the image and in the pod. */
async function layOut(folder: string, { cluster, minio }: NginxPlan) {
  if (!isUpToDate('door')) await buildTarget('door');
  const place = (...path: string[]): string => join(folder, ...path);
  const mounted = place('etc/network-evidence');
  for (const path of ['store', 'cluster']) mkdirSync(join(mounted, path), { recursive: true });
  for (const path of ['tmp', 'run/network-evidence', 'var/cert', 'opt/config'])
    mkdirSync(place(path), { recursive: true });
  await copyNginx(folder);
  cpSync('deploy/nginx', join(mounted, 'nginx'), { recursive: true });
  cpSync(DOOR_DIR, place('opt/door'), { recursive: true });
  if (existsSync(PLUGIN_DIR)) cpSync(PLUGIN_DIR, place('opt/app'), { recursive: true });
  copyFileSync('deploy/config.json', place('opt/config/config.json'));
  const mount = (file: string, content: string | Buffer): void =>
    writeFileSync(join(mounted, file), content, { mode: 0o640 });
  mount('cluster/ca.crt', readFileSync(cluster.caFile));
  if (minio) {
    mount('store/ca.crt', readFileSync(minio.caFile));
    mount('store/access-key', minio.readOnly.accessKey);
    mount('store/secret-key', minio.readOnly.secretKey);
  }
  return { start: join(mounted, 'nginx/start.sh'), certificates: place('var/cert'), mount };
}

/**
 * Starts the image's nginx by the script of the image, as the two containers of the pod do: the front with the plugin, if
 * that is built, and the door. They end with this process, however that ends.
 *
 * @throws Error when they do not get ready
 */
export async function startNginx(plan: NginxPlan): Promise<RunningNginx> {
  const folder = createFolder('nginx');
  const { start, certificates, mount } = await layOut(folder, plan);
  const authority = createAuthority(certificates);
  const recertify = (): unknown => authority.issue('tls');
  recertify();
  if (AS_SOMEBODY.length > 0) execFileSync('chown', ['-R', `${UID}:0`, folder]);
  const [port = 0] = await freePorts(1);
  const [url, { caFile }] = [`https://localhost:${port}`, authority];
  const run = (role: NginxRole, own: string, path: string): Promise<RunningProcess> =>
    startProcess({
      name: role,
      folder: own,
      command: 'env',
      args: [...AS_SOMEBODY, 'sh', start, role],
      env: {
        PATH: [plan.programs ?? [], join(folder, 'bin'), env.PATH ?? ''].flat().join(':'),
        ROOT: folder,
        LISTEN: `127.0.0.1:${port}`,
        KUBERNETES_API: byName(plan.cluster.url),
        STORE_ENDPOINT: plan.minio ? byName(plan.minio.url) : '',
        ...plan.env,
      },
      isReady: () => (path === '' ? exists(doorSocket) : answersOk(url + path, caFile)),
    });
  const doorSocket = join(folder, 'run/network-evidence/door.sock');
  const door = await run('door', folder, '');
  const front = await run('front', createFolder('front'), '/healthz/door').catch(
    async (error: unknown) => {
      await door.stop();
      throw error;
    },
  );
  const workers = (role: NginxRole): readonly number[] => {
    const master = Number(readFileSync(join(folder, `tmp/${role}/nginx.pid`), 'utf8'));
    return childrenOf(master, 'worker process');
  };
  return {
    url,
    caFile,
    mount,
    certFile: join(certificates, 'tls.crt'),
    recertify,
    log: () => front.log() + door.log(),
    workersOf: workers,
    workers: () => [...workers('front'), ...workers('door')],
    stop: async () => {
      await front.stop();
      await door.stop();
    },
  };
}

const exists = (file: string): Promise<boolean> => Promise.resolve(existsSync(file));
