import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arch } from 'node:process';
import { cacheFolder } from './cacheFolder';

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
const SUITES = [
  ['debian', 'trixie'],
  ['debian-security', 'trixie-security'],
] as const;
const LISTS_LAST_MS = 12 * 3_600_000;
const TAKES_LONGEST_MS = 120_000;

const isInstalled = (command: string): boolean =>
  spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** Why packages of Debian cannot be had here; undefined when they can, as long as the registry answers. */
export function debianMissing(): string | undefined {
  if (arch !== 'x64') return 'no amd64 machine, whose packages are pinned';
  if (!['apt-get', 'dpkg-deb'].every(isInstalled)) return 'no apt and dpkg';
  return existsSync(KEYRING) ? undefined : `no ${KEYRING}`;
}

const SOURCES = SUITES.map(
  ([archive, suite]) =>
    `deb [arch=amd64 signed-by=${KEYRING}] http://deb.debian.org/${archive} ${suite} main\n`,
).join('');

/** apt reads everything anew when a file is newer than its cache. */
function writeOnce(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

/** apt as it would be on Debian 13, with lists and a state of its own: nothing of this machine's is read or changed. */
function apt(command: 'apt-cache' | 'apt-get', args: readonly string[], cwd?: string): string {
  const folder = join(cacheFolder(), 'apt');
  mkdirSync(join(folder, 'state/lists/partial'), { recursive: true });
  mkdirSync(join(folder, 'cache/archives/partial'), { recursive: true });
  writeOnce(join(folder, 'sources.list'), SOURCES);
  writeOnce(join(folder, 'status'), '');
  const options = {
    'Dir::State': join(folder, 'state'),
    'Dir::State::status': join(folder, 'status'),
    'Dir::Cache': join(folder, 'cache'),
    'Dir::Etc::sourcelist': join(folder, 'sources.list'),
    'Dir::Etc::sourceparts': '/dev/null',
    'APT::Architecture': 'amd64',
    'APT::Sandbox::User': 'root',
    'Acquire::http::Timeout': '10',
    'Acquire::Retries': '1',
    'Acquire::IndexTargets::deb::DEP-11::DefaultEnabled': 'false',
  };
  const settings = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  return execFileSync(command, [...settings, '-qq', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TAKES_LONGEST_MS,
  });
}

/** @throws Error when the registry does not answer */
function updateLists(): void {
  const stamp = join(cacheFolder(), 'apt/updated');
  const updatedMs = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - updatedMs < LISTS_LAST_MS) return;
  apt('apt-get', ['update', '--error-on=any']);
  writeFileSync(stamp, '');
}

/**
 * Fetches packages into a folder and unpacks them there, below `root`.
 *
 * @param wanted `name=version`, or `name` for what the registry offers now
 * @throws Error when the registry does not have them
 */
export function fetchPackages(wanted: readonly string[], folder: string): void {
  updateLists();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  apt('apt-get', ['download', ...wanted], folder);
}

export const unpack = (file: string, root: string): unknown =>
  execFileSync('dpkg-deb', ['-x', file, root], { stdio: 'pipe' });

/** Versions that the registry would install today, by name. @throws Error when it does not answer */
export function offeredVersions(names: readonly string[]): ReadonlyMap<string, string> {
  updateLists();
  const policy = apt('apt-cache', ['policy', ...names]);
  const offers = policy.matchAll(/^(\S+):\n.*\n {2}Candidate: (\S+)$/gm);
  return new Map([...offers].map(([, name = '', version = '']) => [name, version]));
}
