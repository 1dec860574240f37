import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cacheFolder } from './cacheFolder';
import { withLock } from './lock';

interface Source {
  /** Whose go.mod in dev/stack pins it. */
  readonly folder: string;
  readonly module: string;
  readonly command: string;
}

/** What is built once with Go, by the name of its binary. */
const TOOLS = {
  loki: { folder: 'loki', module: 'github.com/grafana/loki/v3', command: '/cmd/loki' },
  minio: { folder: 'minio', module: 'github.com/minio/minio', command: '' },
  'kube-apiserver': {
    folder: 'kubernetes',
    module: 'k8s.io/kubernetes',
    command: '/cmd/kube-apiserver',
  },
  kubectl: { folder: 'kubernetes', module: 'k8s.io/kubernetes', command: '/cmd/kubectl' },
} as const satisfies Readonly<Record<string, Source>>;

export type GoTool = keyof typeof TOOLS;
export const GO_TOOLS = Object.keys(TOOLS) as GoTool[];

const moduleFolder = (tool: GoTool): string => resolve('dev/stack', TOOLS[tool].folder);

/** Go's module file says it, and nothing else does. */
function versionOf(tool: GoTool): string {
  const file = join(moduleFolder(tool), 'go.mod');
  const { module } = TOOLS[tool];
  const words = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) =>
      line
        .replace(/^require /, '')
        .trim()
        .split(' '),
    );
  const version = words.find(([name, second]) => name === module && second !== '=>')?.[1];
  if (version === undefined) throw new Error(`${file} requires no ${module}`);
  return version;
}

/** Where the built tool lies, outside of the tree. */
const pathOf = (tool: GoTool): string =>
  join(cacheFolder(), `${TOOLS[tool].folder}-${versionOf(tool)}`, tool);

const hasGo = (): boolean => spawnSync('go', ['version']).status === 0;

/** Why a tool cannot be had here; undefined when it can. */
export const goToolMissing = (tool: GoTool): string | undefined =>
  existsSync(pathOf(tool)) || hasGo() ? undefined : `no Go to build ${tool} with`;

/** Moves a whole binary into place, so that nobody ever starts half of one. */
async function build(tool: GoTool, path: string): Promise<void> {
  console.error(`Building ${tool} ${versionOf(tool)} (once, some minutes) …`);
  const unfinished = `${path}.${process.pid}`;
  const { module, command } = TOOLS[tool];
  const go = spawn('go', ['build', '-o', unfinished, `${module}${command}`], {
    cwd: moduleFolder(tool),
    stdio: ['ignore', 2, 2],
  });
  const code = await new Promise((done) => go.once('exit', done).once('error', done));
  if (code !== 0) throw new Error(`building ${tool} failed`);
  renameSync(unfinished, path);
}

/**
 * The path of the tool's binary. Builds it once, which takes some minutes.
 *
 * @throws Error when Go is missing or the build fails
 */
export async function ensureGoTool(tool: GoTool): Promise<string> {
  const path = pathOf(tool);
  if (existsSync(path)) return path;
  const missing = goToolMissing(tool);
  if (missing !== undefined) throw new Error(missing);
  mkdirSync(dirname(path), { recursive: true });
  await withLock(`${path}.lock`, `building ${tool}`, async () => {
    if (!existsSync(path)) await build(tool, path);
  });
  return path;
}
