import { findVulnerabilities } from './findVulnerabilities';

const REPORT = JSON.stringify({
  SchemaVersion: 2,
  ArtifactName: 'shop',
  Results: [
    {
      Vulnerabilities: [
        { VulnerabilityID: 'CVE-2021-44228', PkgName: 'log4j-core', Severity: 'CRITICAL' },
        { VulnerabilityID: 'CVE-2021-45046', PkgName: 'log4j-core', Severity: 'HIGH' },
        { VulnerabilityID: 'CVE-2021-44228', PkgName: 'log4j-api', Severity: 'LOW' },
      ],
    },
  ],
});

it.each([
  ['id', 'cve-2021-44228', ['log4j-core', 'log4j-api']],
  ['package', 'Log4j-core', ['log4j-core', 'log4j-core']],
  ['package', 'log4j', []],
] as const)('finds by %s %s', (by, value, packages) => {
  const found = findVulnerabilities(REPORT, { by, value });
  expect(found).toMatchObject(packages.map((name) => ({ package: name })));
});

it('says why a text is no report', () => {
  expect(findVulnerabilities('<html>', { by: 'id', value: 'x' })).toEqual({ problem: 'noJson' });
});
