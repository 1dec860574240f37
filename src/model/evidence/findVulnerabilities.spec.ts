import { findVulnerabilities } from './findVulnerabilities';

const LOG4J_API = 'org.apache.logging.log4j:log4j-api';

const REPORT = JSON.stringify({
  SchemaVersion: 2,
  ArtifactName: 'shop',
  Results: [
    {
      Vulnerabilities: [
        { VulnerabilityID: 'CVE-2021-44228', PkgName: 'log4j-core', Severity: 'CRITICAL' },
        { VulnerabilityID: 'CVE-2021-45046', PkgName: 'log4j-core', Severity: 'HIGH' },
        {
          VulnerabilityID: 'CVE-2021-44228',
          PkgName: LOG4J_API,
          Severity: 'LOW',
        },
      ],
    },
  ],
});

it.each([
  ['id', ['cve-2021-44228'], ['log4j-core', LOG4J_API]],
  ['package', ['Log4j-core'], ['log4j-core', 'log4j-core']],
  ['package', ['log4j-api', 'log4j'], [LOG4J_API]],
  ['package', ['org.apache.logging.log4j:log4j-api'], [LOG4J_API]],
  ['package', ['cve-2021-45046'], []],
  ['text', ['cve-2021-45046'], ['log4j-core']],
  ['text', ['log4j-api'], [LOG4J_API]],
] as const)('finds by %s %s', (by, texts, packages) => {
  const found = findVulnerabilities(REPORT, { by, texts });
  expect(found).toMatchObject(packages.map((name) => ({ package: name })));
});

it('says why a text is no report', () => {
  expect(findVulnerabilities('<html>', { by: 'id', texts: ['x'] })).toEqual({ problem: 'noJson' });
});
