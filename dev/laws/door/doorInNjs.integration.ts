import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Call } from './doorCalls';
import { runCalls } from './doorCalls';
import { GROUPS, listing, object } from './doorInputs';
import { startNjs } from './startNjs';

/*
 * What specs prove of the door in Node must hold in njs, another engine: its regular expressions are PCRE's, its texts
 * are bytes, and it knows less of the language.
 */

describe('the door in njs', () => {
  let njs: Awaited<ReturnType<typeof startNjs>>;
  beforeAll(async () => {
    njs = await startNjs();
  }, 240_000);
  afterAll(() => njs.stop());

  const compare = async (calls: readonly Call[]): Promise<void> => {
    const pair = [await njs.run(calls), await runCalls(calls)].map(
      (text) => JSON.parse(text) as unknown[],
    );
    const [inNjs, inNode] = pair.map((results) =>
      results.map((result, index) => [calls[index], result]),
    );
    expect(inNjs).toEqual(inNode);
  };

  it.each(Object.keys(GROUPS))('means by %s what it means in Node', async (name) => {
    await compare(GROUPS[name] ?? []);
  });

  // njs frees nothing before a request ends: what is made for each object or finding adds up.
  it('reads the longest list without holding much', async () => {
    const page = Array.from({ length: 1000 }, (_, index) =>
      object(String(index).padStart(4, '0'), '2026-11-24T10:20:30.123Z'),
    );
    const before = njs.peak();
    await njs.run(Array.from({ length: 20 }, (): Call => ['listing', listing(page.join(''))]));
    expect(njs.peak() - before).toBeLessThan(200);
  });

  it('counts findings without number, and refuses brackets without number, without holding much', async () => {
    const finding = '{"VulnerabilityID":"","PkgName":"","Severity":"CRITICAL"}';
    const reportOf = (item: string, count: number): Call => [
      'summary',
      `{"SchemaVersion":2,"ArtifactName":"","Results":[{"Vulnerabilities":[${Array(count).fill(item).join()}]}]}`,
    ];
    const before = njs.peak();
    const counted = await njs.run([reportOf(finding, 100_000)]);
    expect(JSON.parse(counted)).toMatchObject([{ counts: { CRITICAL: { total: 100_000 } } }]);
    expect(await njs.run([reportOf('{}', 4_000_000)])).toBe('[null]');
    expect(njs.peak() - before).toBeLessThan(400);
  });

  const REAL = resolve('../shared/data/trivy');
  const reports = existsSync(REAL) ? readdirSync(REAL) : [];
  if (reports.length === 0) it.skip(`skipped: there are no reports in ${REAL}`, () => undefined);
  else
    it('summarises real reports alike', async () => {
      await compare(reports.map((name) => ['summary', readFileSync(join(REAL, name), 'utf8')]));
    });
});
