import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from './freePorts';
import { ensureGoTool } from './goTool';
import { lokiConfig } from './lokiConfig';
import { createFolder, startProcess } from './startProcess';

export interface RunningLoki {
  readonly url: string;
  /** Ends it and removes what it stored. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a real Loki on loopback. It ends with this process, however that ends.
 *
 * @throws Error when it cannot be built or does not get ready
 */
export async function startLoki(): Promise<RunningLoki> {
  const command = await ensureGoTool('loki');
  const folder = createFolder('loki');
  const [httpPort = 0, grpcPort = 0] = await freePorts(2);
  const config = join(folder, 'loki.yaml');
  writeFileSync(config, lokiConfig({ folder, httpPort, grpcPort }));
  const url = `http://127.0.0.1:${httpPort}`;
  const isReady = (): Promise<boolean> =>
    fetch(`${url}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  const args = [`-config.file=${config}`];
  const { stop } = await startProcess({ name: 'Loki', folder, command, args, isReady });
  return { url, stop };
}
