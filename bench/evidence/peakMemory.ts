import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 50;

const residentOf = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const [, kilobytes] = /^VmRSS:\s*(\d+)/m.exec(status) ?? [];
  return Number(kilobytes ?? 0) / 1024;
};

/** Of all together, MB (Linux). */
const residentMemory = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + residentOf(pid), 0);

/** The most memory that the processes held together while the work was done, MB. */
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
