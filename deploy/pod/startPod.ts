import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import { parseEnv } from 'node:util';
import { createAuthority } from '../../dev/stack/authority';
import { freePorts } from '../../dev/stack/freePorts';
import { copyPackages } from '../../dev/stack/nginxPackages';
import { answersOk } from '../../dev/stack/request';
import { createFolder, startProcess, type RunningProcess } from '../../dev/stack/startProcess';
import { deployed, NGINX, POD } from '../deployed';
import { copyBuilt, generated, mountVolumes, type Contents } from './podFiles';

export interface RunningPod extends RunningProcess {
  readonly url: string;
  readonly caFile: string;
}

export interface PodPlan {
  /** Over those of deploy/door.env. */
  readonly settings: Readonly<Record<string, string>>;
  /** The Secrets and ConfigMaps that are not ours. */
  readonly given: Contents;
}

export const SCRATCH_SIZE = `${POD} volumes scratch emptyDir sizeLimit`;
const READY_PATH = `${NGINX} readinessProbe httpGet path`;

/** As pod.sh mounts: a container may have the right to, and yet a file system that nothing can be laid over. */
const MOUNTS =
  'mount -t tmpfs pod /mnt && mkdir /mnt/files /mnt/root && mount -t overlay pod -o lowerdir=/mnt/files:/ /mnt/root';

/** Why no pod can run here; undefined when one can. */
export const podMissing = (): string | undefined =>
  spawnSync('unshare', ['--mount', 'sh', '-c', MOUNTS]).status === 0
    ? undefined
    : 'no right to mount';

/** The serving certificate that the cluster would make for the Service. */
function servingCertificate(folder: string): { readonly caFile: string; readonly given: Contents } {
  const authority = createAuthority(folder);
  const { certFile, keyFile } = authority.issue('network-evidence');
  const [certificate, key] = [certFile, keyFile].map((file) => readFileSync(file, 'utf8'));
  const secret = { 'tls.crt': certificate ?? '', 'tls.key': key ?? '' };
  return {
    caFile: authority.caFile,
    given: { [deployed(`${POD} volumes certificate secret secretName`) as string]: secret },
  };
}

const variables = (settings: PodPlan['settings']): string[] =>
  Object.entries({
    PATH: env.PATH,
    ...parseEnv(readFileSync('deploy/door.env', 'utf8')),
    ...settings,
  }).map(([name, value]) => `${name}=${value ?? ''}`);

/**
 * Runs the container of the Deployment as the cluster would, with the nginx of the image, but this machine's shell and network. It ends with this
 * process, however that ends.
 *
 * @throws Error with what it said, when it does not get ready
 */
export async function startPod({ settings, given }: PodPlan): Promise<RunningPod> {
  const folder = createFolder('pod');
  const files = join(folder, 'files');
  const certificate = servingCertificate(folder);
  mountVolumes(files, { ...generated(), ...certificate.given, ...given });
  await copyPackages(files);
  copyBuilt(files);
  const [port = 0] = await freePorts(1);
  const [url, { caFile }] = [`https://127.0.0.1:${port}`, certificate];
  const running = await startProcess({
    name: 'the pod',
    folder,
    command: 'unshare',
    args: [
      '--mount',
      '--pid',
      '--fork',
      '--kill-child',
      'sh',
      resolve('deploy/pod/pod.sh'),
      folder,
      'env',
      '-i',
      ...variables({ ...settings, LISTEN: `127.0.0.1:${port}` }),
      ...(deployed(`${NGINX} command`) as readonly string[]),
    ],
    // Kubernetes and tmpfs write megabytes differently.
    env: { SCRATCH: (deployed(SCRATCH_SIZE) as string).replace('Mi', 'M') },
    isReady: () => answersOk(`${url}${deployed(READY_PATH) as string}`, caFile),
  });
  return { ...running, url, caFile };
}
