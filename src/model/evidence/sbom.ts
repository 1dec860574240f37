import { cleanText } from './cleanText';
import { at, isRecord } from '../json';
import { isProblem, parseEvidence, type ReportProblem } from './report';

const MAX_NAME = 300;
const MAX_CREATORS = 20;
const MAX_PACKAGES = 100_000;

/** A part of an image, as an SBOM names it. */
export interface SbomPackage {
  readonly name: string;
  readonly version?: string;
  /** An SPDX expression; undefined where nobody says. */
  readonly concluded?: string;
  readonly declared?: string;
  /** https://github.com/package-url/purl-spec */
  readonly purl?: string;
  readonly supplier?: string;
  /** `LIBRARY`, `CONTAINER`, … in SPDX's words. */
  readonly purpose?: string;
}

export interface Sbom {
  readonly name: string;
  /** Names the document in the world. */
  readonly namespace?: string;
  /** ISO 8601. */
  readonly created?: string;
  /** `Tool: …`, `Organization: …`, `Person: …`. */
  readonly creators: readonly string[];
  /** As in the document, but for what is described by it: the image itself. */
  readonly packages: readonly SbomPackage[];
}

const VERSION = /^SPDX-(\d+\.\d+)$(?!\n)/;
/** What SPDX writes where nothing is said, or where there is nothing. */
const SAYS_NOTHING = ['', 'NOASSERTION', 'NONE'];

const said = (value: unknown): string | undefined =>
  typeof value === 'string' && !SAYS_NOTHING.includes(value)
    ? cleanText(value, MAX_NAME)
    : undefined;

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];

const purlOf = (spdx: unknown): string | undefined => {
  const references = listOf(at(spdx, ['externalRefs']));
  const purl = references.find((each) => at(each, ['referenceType']) === 'purl');
  return said(at(purl, ['referenceLocator']));
};

const packageOf = (spdx: unknown): SbomPackage => ({
  name: said(at(spdx, ['name'])) ?? '',
  version: said(at(spdx, ['versionInfo'])),
  concluded: said(at(spdx, ['licenseConcluded'])),
  declared: said(at(spdx, ['licenseDeclared'])),
  purl: purlOf(spdx),
  supplier: said(at(spdx, ['supplier'])),
  purpose: said(at(spdx, ['primaryPackagePurpose'])),
});

/** Ids of what the document is about (SPDX 2.3, 11.1: `DESCRIBES`; `documentDescribes` in JSON). */
function describedBy(document: unknown): ReadonlySet<unknown> {
  const related = listOf(at(document, ['relationships'])).filter(
    (each) => at(each, ['relationshipType']) === 'DESCRIBES',
  );
  return new Set([
    ...listOf(at(document, ['documentDescribes'])),
    ...related.map((each) => at(each, ['relatedSpdxElement'])),
  ]);
}

const isPackage = (value: unknown): boolean =>
  isRecord(value) && typeof value.name === 'string' && typeof value.SPDXID === 'string';

/** An SPDX 2.3 document in JSON; or why the text is none. A document of another kind is named by its version. */
export function readSbom(text: string): Sbom | ReportProblem {
  const parsed = parseEvidence(text);
  if (isProblem(parsed)) return parsed;
  const { value } = parsed;
  const stated = at(value, ['spdxVersion']);
  const other = otherVersion(value);
  if (other !== undefined) return { problem: 'otherVersion', version: other };
  if (typeof stated !== 'string') return { problem: 'noReport' };
  const packages = at(value, ['packages']) ?? [];
  if (!Array.isArray(packages) || !packages.every(isPackage)) return { problem: 'malformed' };
  const described = describedBy(value);
  return {
    name: said(at(value, ['name'])) ?? '',
    namespace: said(at(value, ['documentNamespace'])),
    created: said(at(value, ['creationInfo', 'created'])),
    creators: listOf(at(value, ['creationInfo', 'creators']))
      .slice(0, MAX_CREATORS)
      .map(said)
      .filter((each) => each !== undefined),
    packages: packages
      .filter((each) => !described.has(at(each, ['SPDXID'])))
      .slice(0, MAX_PACKAGES)
      .map(packageOf),
  };
}

/** Which other SBOM it is: another version of SPDX, or CycloneDX; undefined for SPDX 2.3 and for what is none. */
function otherVersion(document: unknown): string | undefined {
  const stated = at(document, ['spdxVersion']);
  if (stated === 'SPDX-2.3') return undefined;
  if (typeof stated === 'string')
    return VERSION.test(stated) ? stated.replace('-', ' ') : cleanText(stated, 40);
  if (at(document, ['bomFormat']) === 'CycloneDX')
    return `CycloneDX ${said(at(document, ['specVersion'])) ?? ''}`.trim();
  // SPDX 3 is JSON-LD.
  const context = at(document, ['@context']);
  return typeof context === 'string' && context.includes('spdx.org') ? 'SPDX 3' : undefined;
}
