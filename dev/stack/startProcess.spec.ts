import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFolder, startProcess, type ProcessPlan, type RunningProcess } from './startProcess';

/** A shell that says its own child's id and waits for it. */
const SCRIPT = 'echo "$GREETING"; sleep 1000 & echo $! > "$0/child"; wait';

function plan(isReady: (folder: string) => boolean): ProcessPlan {
  const folder = createFolder('process');
  return {
    name: 'a shell',
    folder,
    command: 'sh',
    args: ['-c', SCRIPT, folder],
    env: { GREETING: 'good day' },
    isReady: () => Promise.resolve(isReady(folder)),
  };
}

const childOf = (folder: string): number => Number(readFileSync(join(folder, 'child'), 'utf8'));
const hasChild = (folder: string): boolean =>
  existsSync(join(folder, 'child')) && childOf(folder) > 0;
/** One that nobody has buried yet is dead, too. */
function isAlive(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

let running: RunningProcess | undefined;
afterEach(() => running?.stop());

it('ends with all its children and its folder', async () => {
  const planned = plan(hasChild);
  running = await startProcess(planned);
  const child = childOf(planned.folder);
  expect([isAlive(child), running.log()]).toEqual([true, 'good day\n']);
  await running.stop();
  expect(existsSync(planned.folder)).toBe(false);
  // Signals take a moment; this fails by its timeout.
  while (isAlive(child)) await sleep(10);
});

it('is another process after a restart, in the same folder', async () => {
  const planned = plan(hasChild);
  running = await startProcess(planned);
  const before = running.pid();
  await running.kill();
  rmSync(join(planned.folder, 'child'));
  expect(running.pid()).toBeUndefined();
  await running.restart();
  expect(running.pid()).not.toBe(before);
  expect(running.log()).toBe('good day\ngood day\n');
});

it('says what it heard when the program ends instead of getting ready', async () => {
  const planned = { ...plan(() => false), args: ['-c', 'echo no such flag >&2; exit 2'] };
  await expect(startProcess(planned)).rejects.toThrow('a shell did not get ready: no such flag');
  expect(existsSync(planned.folder)).toBe(false);
});

it('says so when there is no such program', async () => {
  const planned = { ...plan(() => false), command: '/no/such/program' };
  await expect(startProcess(planned)).rejects.toThrow('a shell did not get ready');
});
