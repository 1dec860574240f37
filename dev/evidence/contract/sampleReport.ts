/** What {@link sampleReport} holds, so that a summary can be compared with plain numbers. */
export const SAMPLE = {
  created: '2026-11-20T10:11:12.123456789Z',
  digest: `sha256:${'d1'.repeat(32)}`,
  imageId: `sha256:${'1d'.repeat(32)}`,
  findings: [
    { id: 'CVE-2026-0001', severity: 'LOW', fixed: '' },
    { id: 'CVE-2026-0002', severity: 'CRITICAL', fixed: '1.2.4' },
    { id: 'CVE-2026-0003', severity: 'HIGH', fixed: '' },
    { id: 'CVE-2026-0004', severity: 'HIGH', fixed: '2.0.0' },
    { id: 'CVE-2026-0005', severity: 'UNKNOWN', fixed: '' },
  ],
} as const;

type Finding = (typeof SAMPLE.findings)[number];

/** In each round it is another package's. */
const vulnerability = ({ id, severity, fixed }: Finding, round: number) => ({
  VulnerabilityID: id,
  PkgName: round === 0 ? 'openssl' : `package-${round}`,
  InstalledVersion: '1.2.3',
  ...(fixed && { FixedVersion: fixed }),
  Severity: severity,
  Title: `openssl: ${id}`,
  CVSS: { nvd: { V3Score: severity === 'CRITICAL' ? 9.8 : 5.1 } },
});

/** A report as Trivy 0.70 writes one (`trivy image --format json`), with the sample's findings so many times. */
export const sampleReport = (name: string, times = 1): string =>
  JSON.stringify({
    SchemaVersion: 2,
    CreatedAt: SAMPLE.created,
    ArtifactName: `registry.example/team-x/${name}:1`,
    ArtifactType: 'container_image',
    Metadata: {
      ImageID: SAMPLE.imageId,
      RepoTags: [`registry.example/team-x/${name}:1`],
      RepoDigests: [`registry.example/team-x/${name}@${SAMPLE.digest}`],
    },
    Results: [
      {
        Target: `registry.example/team-x/${name}:1 (debian 12.1)`,
        Class: 'os-pkgs',
        Type: 'debian',
        Vulnerabilities: Array.from({ length: times }, (_, round) =>
          SAMPLE.findings.map((finding) => vulnerability(finding, round)),
        ).flat(),
      },
    ],
  });
