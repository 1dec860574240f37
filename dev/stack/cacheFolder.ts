import { homedir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';

/** Where what was built or fetched once lies, outside of the tree. */
export const cacheFolder = (): string =>
  join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'network-evidence');
