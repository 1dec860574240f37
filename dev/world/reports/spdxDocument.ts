import { hexOf } from '../random';
import type { Build } from './build';
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

/** `trivy image --format spdx-json` for the build: SPDX 2.3. */
export function spdxDocument({ repository, commit, digest, scannedMs }: Build): object {
  const packages = PACKAGE_GROUPS.flatMap((group) => group.packages);
  const name = repository.slice(repository.lastIndexOf('/') + 1);
  return {
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
}
