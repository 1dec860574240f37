import { hexOf } from '../random';
import type { Build, Oddity } from './build';
import { OS, PACKAGE_GROUPS, type Package } from './packages';
import { STORY } from '../plot';
import { vulnerabilitiesOf, type Vulnerability } from './vulnerabilities';

const BASE_LAYER = { repository: 'registry.example.com/base/ubi9', commit: '9.4' };

const digest = (...parts: readonly string[]): string => `sha256:${hexOf(64, ...parts)}`;

function layersOf({ repository, commit }: Build) {
  const own = { repository, commit };
  return [BASE_LAYER, own].map((layer, index) => ({
    Size: 90_000_000 + index * 12_345_678,
    Digest: digest(layer.repository, layer.commit, 'layer'),
    DiffID: digest(layer.repository, layer.commit, 'diff'),
  }));
}

/** CI scans what it has just built. */
const BUILD_TO_SCAN_MS = 90_000;

function metadataOf(build: Build) {
  const { repository, commit, digest: pushed } = build;
  const layers = layersOf(build);
  const diffIds = layers.map(({ DiffID }) => DiffID);
  return {
    Size: layers.reduce((sum, { Size }) => sum + Size, 0),
    OS,
    ImageID: digest(repository, commit, 'configuration'),
    DiffIDs: diffIds,
    RepoTags: [`${repository}:${commit}`],
    RepoDigests: [`${repository}@${pushed}`],
    Reference: `${repository}:${commit}`,
    ImageConfig: {
      created: new Date(build.scannedMs - BUILD_TO_SCAN_MS).toISOString(),
      architecture: 'amd64',
      os: 'linux',
      rootfs: { type: 'layers', diff_ids: diffIds },
      config: { Cmd: ['node', 'server.js'], User: '1001', Labels: { 'vcs-ref': commit } },
    },
    Layers: layers,
  };
}

const packageEntry = ({ name, version, purl }: Package) => ({
  ID: `${name}@${version}`,
  Name: name,
  Identifier: { PURL: purl },
  Version: version,
});

const SECRETS = {
  Target: '/app/deploy.sh',
  Class: 'secret',
  Secrets: [
    {
      RuleID: 'aws-access-key-id',
      Category: 'AWS',
      Severity: 'CRITICAL',
      Title: 'AWS Access Key ID',
      StartLine: 3,
      EndLine: 3,
      // Trivy blanks what it found.
      Match: 'export AWS_ACCESS_KEY_ID=********************',
    },
  ],
};

/** A weakness of a DNS library that is known to the world, as Trivy of 0.70 tells it (GHSA-3wcq-x3mq-6r9p). */
const LEAK = {
  VulnerabilityID: STORY.cve,
  PkgID: `${STORY.library}@5.2.1`,
  PkgName: STORY.library,
  PkgIdentifier: { PURL: `pkg:npm/${STORY.library}@5.2.1` },
  InstalledVersion: '5.2.1',
  FixedVersion: '1.3.2, 5.2.2',
  Status: 'fixed',
  SeveritySource: 'ghsa',
  PrimaryURL: `https://avd.aquasec.com/nvd/${STORY.cve.toLowerCase()}`,
  Title: `${STORY.library}: memory of the process can leak into queries`,
  Description:
    'Buffers are allocated without being filled, so that queries for malformed names carry memory of the process over the network.',
  Severity: 'HIGH',
  CweIDs: ['CWE-908'],
  VendorSeverity: { ghsa: 3, nvd: 3 },
  CVSS: {
    ghsa: { V3Vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:L', V3Score: 7.1 },
    nvd: { V2Vector: 'AV:N/AC:L/Au:S/C:P/I:N/A:N', V2Score: 4 },
  },
  References: [`https://nvd.nist.gov/vuln/detail/${STORY.cve}`],
  PublishedDate: '2021-05-20T17:15:00Z',
  LastModifiedDate: '2023-11-07T03:30:00Z',
};

const suppressedAs = (finding: Vulnerability) => ({
  Type: 'vulnerability',
  Status: 'not_affected',
  Statement: 'vulnerable_code_not_in_execute_path',
  Source: 'vex/openvex.json',
  Finding: finding,
});

type Report = ReturnType<typeof usualReport>;

function usualReport(build: Build) {
  const image = `${build.repository}:${build.commit}`;
  const vulnerabilities = vulnerabilitiesOf(build);
  const packages = PACKAGE_GROUPS.map((group) => ({
    Target: group.target(image),
    Class: group.class,
    Type: group.type,
    Packages: group.packages.map(packageEntry),
    // Left out, not empty, where there is none.
    Vulnerabilities: vulnerabilities.get(group),
  }));
  return {
    SchemaVersion: 2,
    Trivy: { Version: '0.70.0' },
    CreatedAt: new Date(build.scannedMs).toISOString(),
    ArtifactID: digest(build.repository, build.commit, 'artifact'),
    ArtifactName: image,
    ArtifactType: 'container_image',
    Metadata: metadataOf(build),
    Results: packages,
  };
}

const PADDING_BYTES = 17 * 1024 * 1024;

const asText = (report: object): string => JSON.stringify(report, undefined, 2);

/** What makes a report odd, as the text that is stored. */
const ODD: Readonly<Record<Oddity, (report: Report) => string>> = {
  unknownSystem: (report) =>
    asText({
      ...report,
      Metadata: { ...report.Metadata, OS: { Family: 'fedora', Name: '42' } },
      Results: undefined,
    }),
  suppressed: (report) =>
    asText({
      ...report,
      Results: report.Results.map(({ Vulnerabilities = [], ...result }) => ({
        ...result,
        ExperimentalModifiedFindings: Vulnerabilities.map(suppressedAs),
      })),
    }),
  truncated: (report) => asText(report).slice(0, -2000),
  schema1: ({ ArtifactName, Results }) =>
    asText(
      Results.map(({ Target, Vulnerabilities }) => ({
        Target: ArtifactName + Target,
        Vulnerabilities,
      })),
    ),
  tooLarge: (report) => asText({ ...report, Notes: 'x'.repeat(PADDING_BYTES) }),
  story: (report) =>
    asText({
      ...report,
      Results: report.Results.map((result) =>
        result.Class === 'lang-pkgs'
          ? { ...result, Vulnerabilities: [...(result.Vulnerabilities ?? []), LEAK] }
          : result,
      ),
    }),
};

/** What `trivy image --format json` of Trivy 0.70 (report schema 2) writes of the build, unless it is odd. */
export function trivyReport(build: Build): string {
  const report = usualReport(build);
  if (build.oddity) return ODD[build.oddity](report);
  return asText(build.hasSecret ? { ...report, Results: [...report.Results, SECRETS] } : report);
}
