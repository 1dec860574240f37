import { resolve } from 'node:path';

/** Everything runs in the project's root: webpack's console plugin reads package.json from there too. */
export const CACHE_DIR = resolve('node_modules/.cache/network-evidence');
export const HOST_DIR = resolve(CACHE_DIR, 'host');
export const PLUGIN_DIR = resolve('dist');
/** The script of the evidence door, as nginx loads it. */
export const DOOR_DIR = resolve('dist-door');
/** Which source modules each file of dist/ holds; for tests of what a page fetches. */
export const CHUNK_CONTENTS_FILE = resolve(CACHE_DIR, 'chunk-contents.json');
