import fc from 'fast-check';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SEVERITIES } from './answers';
import { summariseReport } from './summarise';
import type { TrivyVulnerability } from './trivyReport';

const SHA = 'a'.repeat(40);
const summarise = (report: unknown) =>
  summariseReport(JSON.stringify(report), { sha: SHA, storedMs: 1_700_000_000_123 });

const reportOf = (Results: unknown, changes: object = {}): object => ({
  SchemaVersion: 2,
  ArtifactName: 'registry/shop:1',
  ArtifactType: 'container_image',
  Results,
  ...changes,
});

const found = (changes: Partial<TrivyVulnerability> = {}): TrivyVulnerability => ({
  VulnerabilityID: 'CVE-1',
  PkgName: 'openssl',
  InstalledVersion: '1.0',
  Severity: 'HIGH',
  ...changes,
});

const summaryOf = (...vulnerabilities: TrivyVulnerability[]) =>
  summarise(reportOf([{ Vulnerabilities: vulnerabilities }]));

const digest = (digit: string): string => `sha256:${digit.repeat(64)}`;

it('calls a report without results clean', () => {
  const none = { total: 0, fixable: 0 };
  expect(summarise(reportOf(null))).toEqual({
    sha: SHA,
    uploaded: '2023-11-14T22:13:20.123Z',
    artifact: 'registry/shop:1',
    type: 'container_image',
    images: [],
    digests: [],
    counts: { CRITICAL: none, HIGH: none, MEDIUM: none, LOW: none, UNKNOWN: none },
    misconfigurations: 0,
    secrets: 0,
    worst: [],
  });
});

it('says which image was scanned', () => {
  const Metadata = {
    ImageID: digest('1'),
    RepoTags: ['registry/shop:1', 'mirror/shop:1'],
    RepoDigests: [
      `registry/shop@${digest('2')}`,
      `x@${digest('3')}`,
      `mirror/shop@${digest('2')}`,
      'x@sha256:12',
    ],
  };
  expect(
    summarise(reportOf([], { Metadata, CreatedAt: '2021-08-25T12:20:30.000000005Z' })),
  ).toMatchObject({
    created: '2021-08-25T12:20:30.000000005Z',
    images: ['registry/shop:1', 'mirror/shop:1'],
    digests: [digest('2'), digest('3')],
    imageId: digest('1'),
  });
});

it('counts what fails, not what passes', () => {
  const results = [
    { Misconfigurations: [{ Status: 'FAIL' }, { Status: 'PASS' }, { Status: 'FAIL' }] },
    { Secrets: [{ RuleID: 'a' }, { RuleID: 'b' }] },
    { Vulnerabilities: null },
  ];
  expect(summarise(reportOf(results))).toMatchObject({ misconfigurations: 2, secrets: 2 });
});

it('counts severities that it does not know as unknown', () => {
  const summary = summaryOf(
    found({ Severity: 'constructor' }),
    found({ Severity: undefined, FixedVersion: '2' }),
  );
  expect(summary?.counts.UNKNOWN).toEqual({ total: 2, fixable: 1 });
});

it('puts the worst first: by severity, by the highest score of any vendor, by name', () => {
  const score = (...scores: unknown[]) => ({
    CVSS: Object.fromEntries(scores.map((V3Score, vendor) => [String(vendor), { V3Score }])),
  });
  const summary = summaryOf(
    found({ VulnerabilityID: 'low', Severity: 'LOW', ...score(10) }),
    found({ VulnerabilityID: 'b' }),
    found({ VulnerabilityID: 'a' }),
    found({ VulnerabilityID: 'nine', ...score(1, 9) }),
    found({ VulnerabilityID: 'eight', ...score(8, 11, -1, '9', null) }),
    found({ VulnerabilityID: 'critical', Severity: 'CRITICAL', FixedVersion: '1.1, 2.2' }),
  );
  expect(summary?.worst.map(({ id, score: highest }) => [id, highest])).toEqual([
    ['critical', undefined],
    ['nine', 9],
    ['eight', 8],
    ['a', undefined],
    ['b', undefined],
    ['low', 10],
  ]);
  expect(summary?.worst[0]).toMatchObject({
    package: 'openssl',
    installed: '1.0',
    fixed: '1.1, 2.2',
  });
});

it('shows what is found twice once, but counts it twice', () => {
  const summary = summaryOf(found(), found());
  expect(summary?.worst).toHaveLength(1);
  expect(summary?.counts.HIGH.total).toBe(2);
});

it('shows the same ten in whatever order they are found', () => {
  const many = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 11, maxLength: 40 });
  fc.assert(
    fc.property(many, (numbers) => {
      const all = numbers.map((number) =>
        found({ VulnerabilityID: `CVE-${String(number)}`, Severity: SEVERITIES[number % 5] }),
      );
      const [one, other] = [summaryOf(...all), summaryOf(...all.reverse())];
      expect(one?.worst).toEqual(other?.worst);
      expect(one?.worst).toHaveLength(10);
      const worst = one?.worst.map(({ severity }) => SEVERITIES.indexOf(severity)) ?? [];
      expect(worst).toEqual(
        numbers
          .map((number) => number % 5)
          .sort()
          .slice(0, 10),
      );
    }),
  );
});

it('shows nothing that could break a line or turn the direction of writing', () => {
  const summary = summaryOf(found({ PkgName: 'a\u202eb\nc\u0000<d>' }));
  expect(summary?.worst[0]?.package).toBe('a?b?c?<d>');
});

it.each([
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['HTML', '<html></html>'],
  ['a report cut short', JSON.stringify(reportOf([])).slice(0, -1)],
  ['another schema', JSON.stringify(reportOf([], { SchemaVersion: 1 }))],
  ['no name', JSON.stringify(reportOf([], { ArtifactName: 7 }))],
  ['an SBOM', JSON.stringify({ spdxVersion: 'SPDX-2.3', name: 'x', packages: [] })],
  ['results that are no list', JSON.stringify(reportOf({}))],
  ['a result that is no object', JSON.stringify(reportOf([1]))],
  ['vulnerabilities that are no list', JSON.stringify(reportOf([{ Vulnerabilities: {} }]))],
  ['a vulnerability that is no object', JSON.stringify(reportOf([{ Vulnerabilities: ['CVE-1'] }]))],
  [
    'a vulnerability without a name',
    JSON.stringify(reportOf([{ Vulnerabilities: [{ PkgName: 'x' }] }])),
  ],
  [
    'a severity that is no text',
    JSON.stringify(reportOf([{ Vulnerabilities: [{ ...found(), Severity: 4 }] }])),
  ],
  ['tags that are no texts', JSON.stringify(reportOf([], { Metadata: { RepoTags: [{}] } }))],
  ['brackets without number', JSON.stringify(reportOf([], { more: Array(300_000).fill([]) }))],
  ['depth', '['.repeat(1_000_000)],
])('makes no summary of %s', (_, text) => {
  expect(summariseReport(text, { sha: SHA, storedMs: 0 })).toBeUndefined();
});

const text = fc.oneof(
  fc.string(),
  fc.string({ minLength: 200, maxLength: 400 }),
  fc.constant('"\\'.repeat(300)),
);
const anyReport = fc.record({
  SchemaVersion: fc.constant(2),
  ArtifactName: text,
  ArtifactType: text,
  CreatedAt: fc.oneof(text, fc.constant('2021-08-25T12:20:30.000000005+02:00')),
  Metadata: fc.record({
    ImageID: fc.constantFrom(digest('1'), 'x'),
    RepoTags: fc.array(text),
    RepoDigests: fc.array(fc.nat(15).map((value) => `x@${digest(value.toString(16))}`)),
  }),
  Results: fc.array(
    fc.record({
      Vulnerabilities: fc.array(
        fc.record({
          VulnerabilityID: text,
          PkgName: text,
          FixedVersion: text,
          Severity: fc.constantFrom(...SEVERITIES),
        }),
      ),
    }),
  ),
});

it('fits into 2,048 bytes, whatever the report says', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const summary = summarise(report);
      expect(summary).toBeDefined();
      expect(Buffer.byteLength(JSON.stringify(summary))).toBeLessThanOrEqual(2048);
    }),
  );
});

it('keeps ten findings of usual lengths', () => {
  const all = Array.from({ length: 12 }, (_, index) =>
    found({ VulnerabilityID: `CVE-2024-${String(10_000 + index)}`, FixedVersion: '3.0.1-r2' }),
  );
  expect(summaryOf(...all)?.worst).toHaveLength(10);
});

const REAL = join(__dirname, '../../../../shared/data/trivy');
const reports = existsSync(REAL)
  ? readdirSync(REAL).filter((name) => name.endsWith('.trivy.json'))
  : [];

describe('of real reports', () => {
  if (reports.length === 0) {
    it.skip(`skipped: there are no reports in ${REAL}`, () => undefined);
    return;
  }
  it.each(reports)('counts %s as one would by hand', (name) => {
    const real = readFileSync(join(REAL, name), 'utf8');
    const summary = summariseReport(real, { sha: SHA, storedMs: 0 });
    const severities = [...real.matchAll(/"VulnerabilityID"[^]*?"Severity": ?"([A-Z]+)"/g)].map(
      ([, one]) => one,
    );
    expect(SEVERITIES.map((severity) => summary?.counts[severity].total)).toEqual(
      SEVERITIES.map((severity) => severities.filter((one) => one === severity).length),
    );
    const fixable = SEVERITIES.map((severity) => summary?.counts[severity].fixable ?? 0);
    expect(fixable.reduce((sum, one) => sum + one)).toBe(
      real.match(/"FixedVersion"/g)?.length ?? 0,
    );
    expect(summary?.secrets).toBe(
      real.match(/"StartLine": \d+,\s+"EndLine": \d+,\s+"Code"/g)?.length ?? 0,
    );
    expect(Buffer.byteLength(JSON.stringify(summary))).toBeLessThanOrEqual(2048);
  });
});
