import type { WorstFinding } from './answers';

const ID = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9:._]+)+$(?!\n)/;
/** Longer than any id of a vulnerability that Trivy's sources give. */
const MAX_ID = 64;

/** The characters of names of packages and of package URLs: `org.apache.logging.log4j:log4j-core`, `@babel/core`. */
const PACKAGE = /^[\w@%+.:/~-]+$(?!\n)/;
const MAX_PACKAGE = 214;

/** `CVE-2021-44228`, `GHSA-jfh8-c2jp-5v3q`, `RHSA-2023:1234`. */
export const isVulnerabilityId = (text: string): boolean => text.length <= MAX_ID && ID.test(text);

export const isPackageName = (text: string): boolean =>
  text.length <= MAX_PACKAGE && PACKAGE.test(text);

/** Can be found in a report: ids of vulnerabilities look like names of packages as well. */
export const isSearchable = isPackageName;

/** Ids are written in any case. */
export const isSameId = (id: string, wanted: string): boolean =>
  id.toLowerCase() === wanted.toLowerCase();

/**
 * The package of a report, by its whole name or by what stands behind its group: `log4j-core` is that of
 * `org.apache.logging.log4j`, `core` that of `@babel`.
 */
export const isSamePackage = (name: string, wanted: string): boolean => {
  const [own, other] = [name.toLowerCase(), wanted.toLowerCase()];
  return own === other || own.endsWith(`:${other}`) || own.endsWith(`/${other}`);
};

/** A finding that is looked for: by its id, by its package, or by a text that may be either. One of the texts is enough. */
export interface WantedFindings {
  readonly by: 'id' | 'package' | 'text';
  readonly texts: readonly string[];
}

/** What of a finding a search looks at. */
type SearchedFinding = Pick<WorstFinding, 'id' | 'package'>;

const IS_SAME: Readonly<
  Record<WantedFindings['by'], (finding: SearchedFinding, text: string) => boolean>
> = {
  id: ({ id }, text) => isSameId(id, text),
  package: (finding, text) => isSamePackage(finding.package, text),
  text: (finding, text) => isSameId(finding.id, text) || isSamePackage(finding.package, text),
};

export const isWanted = ({ by, texts }: WantedFindings, finding: SearchedFinding): boolean =>
  texts.some((text) => IS_SAME[by](finding, text));
