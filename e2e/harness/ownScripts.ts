import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const OWN = /^\/api\/plugins\/network-evidence\/.*\.js$/;

/** The plugin's scripts that a page fetches from now on, by file name; what the host shares is not among them. */
export function watchOwnScripts(page: Page): ReadonlyMap<string, Promise<Buffer>> {
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (OWN.test(pathname)) scripts.set(basename(pathname), response.body());
  });
  return scripts;
}

/** What the console fetches first of a plugin, and some script besides it. */
export const hasEntry = (scripts: ReadonlyMap<string, unknown>): boolean =>
  scripts.size > 1 && [...scripts.keys()].some((name) => name.startsWith('plugin-entry.'));

/** As they travel. */
export async function gzipKilobytes(
  scripts: ReadonlyMap<string, Promise<Buffer>>,
): Promise<number> {
  const bodies = await Promise.all(scripts.values());
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1024;
}
