import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSbom } from './sbom';

const read = (document: unknown) => readSbom(JSON.stringify(document));

const DOCUMENT = {
  spdxVersion: 'SPDX-2.3',
  name: 'registry/shop:1',
  documentNamespace: 'http://trivy.dev/container_image/shop-1',
  creationInfo: { creators: ['Tool: trivy-0.70.0', 7], created: '2026-01-02T03:04:05Z' },
  packages: [
    { name: 'registry/shop:1', SPDXID: 'SPDXRef-Image', primaryPackagePurpose: 'CONTAINER' },
    {
      name: 'openssl\u202e',
      SPDXID: 'SPDXRef-1',
      versionInfo: '3.0',
      supplier: 'Organization: x',
      licenseConcluded: 'NOASSERTION',
      licenseDeclared: 'Apache-2.0 OR MIT',
      externalRefs: [
        { referenceType: 'cpe23Type', referenceLocator: 'cpe:2.3:a' },
        { referenceType: 'purl', referenceLocator: 'pkg:rpm/openssl@3.0' },
      ],
    },
    { name: 'odd', SPDXID: 'SPDXRef-2', versionInfo: 7, externalRefs: 'x', licenseConcluded: {} },
  ],
  relationships: [
    {
      spdxElementId: 'SPDXRef-DOCUMENT',
      relationshipType: 'DESCRIBES',
      relatedSpdxElement: 'SPDXRef-Image',
    },
  ],
};

it('says which packages there are, and leaves out what they are in', () => {
  expect(read(DOCUMENT)).toEqual({
    name: 'registry/shop:1',
    namespace: 'http://trivy.dev/container_image/shop-1',
    created: '2026-01-02T03:04:05Z',
    creators: ['Tool: trivy-0.70.0'],
    packages: [
      {
        name: 'openssl�',
        version: '3.0',
        declared: 'Apache-2.0 OR MIT',
        purl: 'pkg:rpm/openssl@3.0',
        supplier: 'Organization: x',
      },
      { name: 'odd' },
    ],
  });
});

it.each([
  ['an older SPDX', { ...DOCUMENT, spdxVersion: 'SPDX-2.2' }, 'SPDX 2.2'],
  ['what calls itself odd', { ...DOCUMENT, spdxVersion: 'x\u202ey' }, 'x�y'],
  ['SPDX 3', { '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld' }, 'SPDX 3'],
  ['CycloneDX', { bomFormat: 'CycloneDX', specVersion: '1.6' }, 'CycloneDX 1.6'],
])('names %s', (_, document, version) => {
  expect(read(document)).toEqual({ problem: 'otherVersion', version });
});

it.each([
  ['a report', { SchemaVersion: 2, ArtifactName: 'x' }, 'noReport'],
  ['a list', [], 'noReport'],
  ['packages that are none', { ...DOCUMENT, packages: {} }, 'malformed'],
  ['a package without a name', { ...DOCUMENT, packages: [{ SPDXID: 'a' }] }, 'malformed'],
])('says why %s is none', (_, document, problem) => {
  expect(read(document)).toEqual({ problem });
});

it('says that one is cut short', () => {
  expect(readSbom(JSON.stringify(DOCUMENT).slice(0, -5))).toEqual({ problem: 'truncated' });
});

const REAL = join(__dirname, '../../../../shared/data/trivy/conda.sbom.spdx.json');

describe('of a real one', () => {
  if (!existsSync(REAL)) {
    it.skip(`skipped: there is no ${REAL}`, () => undefined);
    return;
  }
  it('reads all', () => {
    expect(readSbom(readFileSync(REAL, 'utf8'))).toMatchObject({
      name: 'testdata/fixtures/repo/conda',
      created: '2021-08-25T12:20:30Z',
      creators: ['Organization: aquasecurity', 'Tool: trivy-dev'],
      packages: [
        {
          name: 'openssl',
          version: '1.1.1q',
          concluded: 'OpenSSL',
          declared: 'OpenSSL',
          purl: 'pkg:conda/openssl@1.1.1q',
        },
        { name: 'pip', version: '22.2.2', concluded: 'MIT', purl: 'pkg:conda/pip@22.2.2' },
      ],
    });
  });
});
