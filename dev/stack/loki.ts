import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureLoki } from './lokiBinary';
import { lokiConfig } from './lokiConfig';

export interface RunningLoki {
  readonly url: string;
  /** Ends it and removes what it stored. */
  readonly stop: () => Promise<void>;
}

const READY_WITHIN_MS = 60_000;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Starts a real Loki on loopback.
 *
 * @throws Error when it cannot be built or does not get ready
 */
export const startLoki = async (): Promise<RunningLoki> => {
  const binary = ensureLoki();
  const folder = mkdtempSync(join(tmpdir(), 'network-evidence-loki-'));
  const [httpPort, grpcPort] = [await freePort(), await freePort()];
  const config = join(folder, 'loki.yaml');
  writeFileSync(config, lokiConfig({ folder, httpPort, grpcPort }));
  const loki = spawn(binary, [`-config.file=${config}`], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => loki.once('exit', () => resolve()));
  const kill = (): boolean => loki.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${httpPort}`;
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(url))) {
    if (loki.exitCode !== null || Date.now() > giveUpAt) {
      await stop();
      throw new Error('Loki did not get ready');
    }
    await sleep(200);
  }
  return { url, stop };
};
