import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startLoki, type RunningLoki } from './loki';
import { openTenant } from './tenant';

const { signal } = new AbortController();

describe('a real Loki', () => {
  let lokis: readonly RunningLoki[];
  beforeAll(async () => {
    lokis = await Promise.all([startLoki(), startLoki()]);
  }, 240_000);
  afterAll(() => Promise.all(lokis.map(({ stop }) => stop())));

  it('does not get into the way of another one', async () => {
    const answers = lokis.map(async ({ url }, at) => {
      const tenant = openTenant(url, 'same');
      const tsNs = `${Date.now()}000000`;
      await tenant.push([{ labels: { app: `loki-${at}` }, tsNs, line: '{}' }]);
      return (await tenant.transport('/loki/api/v1/label/app/values', signal)).body;
    });
    const values = (await Promise.all(answers)).map((body) => JSON.parse(body) as unknown);
    expect(values).toMatchObject([{ data: ['loki-0'] }, { data: ['loki-1'] }]);
  });

  it('finds flows of long ago right away', async () => {
    const tenant = openTenant(lokis[0]?.url ?? '', 'old');
    const at = Date.UTC(2024, 1, 15);
    await tenant.push([{ labels: { app: 'old' }, tsNs: `${at}000000`, line: '{"N":1}' }]);
    const search = new URLSearchParams({
      query: '{app="old"}',
      start: String(at / 1000 - 60),
      end: String(at / 1000 + 60),
    });
    const { body } = await tenant.transport(`/loki/api/v1/query_range?${search}`, signal);
    expect(JSON.parse(body)).toMatchObject({ data: { result: [{ stream: { app: 'old' } }] } });
  });
});

it('leaves nothing behind when who started it is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'network-evidence-killed-'));
  const starter = spawn(
    process.execPath,
    ['--import', 'tsx', 'dev/stack/cli.ts', '--only', 'loki'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TMPDIR: folder },
    },
  );
  const [line] = (await once(starter.stdout, 'data')) as [Buffer];
  const { loki } = JSON.parse(line.toString()) as { loki: { url: string } };
  const isUp = (): Promise<boolean> =>
    fetch(`${loki.url}/ready`).then(
      () => true,
      () => false,
    );
  const stored = (): string[] => readdirSync(folder).filter((name) => name.includes('loki'));
  expect([await isUp(), stored().length]).toEqual([true, 1]);
  starter.kill('SIGKILL');
  const giveUpAt = Date.now() + 10_000;
  while (stored().length > 0 && Date.now() < giveUpAt) await sleep(100);
  expect([await isUp(), stored()]).toEqual([false, []]);
  rmSync(folder, { recursive: true });
}, 240_000);
