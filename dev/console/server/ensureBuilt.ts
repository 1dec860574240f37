import { spawn } from 'node:child_process';
import { TARGET_NAMES, isUpToDate, type TargetName } from '../../build/targets';

/** Builds in a process of its own: two builds side by side, and webpack's memory is given back. */
function buildApart(name: TargetName): Promise<void> {
  return new Promise((built, failed) => {
    const args = ['--import', 'tsx', 'dev/build.ts', name];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const said: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', failed);
    child.on('exit', (code) => {
      if (code === 0) built();
      else failed(new Error(`${name} does not build:\n${Buffer.concat(said).toString('utf8')}`));
    });
  });
}

/** Builds what is stale: the plugin into dist/, the host page into the cache. Returns what it had to build. */
export async function ensureBuilt(): Promise<readonly TargetName[]> {
  const stale = TARGET_NAMES.filter((name) => !isUpToDate(name));
  await Promise.all(stale.map(buildApart));
  return stale;
}
