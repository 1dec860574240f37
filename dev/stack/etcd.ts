import { join } from 'node:path';
import { freePorts } from './freePorts';
import { createFolder, startProcess } from './startProcess';

export interface RunningEtcd {
  readonly url: string;
  /** Ends it and removes what it stored. */
  readonly stop: () => Promise<void>;
}

/** Starts Debian's etcd on loopback, where an API server keeps its objects. @throws Error when it does not get ready */
export async function startEtcd(): Promise<RunningEtcd> {
  const [port = 0, peerPort = 0] = await freePorts(2);
  const [url, peer] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${peerPort}`];
  const folder = createFolder('etcd');
  const { stop } = await startProcess({
    name: 'etcd',
    folder,
    command: 'etcd',
    args: [
      '--data-dir',
      join(folder, 'data'),
      '--log-level',
      'error',
      '--listen-client-urls',
      url,
      '--advertise-client-urls',
      url,
      '--listen-peer-urls',
      peer,
      '--initial-advertise-peer-urls',
      peer,
      '--initial-cluster',
      `default=${peer}`,
    ],
    isReady: () =>
      fetch(`${url}/health`).then(
        ({ ok }) => ok,
        () => false,
      ),
  });
  return { url, stop };
}
