import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ProcessPlan {
  /** As errors call it. */
  readonly name: string;
  /** Its own, made by `createFolder`; removed in the end. */
  readonly folder: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly isReady: () => Promise<boolean>;
}

export interface RunningProcess {
  /** Of the command itself; undefined when it has ended. */
  readonly pid: () => number | undefined;
  /** What it wrote to stdout and stderr. */
  readonly log: () => string;
  /** Sends a signal to the command and its children. */
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Ends it by force, at once. What it stored stays. */
  readonly kill: () => Promise<void>;
  /** Runs it anew after it ended, and waits until it is ready. */
  readonly restart: () => Promise<void>;
  /** Ends it and removes its folder. */
  readonly stop: () => Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 100;
const SHOWN_OF_LOG = 2000;

/** A folder that is gone when its process has ended. */
export const createFolder = (name: string): string =>
  mkdtempSync(join(tmpdir(), `network-evidence-${name}-`));

function supervise({ folder, command, args, env }: ProcessPlan, log: string): ChildProcess {
  const output = openSync(log, 'a');
  const supervisor = spawn(
    process.execPath,
    [resolve('dev/stack/supervise.mjs'), folder, command, ...args],
    {
      stdio: ['ignore', output, output, 'ipc'],
      env: { ...process.env, ...env },
      // A process group of its own: what kills ours must not kill the one that tidies up.
      detached: true,
    },
  );
  closeSync(output);
  return supervisor;
}

/**
 * Starts a program under a supervisor. It ends with this process, however that ends.
 *
 * @throws Error with the end of what it said, when it does not get ready
 */
export async function startProcess(plan: ProcessPlan): Promise<RunningProcess> {
  const logFile = join(plan.folder, 'process.log');
  const supervisor = supervise(plan, logFile);
  const gone = once(supervisor, 'exit');
  let pid: number | undefined;
  supervisor.on('message', (said) => {
    pid = (said as { readonly pid?: number }).pid;
  });
  const log = (): string => readFileSync(logFile, 'utf8');
  const signal = (name: NodeJS.Signals): void => {
    if (pid !== undefined) process.kill(-pid, name);
  };
  const stop = async (): Promise<void> => {
    if (supervisor.connected) supervisor.disconnect();
    await gone;
  };
  const ready = async (): Promise<void> => {
    await Promise.race([once(supervisor, 'message'), gone]);
    const giveUpAt = Date.now() + READY_WITHIN_MS;
    while (!(await plan.isReady())) {
      if (pid === undefined || Date.now() > giveUpAt) {
        const said = log().slice(-SHOWN_OF_LOG);
        await stop();
        throw new Error(`${plan.name} did not get ready: ${said}`);
      }
      await sleep(LOOK_EVERY_MS);
    }
  };
  const kill = async (): Promise<void> => {
    signal('SIGKILL');
    while (pid !== undefined) await sleep(LOOK_EVERY_MS / 10);
  };
  const restart = async (): Promise<void> => {
    supervisor.send('start');
    await ready();
  };
  await ready();
  return { pid: () => pid, log, signal, kill, restart, stop };
}
