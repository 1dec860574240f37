import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import { parseEnv } from 'node:util';
import { createAuthority } from '../../dev/stack/authority';
import { freePorts } from '../../dev/stack/freePorts';
import { copyPackages } from '../../dev/stack/nginxPackages';
import { answersOk } from '../../dev/stack/request';
import { createFolder, startProcess, type RunningProcess } from '../../dev/stack/startProcess';
import { deployed, DOOR, FRONT, POD, type Container } from '../deployed';
import {
  copyBuilt,
  generated,
  mountVolumes,
  scratchSize,
  sharedFolders,
  type Contents,
} from './podFiles';

export interface RunningPod {
  readonly url: string;
  readonly caFile: string;
  readonly containers: Readonly<Record<Container, RunningProcess>>;
  /** What both have written. */
  readonly log: () => string;
  /** Ends it and removes what it stored. */
  readonly stop: () => Promise<void>;
}

export interface PodPlan {
  /** Over those of deploy/door.env. */
  readonly settings: Readonly<Record<string, string>>;
  /** The Secrets and ConfigMaps that are not ours. */
  readonly given: Contents;
}

const READY_PATH = `${FRONT} readinessProbe httpGet path`;
const ALIVE_PATH = `${DOOR} livenessProbe httpGet path`;

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

const variables = (settings: NodeJS.Dict<string>): string[] =>
  Object.entries({ PATH: env.PATH, ...settings }).map(([name, value]) => `${name}=${value ?? ''}`);

interface ContainerPlan {
  readonly container: Container;
  readonly contents: Contents;
  readonly variables: readonly string[];
  /** A folder of the machine, mounted wherever both containers mount one. */
  readonly shared: string;
  readonly isReady: () => Promise<boolean>;
}

async function startContainer(plan: ContainerPlan): Promise<RunningProcess> {
  const { container, shared } = plan;
  const folder = createFolder(container);
  const files = join(folder, 'files');
  mountVolumes(files, container, plan.contents);
  await copyPackages(files);
  copyBuilt(files);
  const [sharedAt = ''] = sharedFolders(container);
  return startProcess({
    name: `the container ${container}`,
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
      ...plan.variables,
      ...(deployed(`${POD} containers ${container} command`) as readonly string[]),
    ],
    env: {
      // Kubernetes and tmpfs write megabytes differently.
      SCRATCH: (deployed(scratchSize(container)) as string).replace('Mi', 'M'),
      SHARED: shared,
      SHARED_AT: sharedAt,
    },
    isReady: plan.isReady,
  });
}

/**
 * Runs the containers of the Deployment as the cluster would, with the nginx of the image, but this machine's shell and
 * network. They end with this process, however that ends.
 *
 * @throws Error with what they said, when they do not get ready
 */
export async function startPod({ settings, given }: PodPlan): Promise<RunningPod> {
  const certificateFolder = createFolder('certificate');
  const certificate = servingCertificate(certificateFolder);
  const contents = { ...generated(), ...certificate.given, ...given };
  const shared = createFolder('sockets');
  chmodSync(shared, 0o777);
  const [port = 0] = await freePorts(1);
  const [url, { caFile }] = [`https://127.0.0.1:${port}`, certificate];
  const isOk = (path: string) => (): Promise<boolean> =>
    answersOk(`${url}${deployed(path) as string}`, caFile);
  // Only the door has the settings, and only the front listens.
  const door = await startContainer({
    container: 'door',
    contents,
    variables: variables({ ...parseEnv(readFileSync('deploy/door.env', 'utf8')), ...settings }),
    shared,
    isReady: () => Promise.resolve(existsSync(join(shared, 'door.sock'))),
  });
  const front = await startContainer({
    container: 'front',
    contents,
    variables: variables({ LISTEN: `127.0.0.1:${port}` }),
    shared,
    isReady: async () => (await isOk(READY_PATH)()) && isOk(ALIVE_PATH)(),
  }).catch(async (error: unknown) => {
    await door.stop();
    throw error;
  });
  return {
    url,
    caFile,
    containers: { front, door },
    log: () => front.log() + door.log(),
    stop: async () => {
      await Promise.all([front.stop(), door.stop()]);
      for (const folder of [shared, certificateFolder]) rmSync(folder, { recursive: true });
    },
  };
}
