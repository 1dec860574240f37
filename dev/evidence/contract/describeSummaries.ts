import type { ScanSummary } from '../../../src/model/evidence/answers';
import { ask, expectFault, expectFrame, jsonOf } from './ask';
import { COMMITS, LARGE_REPORT, storedMs, TWINS } from './fixture';
import { callerOf, type OpenDoor } from './openDoor';
import { OWN } from './rights';
import { SAMPLE, sampleReport } from './sampleReport';
import type { HeaderLine } from './wire';

const MAX_BYTES = 2048;
const [FIRST, SECOND, LAST] = COMMITS;

const NONE = { total: 0, fixable: 0 };
const COUNTS = {
  CRITICAL: { total: 1, fixable: 1 },
  HIGH: { total: 2, fixable: 1 },
  MEDIUM: NONE,
  LOW: { total: 1, fixable: 0 },
  UNKNOWN: { total: 1, fixable: 0 },
};

/** A report in 2 KB: right numbers, kept only as long as the report stays the same. */
export function describeSummaries(doorOf: () => OpenDoor): void {
  const fetchSummary = (path: string, headers: readonly HeaderLine[] = [], method?: string) =>
    ask(doorOf(), {
      caller: callerOf(doorOf(), 'viewer'),
      path: `${OWN}/apps/${path}/summary`,
      headers,
      method,
    });
  const summary = async (path: string): Promise<ScanSummary> => {
    const reply = await fetchSummary(path);
    expect(reply.status).toBe(200);
    expectFrame(reply);
    expect(reply.body.length).toBeLessThanOrEqual(MAX_BYTES);
    return jsonOf(reply) as ScanSummary;
  };

  it('says what the report says', async () => {
    expect(await summary(`shop/${FIRST}`)).toMatchObject({
      sha: FIRST,
      created: SAMPLE.created,
      artifact: 'registry.example/team-x/shop:1',
      type: 'container_image',
      images: ['registry.example/team-x/shop:1'],
      digests: [SAMPLE.digest],
      imageId: SAMPLE.imageId,
      counts: COUNTS,
      misconfigurations: 0,
      secrets: 0,
    });
  });

  it('names the worst first', async () => {
    const { worst } = await summary(`shop/${FIRST}`);
    expect(worst.map(({ severity }) => severity)).toEqual([
      'CRITICAL',
      'HIGH',
      'HIGH',
      'LOW',
      'UNKNOWN',
    ]);
    expect(worst[0]).toEqual({
      id: 'CVE-2026-0002',
      severity: 'CRITICAL',
      package: 'openssl',
      installed: '1.2.3',
      fixed: '1.2.4',
      score: 9.8,
    });
  });

  it('names ten of many, and counts them all', async () => {
    const { worst, counts } = await summary(`large/${FIRST}`);
    expect(worst).toHaveLength(10);
    expect(counts.HIGH).toEqual({ total: 8000, fixable: 4000 });
  });

  it('is told by the beginning of a commit, and gives its whole name', async () => {
    expect((await summary(`shop/${SECOND.slice(0, 7)}`)).sha).toBe(SECOND);
    expectFault(await fetchSummary(`twins/${TWINS[0].slice(0, 7)}`), 'Ambiguous');
    expectFault(await fetchSummary(`shop/${'0'.repeat(7)}`), 'NotFound');
  });

  it.each(COMMITS)('is refused for a broken report (%s)', async (commit) => {
    expectFault(await fetchSummary(`broken/${commit}`), 'BadReport');
  });

  it('has an ETag of its own, by which it is not sent again', async () => {
    const { headers } = await fetchSummary(`shop/${FIRST}`);
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[^"]+-s2"$/);
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await fetchSummary(`shop/${FIRST}`, [['If-None-Match', known]]);
      expect([again.status, again.body.length, again.headers.get('etag')]).toEqual([304, 0, etag]);
    }
    const other = await fetchSummary(`shop/${FIRST}`, [['If-None-Match', etag.replace('-s2', '')]]);
    expect(other.status).toBe(200);
  });

  it('follows the report at once', async () => {
    const key = `team-x/shop/${LAST}/trivy.json`;
    const before = await fetchSummary(`shop/${LAST}`);
    await doorOf().put(key, LARGE_REPORT);
    const known = [['If-None-Match', before.headers.get('etag') ?? '']] as const;
    const after = await fetchSummary(`shop/${LAST}`, known);
    expect(after.status).toBe(200);
    expect((jsonOf(after) as ScanSummary).counts.HIGH.total).toBe(8000);
    await doorOf().put(key, sampleReport('shop'), storedMs(2));
    expect((await summary(`shop/${LAST}`)).counts).toEqual(COUNTS);
  });

  it('is the same for many who ask at once', async () => {
    const bodies = Array.from({ length: 40 }, () => summary(`large/${FIRST}`));
    const [first, ...others] = await Promise.all(bodies);
    expect(others.every((one) => JSON.stringify(one) === JSON.stringify(first))).toBe(true);
  });

  it('has a head without a body', async () => {
    const reply = await fetchSummary(`shop/${FIRST}`, [], 'HEAD');
    const { headers } = await fetchSummary(`shop/${FIRST}`);
    expect([reply.status, reply.body.length]).toEqual([200, 0]);
    expect(reply.headers.get('etag')).toBe(headers.get('etag'));
    expectFrame(reply);
  });
}
