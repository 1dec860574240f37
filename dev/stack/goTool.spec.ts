import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Notes each build, and takes its time; `$3` is the file to write. */
const SLOW_GO = `#!/bin/sh
[ "$1" = build ] || exit 0
echo built >> "$BUILDS"
sleep 1
echo loki > "$3"
`;

it('is built once by two who want it at the same moment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'network-evidence-build-'));
  const builds = join(folder, 'builds');
  writeFileSync(join(folder, 'go'), SLOW_GO, { mode: 0o755 });
  const env = {
    ...process.env,
    PATH: `${folder}${delimiter}${process.env.PATH}`,
    XDG_CACHE_HOME: folder,
    BUILDS: builds,
  };
  const build = (): Promise<string> => {
    const args = ['--import', 'tsx', 'dev/stack/buildLoki.ts'];
    return text(spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], env }).stderr);
  };
  const said = await Promise.all([build(), build()]);
  expect(readFileSync(builds, 'utf8')).toBe('built\n');
  expect(
    said.filter((one) => /^Waiting for process \d+, which is building Loki/.test(one)),
  ).toHaveLength(1);
  expect(said.every((one) => /^Loki: .*\/loki-v[\d.]+\/loki$/m.test(one))).toBe(true);
  rmSync(folder, { recursive: true });
}, 20_000);
