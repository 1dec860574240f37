import { hexOf } from '../random';
import type { Build } from './build';
import { OS, PACKAGE_GROUPS, type Package } from './packages';
import { vulnerabilitiesOf } from './vulnerabilities';

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

/** `trivy image --format json` of Trivy 0.70 (report schema 2) for the build. */
export function trivyReport(build: Build): object {
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
    Results: build.hasSecret ? [...packages, SECRETS] : packages,
  };
}
