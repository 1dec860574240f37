import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from './freePorts';
import { ensureLoki } from './lokiBinary';
import { lokiConfig } from './lokiConfig';

export interface RunningLoki {
  readonly url: string;
  /** Of Loki's supervisor. */
  readonly pid: number | undefined;
  /** Ends it and removes what it stored. */
  readonly stop: () => Promise<void>;
}

const READY_WITHIN_MS = 60_000;

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Starts a real Loki on loopback. It ends with this process, however that ends.
 *
 * @throws Error when it cannot be built or does not get ready
 */
export const startLoki = async (): Promise<RunningLoki> => {
  const binary = await ensureLoki();
  const folder = mkdtempSync(join(tmpdir(), 'network-evidence-loki-'));
  const [httpPort = 0, grpcPort = 0] = await freePorts(2);
  const config = join(folder, 'loki.yaml');
  writeFileSync(config, lokiConfig({ folder, httpPort, grpcPort }));
  const supervisor = spawn(
    process.execPath,
    [resolve('dev/stack/supervise.mjs'), folder, binary, `-config.file=${config}`],
    // A process group of its own: what kills ours must not kill the one that tidies up.
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  const ended = new Promise<void>((done) => supervisor.once('exit', () => done()));
  const stop = (): Promise<void> => {
    supervisor.stdin.destroy();
    return ended;
  };
  const url = `http://127.0.0.1:${httpPort}`;
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(url))) {
    if (supervisor.exitCode !== null || Date.now() > giveUpAt) {
      await stop();
      throw new Error('Loki did not get ready');
    }
    await sleep(200);
  }
  return { url, pid: supervisor.pid, stop };
};
