import { hexOf } from '../random';
import type { Build } from './build';
import { STORY } from '../plot';
import { PACKAGE_GROUPS, type Package } from './packages';

const ROOT = 'SPDXRef-ContainerImage';

const packageId = ({ purl }: Package): string => `SPDXRef-Package-${hexOf(16, purl)}`;

const purlReference = (referenceLocator: string) => ({
  referenceCategory: 'PACKAGE-MANAGER',
  referenceType: 'purl',
  referenceLocator,
});

const spdxPackage = (each: Package) => ({
  name: each.name,
  SPDXID: packageId(each),
  versionInfo: each.version,
  supplier: 'NOASSERTION',
  downloadLocation: 'NONE',
  filesAnalyzed: false,
  licenseConcluded: 'NOASSERTION',
  licenseDeclared: 'NOASSERTION',
  externalRefs: [purlReference(each.purl)],
  primaryPackagePurpose: 'LIBRARY',
});

const relationship = (from: string, relationshipType: string, to: string) => ({
  spdxElementId: from,
  relatedSpdxElement: to,
  relationshipType,
});

const LIBRARY: Package = {
  name: STORY.library,
  version: '5.2.1',
  purl: `pkg:npm/${STORY.library}@5.2.1`,
};

/** `trivy image --format spdx-json` for the build: SPDX 2.3. */
export function spdxDocument({ repository, commit, digest, scannedMs, oddity }: Build): string {
  const packages = [
    ...PACKAGE_GROUPS.flatMap((group) => group.packages),
    ...(oddity === 'story' ? [LIBRARY] : []),
  ];
  const name = repository.slice(repository.lastIndexOf('/') + 1);
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: `${repository}:${commit}`,
    documentNamespace: `http://trivy.dev/container_image/${repository}-${hexOf(32, digest)}`,
    creationInfo: {
      creators: ['Organization: aquasecurity', 'Tool: trivy-0.70.0'],
      // SPDX has no fractions of a second.
      created: new Date(scannedMs).toISOString().replace(/\.\d+Z$/, 'Z'),
    },
    packages: [
      {
        name: `${repository}:${commit}`,
        SPDXID: ROOT,
        downloadLocation: 'NONE',
        filesAnalyzed: false,
        externalRefs: [
          purlReference(
            `pkg:oci/${name}@${encodeURIComponent(digest)}?repository_url=${repository}`,
          ),
        ],
        primaryPackagePurpose: 'CONTAINER',
      },
      ...packages.map(spdxPackage),
    ],
    relationships: [
      relationship('SPDXRef-DOCUMENT', 'DESCRIBES', ROOT),
      ...packages.map((each) => relationship(ROOT, 'CONTAINS', packageId(each))),
    ],
  };
  return JSON.stringify(document, undefined, 2);
}
