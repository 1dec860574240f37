import { readdirSync, readFileSync } from 'node:fs';

/** Of a process that may be ending just now. */
function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** Processes that this one started and that call themselves so. */
export const childrenOf = (parent: number, title: string): number[] =>
  readdirSync('/proc')
    .filter((pid) => /^[0-9]+$/.test(pid))
    .filter((pid) => new RegExp(`^PPid:\\s+${parent}$`, 'm').test(read(pid, 'status')))
    .filter((pid) => read(pid, 'cmdline').includes(title))
    .map(Number);
