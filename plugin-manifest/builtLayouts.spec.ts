import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PLUGIN_DIR } from '../dev/build/paths';
import { ensureBuilt } from '../dev/console/server/ensureBuilt';

const BUILD_MS = 120_000;
const KILOBYTES = 12;
/** A method of d3-force, whose name stays when all is made small. */
const FORCE = 'velocityDecay';

describe('the built layouts', () => {
  const texts = new Map<string, string>();

  beforeAll(async () => {
    await ensureBuilt();
    for (const file of readdirSync(PLUGIN_DIR).filter((name) => name.endsWith('.js'))) {
      texts.set(file, readFileSync(resolve(PLUGIN_DIR, file), 'utf8'));
    }
  }, BUILD_MS);

  const worker = () => [...texts.keys()].find((file) => file.startsWith('layout-worker.')) ?? '';
  const withForce = () => [...texts].filter(([, text]) => text.includes(FORCE));

  it('are files of a worker, and small', () => {
    expect(worker()).toMatch(/^layout-worker\.[0-9a-f]+\.min\.js$/);
    const files = [texts.get(worker()) ?? '', ...withForce().map(([, text]) => text)];
    const bytes = files.reduce((sum, text) => sum + gzipSync(text).length, 0);
    expect(bytes / 1024).toBeLessThan(KILOBYTES);
  });

  it('leave what simulates forces to the worker', () => {
    const [file = '', ...others] = withForce().map(([name]) => name);
    expect(others).toEqual([]);
    expect(texts.get(worker())).toContain(file.split('.')[0]);
  });

  it('come from our own origin, as the policy of the console wants', () => {
    const starts = [...texts.values()].flatMap((text) => text.match(/new Worker\(.{8}/g) ?? []);
    expect([...new Set(starts)]).toEqual(['new Worker(new URL(']);
  });
});
