import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Notes each build, and takes its time; `$3` is the file to write. */
const SLOW_GO = `#!/bin/sh
[ "$1" = build ] || exit 0
echo "$4" >> "$BUILDS"
sleep 1
echo built > "$3"
`;

const folder = mkdtempSync(join(tmpdir(), 'network-evidence-build-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said while tools are built with a Go of our own, and what that Go was asked to build. */
function builder(name: string) {
  const cache = join(folder, name);
  const builds = `${cache}.builds`;
  writeFileSync(join(folder, 'go'), SLOW_GO, { mode: 0o755 });
  const env = {
    ...process.env,
    PATH: `${folder}${delimiter}${process.env.PATH}`,
    XDG_CACHE_HOME: cache,
    BUILDS: builds,
  };
  const build = (...tools: readonly string[]): Promise<string> => {
    const args = ['--import', 'tsx', 'dev/stack/build.ts', ...tools];
    return text(spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], env }).stderr);
  };
  return { build, built: () => readFileSync(builds, 'utf8').trim().split('\n') };
}

it('is built once by two who want it at the same moment', async () => {
  const { build, built } = builder('two');
  const said = await Promise.all([build('loki'), build('loki')]);
  expect(built()).toEqual(['github.com/grafana/loki/v3/cmd/loki']);
  expect(
    said.filter((one) => /^Waiting for process \d+, which is building loki/.test(one)),
  ).toHaveLength(1);
  expect(said.every((one) => /^loki: .*\/loki-v[\d.]+\/loki$/m.test(one))).toBe(true);
});

it('is each of the tools, in a folder of its version', async () => {
  const { build, built } = builder('all');
  const said = await build();
  expect(built()).toEqual([
    'github.com/grafana/loki/v3/cmd/loki',
    'github.com/minio/minio',
    'k8s.io/kubernetes/cmd/kube-apiserver',
    'k8s.io/kubernetes/cmd/kubectl',
  ]);
  expect(said).toMatch(/^minio: .*\/minio-v0\.0\.0-\d+-[0-9a-f]+\/minio$/m);
  expect(said).toMatch(/^kubectl: .*\/kubernetes-v[\d.]+\/kubectl$/m);
});
