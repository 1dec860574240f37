import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { execPath } from 'node:process';
import { text } from 'node:stream/consumers';
import type { NginxRole, RunningNginx } from '../../stack/nginx';

/** What somebody saw who only wanted the plugin. */
export interface Seen {
  readonly asked: number;
  readonly slowestMs: number;
  /** What 95 of 100 answers did not take. */
  readonly p95Ms: number;
  readonly failures: readonly string[];
}

/** Asks for the plugin and its health until told to stop; then says how that went. */
export function watchPlugin({ url, caFile }: RunningNginx): () => Promise<Seen> {
  const watcher = spawn(execPath, [resolve('dev/evidence/siege/askPlugin.mjs'), url, caFile], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return async () => {
    watcher.stdin.end();
    return JSON.parse(await text(watcher.stdout)) as Seen;
  };
}

const ROLES = ['front', 'door'] as const;
export type ByRole = Readonly<Record<NginxRole, number>>;

const byRole = (measure: (role: NginxRole) => number): ByRole => {
  const [front = 0, door = 0] = ROLES.map(measure);
  return { front, door };
};

const total = (pids: readonly number[], measure: (pid: number) => number): number =>
  pids.reduce((sum, pid) => sum + measure(pid), 0);

/** Private and shared memory that are really there, MB (Linux). Shared pages count for each process by its part. */
function memoryOf(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1]) / 1024;
}

/** Of the workers of both, MB. */
const memoryOfWorkers = (nginx: RunningNginx): ByRole =>
  byRole((role) => total(nginx.workersOf(role), memoryOf));

/** What nginx holds. */
export interface Measures {
  /** MB. */
  readonly memory: ByRole;
  /** Open files and sockets. */
  readonly descriptors: ByRole;
}

export const measure = (nginx: RunningNginx): Measures => ({
  memory: memoryOfWorkers(nginx),
  descriptors: byRole((role) =>
    total(nginx.workersOf(role), (pid) => readdirSync(`/proc/${pid}/fd`).length),
  ),
});

const LOOK_EVERY_MS = 100;

/** The most memory that the workers of each held at once while the work was done. */
export async function peakOf(nginx: RunningNginx, work: () => Promise<unknown>): Promise<ByRole> {
  let peak = memoryOfWorkers(nginx);
  const timer = setInterval(() => {
    const now = memoryOfWorkers(nginx);
    peak = byRole((role) => Math.max(peak[role], now[role]));
  }, LOOK_EVERY_MS);
  await work().finally(() => clearInterval(timer));
  return peak;
}
