import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from './lock';

const folder = mkdtempSync(join(tmpdir(), 'network-evidence-lock-'));
const file = join(folder, 'lock');
const said = jest.spyOn(console, 'error').mockImplementation();

afterEach(() => said.mockClear());
afterAll(() => rmSync(folder, { recursive: true }));

it('lets the second wait for the first, and says so once', async () => {
  const order: string[] = [];
  const work = (name: string) => async (): Promise<void> => {
    order.push(`${name} begins`);
    await sleep(700);
    order.push(`${name} ends`);
  };
  await Promise.all(['a', 'b'].map((name) => withLock(file, 'working', work(name))));
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  expect(said.mock.calls).toEqual([[`Waiting for process ${process.pid}, which is working …`]]);
});

it('is given back when the work fails', async () => {
  const failing = withLock(file, 'failing', () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});

it('is taken over from a process that died', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(file, String(pid));
  expect(await withLock(file, 'working', () => Promise.resolve('done'))).toBe('done');
  expect(said).not.toHaveBeenCalled();
});
