import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { typescriptRule } from '../../../webpack.config';
import { runWebpack } from './runWebpack';

const BUILD_MS = 60_000;
const MAIN_KILOBYTES = 5;
const WORKER_KILOBYTES = 12;
/** A method of d3-force, whose name stays when all is made small. */
const FORCE = 'velocityDecay';

describe('the built layouts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'layout-worker-'));
  const texts = new Map<string, string>();

  beforeAll(async () => {
    await runWebpack({
      ...{ mode: 'production', devtool: false },
      entry: { page: resolve('src/hooks/useLayout.ts') },
      output: { path: folder, filename: '[name].js', publicPath: '/plugin/', library: 'page' },
      externals: { react: 'React' },
      resolve: { extensions: ['.ts', '.js'] },
      module: { rules: [typescriptRule] },
    });
    for (const file of readdirSync(folder))
      texts.set(file, readFileSync(join(folder, file), 'utf8'));
  }, BUILD_MS);

  afterAll(() => rmSync(folder, { recursive: true }));

  const onPage = () => [texts.get('page.js') ?? ''];
  const inWorker = () => [...texts].flatMap(([file, text]) => (file === 'page.js' ? [] : [text]));
  const kilobytes = (files: readonly string[]) =>
    files.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1024;

  it('are a few kilobytes on the main thread', () => {
    expect(onPage().join('')).not.toContain(FORCE);
    expect(kilobytes(onPage())).toBeLessThan(MAIN_KILOBYTES);
  });

  it('are small files of a worker', () => {
    expect([...texts.keys()]).toContain('layout-worker.js');
    expect(inWorker().join('')).toContain(FORCE);
    expect(kilobytes(inWorker())).toBeLessThan(WORKER_KILOBYTES);
  });

  it('come from our own origin, as the policy of the console wants', () => {
    expect(onPage().join('')).toContain('new Worker(new URL(');
    for (const text of texts.values()) expect(text).not.toMatch(/blob:|createObjectURL/);
  });
});
