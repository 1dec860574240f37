import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fetchPackages, unpack } from './debian';
import { createFolder } from './startProcess';

const ENTRY = /^[a-z0-9][a-z0-9.+-]* \(([^)]+)\) /gm;

/**
 * Holes that a changelog of Debian names above the entry of this version, each once.
 *
 * @param changelog newest entry first (Debian Policy, 4.4)
 * @throws Error when it does not know the version, so that nothing can be said
 */
export function holesSince(changelog: string, version: string): string[] {
  const own = [...changelog.matchAll(ENTRY)].find(([, entry]) => entry === version);
  if (!own) throw new Error(`no entry of ${version}`);
  return [...new Set(changelog.slice(0, own.index).match(/CVE-\d{4}-\d{4,}/g))];
}

/** The changelog that an unpacked package brings. @throws Error when it brings none */
export function changelogOf(root: string, name: string): string {
  const folder = join(root, 'usr/share/doc', name);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const file = files.find((each) => /^changelog\.Debian\.gz$/.test(each));
  if (file === undefined) throw new Error(`${name} has no changelog`);
  return gunzipSync(readFileSync(join(folder, file))).toString();
}

/** A rebuild of the same sources, which has no entry in the changelog. */
const withoutRebuild = (version: string): string => version.replace(/\+b\d+$/, '');

/**
 * What the version that the registry offers mends of this one, by its own changelog.
 *
 * @throws Error when the registry does not answer
 */
export function mendedSince(name: string, version: string): string[] {
  const folder = createFolder('package');
  try {
    const packages = join(folder, 'packages');
    fetchPackages([name], packages);
    for (const file of readdirSync(packages)) unpack(join(packages, file), folder);
    return holesSince(changelogOf(folder, name), withoutRebuild(version));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
