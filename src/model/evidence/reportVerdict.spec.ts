import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScanSummary } from './answers';
import { gapsOf, isOnlyOfWorst, reportVerdict } from './reportVerdict';
import { summariseReport } from './summarise';

const summaryOf = (report: object): ScanSummary => {
  const summary = summariseReport(JSON.stringify(report), { sha: 'a'.repeat(40), storedMs: 0 });
  if (!summary) throw new Error('no report');
  return summary;
};

interface Told {
  readonly os?: object;
  readonly results?: readonly object[];
}

const told = ({ os, results = [] }: Told): ScanSummary =>
  summaryOf({
    SchemaVersion: 2,
    ArtifactName: 'registry.example/shop:1',
    Metadata: { OS: os },
    Results: results,
  });

const ALPINE = { Family: 'alpine', Name: '3.20' };
const OLD = { Family: 'alpine', Name: '3.13.5', EOSL: true };
const FEDORA = { Family: 'fedora', Name: '42' };
const PACKAGES = { Class: 'os-pkgs', Type: 'alpine' };
const MODULES = { Class: 'lang-pkgs', Type: 'npm' };
const VULNERABILITY = { VulnerabilityID: 'CVE-1', PkgName: 'a', Severity: 'HIGH' };

it.each<[string, Told, string, readonly string[]]>([
  ['nothing', {}, 'notLookedFor', ['noPackages']],
  ['a system without results', { os: ALPINE }, 'notLookedFor', ['noPackages', 'systemNotScanned']],
  ['packages without findings', { os: ALPINE, results: [PACKAGES] }, 'clean', []],
  ['no system, but modules', { results: [MODULES] }, 'clean', []],
  [
    'modules of a system that was not looked at',
    { os: ALPINE, results: [MODULES] },
    'notLookedFor',
    ['systemNotScanned'],
  ],
  [
    'packages that Trivy lists, but has no advisories for',
    { os: FEDORA, results: [PACKAGES, MODULES] },
    'notLookedFor',
    ['systemUnknown'],
  ],
  [
    'packages past their end of life',
    { os: OLD, results: [PACKAGES] },
    'notLookedFor',
    ['systemEndOfLife'],
  ],
  [
    'findings past the end of life',
    { os: OLD, results: [{ ...PACKAGES, Vulnerabilities: [VULNERABILITY] }] },
    'findings',
    ['systemEndOfLife'],
  ],
  [
    'checks that passed',
    { results: [{ Class: 'config', Misconfigurations: [{ Status: 'PASS' }] }] },
    'notLookedFor',
    ['noPackages'],
  ],
  [
    'a check that failed',
    { results: [{ Class: 'config', Misconfigurations: [{ Status: 'FAIL' }] }] },
    'findings',
    ['noPackages'],
  ],
  [
    'a secret',
    { os: ALPINE, results: [PACKAGES, { Class: 'secret', Secrets: [{}] }] },
    'findings',
    [],
  ],
  [
    'a licence beside packages',
    { os: ALPINE, results: [PACKAGES, { Class: 'license', Licenses: [{ Severity: 'HIGH' }] }] },
    'clean',
    [],
  ],
])('says what a report of %s says', (_, report, verdict, gaps) => {
  const summary = told(report);
  expect(reportVerdict(summary)).toBe(verdict);
  expect(gapsOf(summary)).toEqual(gaps);
});

it.each([
  ['CRITICAL', true],
  ['HIGH', true],
  ['MEDIUM', false],
  ['UNKNOWN', false],
  [undefined, true],
] as const)(
  'takes a report whose lowest is %s for one of the worst alone: %s',
  (lowest, isOnly) => {
    expect(isOnlyOfWorst({ lowest })).toBe(isOnly);
  },
);

const CASES = join(__dirname, '../../../../shared/data/cases/trivy-reports.json');

describe('of reports that looked wrong elsewhere', () => {
  if (!existsSync(CASES)) {
    it.skip(`skipped: there is no ${CASES}`, () => undefined);
    return;
  }
  interface Case {
    readonly report: object;
    readonly mustNotLook?: string;
  }
  const cases = JSON.parse(readFileSync(CASES, 'utf8')) as Readonly<Record<string, Case>>;
  const of = (name: string): ScanSummary => summaryOf(cases[name]?.report ?? {});

  it('none that must not look clean does', () => {
    const forbidden = Object.keys(cases).filter((name) => cases[name]?.mustNotLook === 'clean');
    expect(forbidden).toHaveLength(3);
    for (const name of forbidden) expect([name, reportVerdict(of(name))]).not.toContain('clean');
  });

  it.each([
    ['endOfLifeSystem', ['noPackages', 'systemNotScanned', 'systemEndOfLife']],
    ['systemTrivyDoesNotKnow', ['noPackages', 'systemUnknown']],
    ['licencesOnly', ['noPackages']],
  ])('%s says why', (name, gaps) => {
    expect(gapsOf(of(name))).toEqual(gaps);
  });

  it('licencesOnly counts its licence', () => {
    expect(of('licencesOnly').licences.CRITICAL).toBe(1);
  });

  it('allSuppressed is clean with a word', () => {
    const summary = of('allSuppressed');
    expect(reportVerdict(summary)).toBe('clean');
    expect([summary.suppressed, summary.lowest]).toEqual([1, 'CRITICAL']);
    expect(summary.suppressedBy).toEqual([
      { type: 'vulnerability', status: 'not_affected', source: 'VEX', count: 1 },
    ]);
  });

  it('cvss4Outranks puts the score of CVSS 4 first', () => {
    expect(of('cvss4Outranks').worst[0]).toMatchObject({
      id: 'CVE-2026-0001',
      score: 9.3,
      cvss: 4,
    });
  });

  it('onlyHighAndCriticalAskedFor is clean of these two alone', () => {
    const summary = of('onlyHighAndCriticalAskedFor');
    expect([reportVerdict(summary), isOnlyOfWorst(summary)]).toEqual(['clean', true]);
  });

  it('has a test each', () => {
    expect(Object.keys(cases).sort()).toEqual([
      'allSuppressed',
      'cvss4Outranks',
      'endOfLifeSystem',
      'licencesOnly',
      'onlyHighAndCriticalAskedFor',
      'systemTrivyDoesNotKnow',
    ]);
  });
});
