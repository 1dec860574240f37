import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 500;

const hasCode = (error: unknown, code: string): boolean =>
  (error as { readonly code?: unknown }).code === code;

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Who holds the lock; undefined when it was given back just now. */
function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/**
 * Does the work while no other process does it; says once that it waits. A lock whose holder died is taken over. Two that
 * find it at the same moment may both go on, so that the work itself has to bear that.
 */
export async function withLock<T>(file: string, what: string, work: () => Promise<T>): Promise<T> {
  let isWaiting = false;
  while (!take(file)) {
    const holder = holderOf(file);
    if (holder === undefined) continue;
    // A holder that has not written its number yet reads as 0.
    if (holder > 0 && !isAlive(holder)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!isWaiting) console.error(`Waiting for process ${holder}, which is ${what} …`);
    isWaiting = true;
    await sleep(LOOK_EVERY_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
