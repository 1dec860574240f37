import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_EVIDENCE_TEXT } from './evidenceText';
import { isProblem, readReport, type Report } from './report';

const read = (report: unknown) => readReport(JSON.stringify(report));

const whole = (value: ReturnType<typeof readReport>): Report => {
  if (isProblem(value)) throw new Error(value.problem);
  return value;
};

const reportOf = (Results: unknown, changes: object = {}): object => ({
  SchemaVersion: 2,
  ArtifactName: 'registry/shop:1',
  ArtifactType: 'container_image',
  Results,
  ...changes,
});

const resultOf = (result: object): Report => whole(read(reportOf([{ Target: 'app', ...result }])));

const FOUND = { VulnerabilityID: 'CVE-1', PkgName: 'openssl', InstalledVersion: '1.0' };

it('says all of a vulnerability', () => {
  const [found] = resultOf({
    Vulnerabilities: [
      {
        ...FOUND,
        PkgPath: 'lib/a.jar',
        PkgIdentifier: { PURL: 'pkg:deb/debian/openssl@1.0' },
        FixedVersion: '1.1, 2.0',
        Status: 'fixed',
        Severity: 'HIGH',
        SeveritySource: 'debian',
        Title: '<b>bold</b>',
        Description: 'one\ntwo\u202e',
        CVSS: {
          nvd: { V2Score: 5, V2Vector: 'AV:N', V3Score: 9.8, V3Vector: 'CVSS:3.1/AV:N' },
          ghsa: { V40Score: 8.7, V40Vector: 'CVSS:4.0/AV:N' },
          other: { V3Vector: 'CVSS:3.0/AV:L' },
        },
        PrimaryURL: 'https://avd.aquasec.com/nvd/cve-1',
        References: ['https://a.example/', 'javascript:alert(1)', 7, 'http://b.example/'],
        PublishedDate: '2019-09-10T17:15:11.813Z',
        LastModifiedDate: '0001-01-01T00:00:00Z',
        Layer: { Digest: 'sha256:d', DiffID: 'sha256:e' },
      },
    ],
  }).vulnerabilities;
  expect(found).toEqual({
    id: 'CVE-1',
    severity: 'HIGH',
    severitySource: 'debian',
    score: 8.7,
    scoreVersion: 4,
    package: 'openssl',
    installed: '1.0',
    fixed: '1.1, 2.0',
    status: 'fixed',
    target: 'app',
    path: 'lib/a.jar',
    purl: 'pkg:deb/debian/openssl@1.0',
    title: '<b>bold</b>',
    description: 'one\ntwo�',
    ratings: [
      { source: 'ghsa', version: 4, score: 8.7, vector: 'CVSS:4.0/AV:N' },
      { source: 'nvd', version: 3, score: 9.8, vector: 'CVSS:3.1/AV:N' },
      { source: 'other', version: 3, vector: 'CVSS:3.0/AV:L' },
      { source: 'nvd', version: 2, score: 5, vector: 'AV:N' },
    ],
    link: 'https://avd.aquasec.com/nvd/cve-1',
    references: ['https://a.example/', 'http://b.example/'],
    published: '2019-09-10T17:15:11.813Z',
    layer: 'sha256:e',
  });
});

it('takes what it does not understand of a vulnerability for not said', () => {
  const odd = {
    PkgPath: 7,
    PkgIdentifier: 'x',
    Status: {},
    Severity: 'AWFUL',
    Title: [],
    Description: null,
    CVSS: { nvd: null, a: { V3Score: 99 } },
    PrimaryURL: 'javascript:alert(1)',
    References: 'https://a.example/',
    PublishedDate: 'yesterday',
    Layer: 1,
  };
  expect(resultOf({ Vulnerabilities: [{ ...FOUND, ...odd }] }).vulnerabilities).toEqual([
    {
      id: 'CVE-1',
      severity: 'UNKNOWN',
      package: 'openssl',
      installed: '1.0',
      target: 'app',
      ratings: [],
      references: [],
    },
  ]);
});

it('puts the worst first, of all results', () => {
  const one = (id: string, Severity: string) => ({ ...FOUND, VulnerabilityID: id, Severity });
  const { vulnerabilities, facts } = whole(
    read(
      reportOf([
        { Target: 'a', Vulnerabilities: [one('low', 'LOW'), one('critical', 'CRITICAL')] },
        { Target: 'b', Vulnerabilities: [one('high', 'HIGH')] },
      ]),
    ),
  );
  expect(vulnerabilities.map(({ id, target }) => [id, target])).toEqual([
    ['critical', 'a'],
    ['high', 'b'],
    ['low', 'a'],
  ]);
  expect(facts.worst.map(({ id }) => id)).toEqual(vulnerabilities.map(({ id }) => id));
});

it('tells of checks that fail, not of those that pass', () => {
  const check = { ID: 'DS-0002', Severity: 'HIGH', Title: 'root', Message: 'm', Resolution: 'r' };
  const { misconfigurations } = resultOf({
    Class: 'config',
    Misconfigurations: [
      { ...check, Status: 'PASS' },
      { ID: 'low', Severity: 'LOW', Status: 'FAIL' },
      { ...check, Status: 'FAIL', CauseMetadata: { StartLine: 3, EndLine: 5 } },
    ],
  });
  expect(misconfigurations).toEqual([
    {
      id: 'DS-0002',
      severity: 'HIGH',
      title: 'root',
      message: 'm',
      resolution: 'r',
      file: 'app',
      lines: [3, 5],
    },
    { id: 'low', severity: 'LOW', title: '', file: 'app' },
  ]);
});

it('tells where a secret lies, and nothing of what it is', () => {
  const report = resultOf({
    Class: 'secret',
    Secrets: [
      {
        RuleID: 'github-pat',
        Category: 'GitHub',
        Severity: 'CRITICAL',
        Title: 'GitHub Personal Access Token',
        StartLine: 3,
        EndLine: 3,
        Match: 'export TOKEN=not-blanked',
        Code: { Lines: [{ Number: 2, Content: 'PASSWORD=not-blanked' }] },
      },
    ],
  });
  expect(report.secrets).toEqual([
    {
      rule: 'github-pat',
      category: 'GitHub',
      severity: 'CRITICAL',
      title: 'GitHub Personal Access Token',
      file: 'app',
      lines: [3, 3],
    },
  ]);
  expect(JSON.stringify(report)).not.toContain('not-blanked');
});

it('lists licences', () => {
  const Licenses = [
    { Severity: 'LOW', Category: 'notice', Name: 'MIT', FilePath: '/LICENSE' },
    { Severity: 'CRITICAL', Category: 'forbidden', PkgName: 'a', Name: 'AGPL-3.0' },
  ];
  expect(resultOf({ Class: 'license', Licenses }).licences).toEqual([
    { licence: 'AGPL-3.0', category: 'forbidden', severity: 'CRITICAL', package: 'a' },
    { licence: 'MIT', category: 'notice', severity: 'LOW', file: '/LICENSE' },
  ]);
});

it('lists what is suppressed, of every sort, and says by whom', () => {
  const by = { Status: 'ignored', Source: '.trivyignore' };
  const report = resultOf({
    ExperimentalModifiedFindings: [
      {
        Type: 'vulnerability',
        Status: 'not_affected',
        Source: 'vex.json',
        Statement: 'not built in',
        Finding: { ...FOUND, Severity: 'LOW', Title: 't' },
      },
      { ...by, Type: 'misconfiguration', Finding: { ID: 'DS-1', Severity: 'MEDIUM' } },
      { ...by, Type: 'secret', Finding: { RuleID: 'pat', Match: 'blank', Severity: 'HIGH' } },
      { ...by, Type: 'license', Finding: { Name: 'GPL', Severity: 'CRITICAL' } },
      { ...by, Type: 'constructor', Finding: 7 },
    ],
  });
  expect(report.suppressed.map(({ type, id, severity }) => [type, id, severity])).toEqual([
    ['license', 'GPL', 'CRITICAL'],
    ['secret', 'pat', 'HIGH'],
    ['misconfiguration', 'DS-1', 'MEDIUM'],
    ['vulnerability', 'CVE-1', 'LOW'],
    ['constructor', '', 'UNKNOWN'],
  ]);
  expect(report.suppressed[3]).toMatchObject({
    status: 'not_affected',
    source: 'vex.json',
    statement: 'not built in',
    package: 'openssl',
    target: 'app',
  });
  expect(JSON.stringify(report)).not.toContain('blank');
});

it('says which image it is of', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const Metadata = {
    OS: { Family: 'debian', Name: '12.1' },
    RepoDigests: [`registry/shop@${digest}`],
    ImageConfig: { created: '2026-03-04T13:59:39.161374106Z' },
  };
  const { facts, imageCreated } = whole(read(reportOf([], { Metadata })));
  expect(imageCreated).toBe('2026-03-04T13:59:39.161Z');
  expect(facts).toMatchObject({ digests: [digest], os: { family: 'debian' } });
});

it.each([
  ['nothing', '', { problem: 'noJson' }],
  ['HTML', '<html></html>', { problem: 'noJson' }],
  ['a report cut short', JSON.stringify(reportOf([])).slice(0, -1), { problem: 'truncated' }],
  [
    'schema 1',
    '[{"Target":"a","Vulnerabilities":null}]',
    { problem: 'otherVersion', version: '1' },
  ],
  ['a later schema', '{"SchemaVersion":3}', { problem: 'otherVersion', version: '3' }],
  ['an SBOM', '{"spdxVersion":"SPDX-2.3"}', { problem: 'noReport' }],
  ['null', 'null', { problem: 'noReport' }],
  ['results that are none', JSON.stringify(reportOf({})), { problem: 'malformed' }],
  ['more than can be read', ' '.repeat(MAX_EVIDENCE_TEXT + 1), { problem: 'tooLarge' }],
])('says why %s is no report', (_, text, problem) => {
  expect(readReport(text)).toEqual(problem);
});

it('reads what begins with a byte order mark', () => {
  expect(isProblem(readReport(`\ufeff${JSON.stringify(reportOf([]))}`))).toBe(false);
});

it('reads 20,000 findings', () => {
  const Vulnerabilities = Array.from({ length: 20_000 }, (_, index) => ({
    ...FOUND,
    VulnerabilityID: `CVE-2026-${String(index)}`,
  }));
  expect(resultOf({ Vulnerabilities }).vulnerabilities).toHaveLength(20_000);
});

const REAL = join(__dirname, '../../../../shared/data/trivy');

/** Counted by hand in each file. */
const COUNTED = [
  { name: 'alpine-310', found: 4, references: 100, scores: 12, created: '2019-08-20' },
  { name: 'debian-stretch', found: 5, references: 79, scores: 15, created: '2019-08-14' },
  { name: 'dockerfile', found: 0, references: 0, scores: 0 },
  { name: 'fluentd-gems', found: 2, references: 28, scores: 6, created: '2020-03-04' },
  { name: 'gomod', found: 5, references: 21, scores: 2 },
  { name: 'npm', found: 1, references: 79, scores: 3 },
  { name: 'secrets', found: 0, references: 0, scores: 0 },
  { name: 'ubi-7', found: 1, references: 11, scores: 3, created: '2019-09-02' },
];

describe('of real reports', () => {
  if (!existsSync(REAL)) {
    it.skip(`skipped: there are no reports in ${REAL}`, () => undefined);
    return;
  }
  const realReport = (name: string): Report =>
    whole(readReport(readFileSync(join(REAL, `${name}.trivy.json`), 'utf8')));

  it('each is counted', () => {
    const names = readdirSync(REAL).filter((name) => name.endsWith('.trivy.json'));
    expect(names.sort()).toEqual(COUNTED.map(({ name }) => `${name}.trivy.json`));
  });

  it.each(COUNTED)('reads $name in full', ({ name, found, references, scores, created }) => {
    const { vulnerabilities, imageCreated } = realReport(name);
    expect(vulnerabilities).toHaveLength(found);
    expect(vulnerabilities.flatMap((each) => each.references)).toHaveLength(references);
    const ratings = vulnerabilities.flatMap((each) => each.ratings);
    expect(ratings.filter(({ score }) => score !== undefined)).toHaveLength(scores);
    expect(imageCreated?.slice(0, 10)).toBe(created);
    for (const each of vulnerabilities) {
      expect(each.description).not.toContain('�');
      expect(each.description).toBeTruthy();
      expect(each.purl).toMatch(/^pkg:/);
    }
  });

  it('tells the failed check of the Dockerfile', () => {
    expect(realReport('dockerfile').misconfigurations).toMatchObject([
      { id: 'DS-0002', severity: 'HIGH', file: 'Dockerfile' },
    ]);
  });

  it('tells where the secrets lie, and shows none', () => {
    const report = realReport('secrets');
    expect(report.secrets.map(({ rule, lines }) => [rule, lines])).toEqual([
      ['aws-access-key-id', [3, 3]],
      ['mysecret', [7, 7]],
    ]);
    expect(JSON.stringify(report)).not.toMatch(/ghp_|\*{8}/);
  });
});
