import { readFileSync } from 'node:fs';

const familyOf = (pid: number): number[] => {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
  return [pid, ...children.filter(Boolean).flatMap((child) => familyOf(Number(child)))];
};

const residentOf = (pid: number): number => {
  const [, kilobytes] = /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes ?? 0) / 1024;
};

/** Of a process and all below it, MB (Linux). */
export const residentMemory = (pid: number): number =>
  familyOf(pid).reduce((sum, one) => sum + residentOf(one), 0);

const LOOK_EVERY_MS = 50;

/** The most that it was while the work was done, MB. */
export async function peakMemory(pid: number, work: () => Promise<unknown>): Promise<number> {
  let peak = residentMemory(pid);
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMemory(pid));
  }, LOOK_EVERY_MS);
  await work().finally(() => clearInterval(timer));
  return peak;
}
