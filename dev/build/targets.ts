import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Configuration, Stats } from 'webpack';
import { inputsHash } from './inputsHash';
import { CACHE_DIR, CHUNK_CONTENTS_FILE, DOOR_DIR, HOST_DIR, PLUGIN_DIR } from './paths';

interface Target {
  readonly name: string;
  readonly inputs: readonly string[];
  /** Exists when the target was built. */
  readonly output: string;
  /** Loaded when needed: webpack is slow to load. */
  readonly config: () => Promise<Configuration>;
  readonly afterwards?: (stats: Stats) => Promise<void>;
}

function save(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const stampOf = ({ name }: Target): string => resolve(CACHE_DIR, `${name}.inputs`);

function isFresh(target: Target): boolean {
  const stamp = stampOf(target);
  if (!existsSync(target.output) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === inputsHash(target.inputs);
}

async function build(target: Target): Promise<void> {
  const hash = inputsHash(target.inputs);
  rmSync(stampOf(target), { force: true });
  const { runWebpack } = await import('./runWebpack');
  const stats = await runWebpack(await target.config());
  await target.afterwards?.(stats);
  save(stampOf(target), hash);
}

const plugin: Target = {
  name: 'plugin',
  inputs: [
    'src',
    'locales',
    'config.json',
    'console-extensions.json',
    'package.json',
    'package-lock.json',
    'plugin-manifest',
    'webpack.config.ts',
  ],
  output: resolve(PLUGIN_DIR, 'plugin-manifest.json'),
  config: async () => {
    const { default: pluginConfig } = await import('../../webpack.config');
    return pluginConfig({}, { mode: 'production' });
  },
  afterwards: async (stats) => {
    const { chunkContents } = await import('./chunkContents');
    save(CHUNK_CONTENTS_FILE, JSON.stringify(chunkContents(stats)));
  },
};

const host: Target = {
  name: 'host',
  inputs: [
    'dev/build',
    'dev/console/host',
    'dev/console/sdk',
    'dev/console/models.ts',
    'dev/console/users.ts',
    'package-lock.json',
  ],
  output: resolve(HOST_DIR, 'host.js'),
  config: async () => (await import('./hostConfig')).hostConfig(),
};

const door: Target = {
  name: 'door',
  inputs: [
    'deploy/nginx/door',
    'deploy/nginx/njs',
    'src/model/evidence',
    'src/model/json.ts',
    'dev/build/doorConfig.ts',
    'package-lock.json',
  ],
  output: resolve(DOOR_DIR, 'door.js'),
  config: async () => (await import('./doorConfig')).doorConfig(),
};

const TARGETS = { plugin, host, door };
export type TargetName = keyof typeof TARGETS;
export const TARGET_NAMES = Object.keys(TARGETS) as TargetName[];

/** Does what is built show the sources as they are now? */
export const isUpToDate = (name: TargetName): boolean => isFresh(TARGETS[name]);

/** Builds the plugin into dist/, the host page into the cache or the door into dist-door/; rejects with what webpack says. */
export const buildTarget = (name: TargetName): Promise<void> => build(TARGETS[name]);
