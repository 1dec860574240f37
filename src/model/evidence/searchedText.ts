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
