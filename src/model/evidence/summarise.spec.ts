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

it('finds nothing in a report without results, and nothing that was looked at', () => {
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
    licences: { CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, UNKNOWN: 0 },
    scanned: [],
    suppressed: 0,
    suppressedBy: [],
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

it('says what was looked at, by the class of results', () => {
  const results = [
    { Class: 'secret', Secrets: [] },
    { Class: 'license-file' },
    { Class: 'os-pkgs' },
    { Class: 'license' },
    { Class: 'constructor' },
    { Class: 'custom' },
    {},
  ];
  expect(summarise(reportOf(results))?.scanned).toEqual(['osPackages', 'secrets', 'licences']);
  const others = [{ Class: 'config' }, { Class: 'lang-pkgs' }];
  expect(summarise(reportOf(others))?.scanned).toEqual(['languagePackages', 'misconfigurations']);
});

const systemIn = (OS: object, Results: unknown = []) =>
  summarise(reportOf(Results, { Metadata: { OS } }))?.os;

it.each([
  ['what Trivy knows', { Family: 'alpine', Name: '3.20' }, [false, true]],
  ['past its end', { Family: 'alpine', Name: '3.13.5', EOSL: true }, [true, true]],
  ['what Trivy does not know', { Family: 'fedora', Name: '42' }, [false, false]],
  ['a mark that is none', { Family: 'debian', EOSL: 'yes' }, [false, true]],
])('names the system: %s', (_, os, [isEndOfLife, isKnown]) => {
  const { Family: family, Name: name = '' } = os as { Family: string; Name?: string };
  expect(systemIn(os)).toEqual({ family, name, isEndOfLife, isKnown });
});

it.each([[{}], [{ Family: '' }], [{ Family: 'none' }]])('names no system in %j', (os) => {
  expect(systemIn(os)).toBeUndefined();
});

it('learns from findings that Trivy knows a system by now', () => {
  const results = [{ Class: 'os-pkgs', Vulnerabilities: [found()] }];
  expect(systemIn({ Family: 'new' }, results)?.isKnown).toBe(true);
  expect(systemIn({ Family: 'new' }, [{ Class: 'os-pkgs', Packages: [{}] }])?.isKnown).toBe(false);
});

it('counts what is suppressed apart, and says by whom', () => {
  const suppressed = (Source: string, Status = 'ignored', Finding: unknown = {}) => ({
    Type: 'vulnerability',
    Status,
    Source,
    Finding,
  });
  const results = [
    { ExperimentalModifiedFindings: [suppressed('.trivyignore'), suppressed('a', 'fixed')] },
    {
      ExperimentalModifiedFindings: [
        suppressed('.trivyignore', 'ignored', { Severity: 'MEDIUM' }),
        suppressed('b'),
        suppressed('c'),
        { Type: 7 },
      ],
    },
  ];
  const summary = summarise(reportOf(results));
  expect(summary?.suppressed).toBe(6);
  expect(summary?.suppressedBy).toEqual([
    { type: 'vulnerability', status: 'ignored', source: '.trivyignore', count: 2 },
    { type: 'vulnerability', status: 'fixed', source: 'a', count: 1 },
    { type: 'vulnerability', status: 'ignored', source: 'b', count: 1 },
  ]);
  expect(summary?.counts.MEDIUM.total).toBe(0);
});

it('counts licences by severity', () => {
  const Licenses = [{ Severity: 'HIGH' }, { Severity: 'LOW' }, { Severity: 'LOW' }, {}];
  expect(summarise(reportOf([{ Licenses }]))?.licences).toEqual({
    CRITICAL: 0,
    HIGH: 1,
    MEDIUM: 0,
    LOW: 2,
    UNKNOWN: 1,
  });
});

it.each([
  ['nothing', {}, undefined],
  ['vulnerabilities', { Vulnerabilities: [found(), found({ Severity: 'CRITICAL' })] }, 'HIGH'],
  ['secrets', { Vulnerabilities: [found()], Secrets: [{ Severity: 'MEDIUM' }] }, 'MEDIUM'],
  ['licences', { Licenses: [{ Severity: 'LOW' }] }, 'LOW'],
  ['failed checks', { Misconfigurations: [{ Status: 'FAIL', Severity: 'LOW' }] }, 'LOW'],
  ['passed checks', { Misconfigurations: [{ Status: 'PASS', Severity: 'LOW' }] }, undefined],
  ['no severity', { Secrets: [{}] }, 'UNKNOWN'],
  [
    'suppressed ones',
    { ExperimentalModifiedFindings: [{ Finding: { Severity: 'MEDIUM' } }, { Finding: 1 }] },
    'MEDIUM',
  ],
])('knows the lowest severity of %s', (_, result, lowest) => {
  expect(summarise(reportOf([result]))?.lowest).toBe(lowest);
});

it('reads what begins with a byte order mark', () => {
  const marked = `\ufeff${JSON.stringify(reportOf([]))}`;
  expect(summariseReport(marked, { sha: SHA, storedMs: 0 })).toBeDefined();
});

it.each([
  ['the newest version outranks', { nvd: { V2Score: 10, V3Score: 9.9, V40Score: 2 } }, 2, 4],
  ['from whatever source', { nvd: { V3Score: 9.9 }, ghsa: { V40Score: 9.3 } }, 9.3, 4],
  ['the highest of a version', { a: { V3Score: 5 }, b: { V3Score: 7.5 } }, 7.5, undefined],
  ['an old one where there is no other', { nvd: { V2Score: 4.3 } }, 4.3, 2],
  ['what is no score is left', { nvd: { V40Score: 11, V3Score: '9', V2Score: 5 } }, 5, 2],
  ['none', { nvd: { V3Vector: 'AV:N' } }, undefined, undefined],
])('says the score: %s', (_, CVSS, score, cvss) => {
  const worst = summaryOf(found({ CVSS }))?.worst[0];
  expect([worst?.score, worst?.cvss]).toEqual([score, cvss]);
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

it('takes what has no score for the lowest of its severity, not for less than all', () => {
  const scored = (id: string, Severity: string, V3Score?: number): TrivyVulnerability =>
    found({ VulnerabilityID: id, Severity, CVSS: { nvd: { V3Score } } });
  const summary = summaryOf(
    scored('tenth', 'HIGH', 0.1),
    scored('none', 'HIGH'),
    scored('eight', 'HIGH', 8),
    scored('unrated tenth', 'UNKNOWN', 0.1),
    scored('unrated', 'UNKNOWN'),
    scored('unrated nine', 'UNKNOWN', 9),
  );
  expect(summary?.worst.map(({ id }) => id)).toEqual([
    'eight',
    'none',
    'tenth',
    'unrated nine',
    'unrated',
    'unrated tenth',
  ]);
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
  ['a class that is no text', JSON.stringify(reportOf([{ Class: 1 }]))],
  ['licences that are no list', JSON.stringify(reportOf([{ Licenses: {} }]))],
  [
    'what is suppressed that is no object',
    JSON.stringify(reportOf([{ ExperimentalModifiedFindings: [1] }])),
  ],
  ['a system that is no object', JSON.stringify(reportOf([], { Metadata: { OS: 'alpine' } }))],
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
    OS: fc.record({ Family: text, Name: text, EOSL: fc.boolean() }),
  }),
  Results: fc.array(
    fc.record({
      Class: fc.constantFrom('os-pkgs', 'lang-pkgs', 'config', 'secret', 'license'),
      ExperimentalModifiedFindings: fc.array(fc.record({ Type: text, Status: text, Source: text })),
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
