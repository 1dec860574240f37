import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { withLock } from './lock';

const MODULE = 'github.com/grafana/loki/v3';
const MODULE_FOLDER = resolve('dev/stack');

/** Go's module file says it, and nothing else does. */
const lokiVersion = (): string => {
  const file = readFileSync(join(MODULE_FOLDER, 'go.mod'), 'utf8');
  const version = /^require github\.com\/grafana\/loki\/v3 (\S+)$/m.exec(file)?.[1];
  if (version === undefined) throw new Error(`${MODULE_FOLDER}/go.mod requires no ${MODULE}`);
  return version;
};

const cacheFolder = (): string =>
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'network-evidence');

/** Where the built Loki lies, outside of the tree. */
export const lokiPath = (): string => join(cacheFolder(), `loki-${lokiVersion()}`, 'loki');

const hasGo = (): boolean => spawnSync('go', ['version']).status === 0;

/** Why no real Loki can be started here; undefined when one can. */
export const lokiMissing = (): string | undefined =>
  existsSync(lokiPath()) || hasGo() ? undefined : 'needs Go to build Loki';

/** Moves a whole binary into place, so that nobody ever starts half of one. */
async function build(path: string): Promise<void> {
  console.error(`Building Loki ${lokiVersion()} (once, some minutes) …`);
  const unfinished = `${path}.${process.pid}`;
  const go = spawn('go', ['build', '-o', unfinished, `${MODULE}/cmd/loki`], {
    cwd: MODULE_FOLDER,
    stdio: ['ignore', 2, 2],
  });
  const code = await new Promise((done) => go.once('exit', done).once('error', done));
  if (code !== 0) throw new Error('building Loki failed');
  renameSync(unfinished, path);
}

/**
 * The path of Loki's binary. Builds it once, which takes some minutes.
 *
 * @throws Error when Go is missing or the build fails
 */
export const ensureLoki = async (): Promise<string> => {
  const path = lokiPath();
  if (existsSync(path)) return path;
  if (!hasGo()) throw new Error('Loki has to be built once, and there is no Go on this machine');
  mkdirSync(dirname(path), { recursive: true });
  await withLock(`${path}.lock`, 'building Loki', async () => {
    if (!existsSync(path)) await build(path);
  });
  return path;
};
