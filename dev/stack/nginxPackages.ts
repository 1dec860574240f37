import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cacheFolder';
import { debianMissing, fetchPackages, unpack } from './debian';
import { withLock } from './lock';

const LIST = 'deploy/nginx/packages.txt';

/** A package of Debian, as the image and the tests have it. */
interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

export const pinnedPackages = (): PinnedPackage[] =>
  readFileSync(LIST, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', version = '', sha256 = ''] = line.split(' ');
      return { name, version, sha256 };
    });

const sha256Of = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');

const digestOf = (file: string): string => sha256Of(readFileSync(file));

const rootFolder = (): string =>
  join(cacheFolder(), `nginx-${sha256Of(readFileSync(LIST, 'utf8')).slice(0, 16)}`);

/** Why nginx as it ships cannot be had here; undefined when it can. */
export const nginxMissing = (): string | undefined =>
  existsSync(rootFolder()) ? undefined : debianMissing();

/** Runs nginx with the libraries that it was built for, whatever this machine has. */
const WRAPPER = `#!/bin/sh
root=\${0%/bin/nginx}
libraries=$root/usr/lib/x86_64-linux-gnu
exec "$libraries/ld-linux-x86-64.so.2" --library-path "$libraries" "$root/usr/sbin/nginx" "$@"
`;

/** @throws Error when the registry gives something else than what is pinned */
function fetchPinned(folder: string): void {
  const pinned = pinnedPackages();
  const packages = join(folder, 'packages');
  fetchPackages(
    pinned.map(({ name, version }) => `${name}=${version}`),
    packages,
  );
  const files = readdirSync(packages).map((name) => join(packages, name));
  const known = pinned.map(({ sha256 }) => sha256);
  const strange = files.filter((file) => !known.includes(digestOf(file)));
  if (strange.length > 0 || files.length !== pinned.length)
    throw new Error(`not what ${LIST} says: ${strange.join(', ')}`);
  for (const file of files) unpack(file, folder);
  rmSync(packages, { recursive: true });
}

/**
 * A folder with the pinned nginx as Debian lays it out, and `bin/nginx` to run it with. Fetches it once.
 *
 * @throws Error when it cannot be had
 */
export async function ensureNginx(): Promise<string> {
  const root = rootFolder();
  if (existsSync(root)) return root;
  const missing = debianMissing();
  if (missing !== undefined) throw new Error(missing);
  mkdirSync(cacheFolder(), { recursive: true });
  await withLock(`${root}.lock`, 'fetching nginx', () => {
    if (existsSync(root)) return Promise.resolve();
    console.error('Fetching nginx as it ships (once) …');
    const unfinished = `${root}.${process.pid}`;
    fetchPinned(unfinished);
    mkdirSync(join(unfinished, 'bin'));
    writeFileSync(join(unfinished, 'bin/nginx'), WRAPPER);
    chmodSync(join(unfinished, 'bin/nginx'), 0o755);
    renameSync(unfinished, root);
    return Promise.resolve();
  });
  return root;
}

/** What nginx needs to run: no documentation, no character sets. */
const NEEDED = ['etc/nginx/mime.types', 'usr/sbin', 'usr/lib'];

/** Lays a folder of the packages out below another one, where whoever runs it can read it. */
async function copy(paths: readonly string[], folder: string): Promise<void> {
  const root = await ensureNginx();
  for (const path of paths) {
    cpSync(join(root, path), join(folder, path), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith('/gconv'),
    });
  }
}

/** Lays the packages out as in the image, below the folder. */
export const copyPackages = (folder: string): Promise<void> => copy(NEEDED, folder);

/** The same, with `bin/nginx`, by which it runs on a machine of other libraries. */
export const copyNginx = (folder: string): Promise<void> => copy([...NEEDED, 'bin'], folder);
