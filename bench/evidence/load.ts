import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:https';

/** One caller's request, asked again and again. */
export interface Target {
  readonly url: string;
  readonly caFile: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Load {
  /** Of each request, from its first byte to the answer's last; sorted. */
  readonly tookMs: readonly number[];
  /** Of all. */
  readonly perSecond: number;
}

/** Reads a whole answer and forgets it. @throws Error when it is no 200 */
function read(target: Target, agent: Agent): Promise<void> {
  const { url, headers } = target;
  return new Promise((resolve, reject) => {
    get(url, { headers, agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url}: ${answer.statusCode}`));
      answer.once('error', reject).once('end', resolve).resume();
    }).once('error', reject);
  });
}

/** Each caller asks its targets in turn, over one connection of its own; all callers at once. */
export async function load(callers: readonly (readonly Target[])[]): Promise<Load> {
  const tookMs: number[] = [];
  const startedMs = performance.now();
  await Promise.all(
    callers.map(async (targets) => {
      const ca = targets[0] && readFileSync(targets[0].caFile);
      const agent = new Agent({ keepAlive: true, maxSockets: 1, ca });
      for (const target of targets) {
        const askedMs = performance.now();
        await read(target, agent);
        tookMs.push(performance.now() - askedMs);
      }
      agent.destroy();
    }),
  );
  const seconds = (performance.now() - startedMs) / 1000;
  return { tookMs: tookMs.sort((a, b) => a - b), perSecond: tookMs.length / seconds };
}

export const p95 = ({ tookMs }: Load): number => tookMs[Math.ceil(tookMs.length * 0.95) - 1] ?? 0;
