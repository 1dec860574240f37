import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Keep in step with dev/stack/go.mod. */
const VERSION = 'v3.7.8';

const cacheFolder = (): string =>
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'network-evidence');

/** Where the built Loki lies, outside of the tree. */
export const lokiPath = (): string => join(cacheFolder(), `loki-${VERSION}`, 'loki');

const hasGo = (): boolean => spawnSync('go', ['version']).status === 0;

/** Why no real Loki can be started here; undefined when one can. */
export const lokiMissing = (): string | undefined =>
  existsSync(lokiPath()) || hasGo() ? undefined : 'needs Go to build Loki';

/**
 * The path of Loki's binary. Builds it once, which takes some minutes.
 *
 * @throws Error when Go is missing or the build fails
 */
export const ensureLoki = (): string => {
  const path = lokiPath();
  if (existsSync(path)) return path;
  if (!hasGo()) throw new Error('Loki has to be built once, and there is no Go on this machine');
  console.error(`Building Loki ${VERSION} (once, some minutes) …`);
  mkdirSync(join(path, '..'), { recursive: true });
  // Two builds at once do each other no harm: each moves a whole binary into place.
  const unfinished = `${path}.${process.pid}`;
  const build = spawnSync(
    'go',
    ['build', '-o', unfinished, 'github.com/grafana/loki/v3/cmd/loki'],
    {
      cwd: resolve('dev/stack'),
      stdio: ['ignore', 2, 2],
    },
  );
  if (build.status !== 0) throw new Error('building Loki failed');
  renameSync(unfinished, path);
  return path;
};
