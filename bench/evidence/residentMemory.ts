import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 50;

const residentOf = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const [, kilobytes] = /^VmRSS:\s*(\d+)/m.exec(status) ?? [];
  return Number(kilobytes ?? 0) / 1024;
};

/** Of some processes together, MB (Linux). */
export const residentMemory = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + residentOf(pid), 0);

/** The most that it was while the work was done, MB. */
export async function peakMemory(
  pids: readonly number[],
  work: () => Promise<unknown>,
): Promise<number> {
  let peak = residentMemory(pids);
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMemory(pids));
  }, LOOK_EVERY_MS);
  await work().finally(() => clearInterval(timer));
  return peak;
}
