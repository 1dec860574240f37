import type { ScanSummary } from '../../../src/model/evidence/answers';
import { MAX_SUMMARY_BYTES } from '../../../src/model/evidence/limits';
import { ask, expectFault, expectFrame, jsonOf } from './ask';
import { COMMITS } from './fixture';
import { callerOf, type OpenDoor } from './openDoor';
import { OWN } from './rights';
import { sampleReport } from './sampleReport';

const MB = 1024 * 1024;
const LONG = 'x'.repeat(MB);
const SAMPLE = JSON.parse(sampleReport('shop')) as { Metadata: object; Results: object[] };

const withResults = (...Results: readonly unknown[]): string =>
  JSON.stringify({ ...SAMPLE, Results });
const finding = (fields: object): string =>
  withResults({
    Target: 'a',
    Vulnerabilities: [{ VulnerabilityID: 'CVE-2026-1', PkgName: 'a', ...fields }],
  });

/** Reports that whoever may push an image could have made. */
const REPORTS: Readonly<Record<string, string | Buffer>> = {
  'brackets within brackets': '['.repeat(MB),
  'objects within objects': '{"a":'.repeat(MB / 5),
  'deep results in a whole report': `{"SchemaVersion":2,"Results":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
  'a prototype': JSON.stringify(SAMPLE).replace(
    '{',
    '{"__proto__":{"Results":[]},"constructor":1,',
  ),
  'a severity of a prototype': finding({ Severity: '__proto__' }),
  'a severity that every object has': finding({ Severity: 'constructor' }),
  'names of a megabyte': JSON.stringify({
    ...SAMPLE,
    ArtifactName: LONG,
    ArtifactType: LONG,
    CreatedAt: LONG,
    Metadata: { ImageID: LONG, RepoTags: [LONG, LONG], RepoDigests: [LONG] },
  }),
  'a finding of megabytes': finding({
    VulnerabilityID: LONG,
    PkgName: LONG,
    InstalledVersion: LONG,
  }),
  'markup and escapes': finding({
    PkgName: '</script><img src=x>"\\\u2028\u0000\u001b[2J',
    Severity: 'HIGH',
  }),
  'half characters': finding({ PkgName: '\ud800', InstalledVersion: '\udfff\ud800' }).replace(
    '�',
    '\\ud800',
  ),
  'bytes that are no text': Buffer.concat([
    Buffer.from('{"SchemaVersion":2,"ArtifactName":"'),
    Buffer.from([0xff, 0xc0, 0xaf]),
    Buffer.from('"}'),
  ]),
  'a mark of its byte order': `\ufeff${JSON.stringify(SAMPLE)}`,
  'numbers for text': finding({
    VulnerabilityID: 1,
    PkgName: 2,
    InstalledVersion: {},
    Severity: ['HIGH'],
  }),
  'a score beyond numbers': finding({ CVSS: { nvd: { V3Score: 1 } } }).replace(
    '"V3Score":1',
    '"V3Score":1e999',
  ),
  'a list for an object': withResults([], null, 'x', { Vulnerabilities: {} }),
  'ten thousand digests': JSON.stringify({
    ...SAMPLE,
    Metadata: {
      RepoDigests: Array.from(
        { length: 10_000 },
        (_, at) => `a@sha256:${String(at).padStart(64, '0')}`,
      ),
    },
  }),
  null: 'null',
  'two reports': `${JSON.stringify(SAMPLE)}${JSON.stringify(SAMPLE)}`,
  'no text at all': Buffer.alloc(MB),
};

/** Whatever the report: a summary that keeps its bounds, or a clear refusal; and the file as it is. */
export function describeReports(doorOf: () => OpenDoor): void {
  it.each(Object.entries(REPORTS))('%s', async (_, report) => {
    const key = `hostile/${COMMITS[0]}`;
    await doorOf().put(`team-x/${key}/trivy.json`, report);
    const caller = callerOf(doorOf(), 'viewer');
    const path = `${OWN}/apps/${key}`;
    const file = await ask(doorOf(), { caller, path: `${path}/trivy.json` });
    expect([file.status, file.body.equals(Buffer.from(report))]).toEqual([200, true]);
    const reply = await ask(doorOf(), { caller, path: `${path}/summary` });
    if (reply.status !== 200) {
      expectFault(reply, 'BadReport');
      return;
    }
    expectFrame(reply);
    expect(reply.body.length).toBeLessThanOrEqual(MAX_SUMMARY_BYTES);
    const { worst, counts, ...summary } = jsonOf(reply) as ScanSummary;
    expect(Object.keys(counts)).toEqual(['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN']);
    expect(worst.length).toBeLessThanOrEqual(10);
    expect(summary.digests.every((digest) => /^sha256:[0-9a-f]{64}$/.test(digest))).toBe(true);
  });
}
