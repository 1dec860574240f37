import type { Vulnerability } from './report';

/** What became of vulnerabilities from one report to a later one; each list in the order of its report. */
export interface ReportComparison {
  /** Only in the former: gone, whether by a new version or with its package. */
  readonly fixed: readonly Vulnerability[];
  /** Only in the latter. */
  readonly added: readonly Vulnerability[];
  /** In both; as the latter says it. */
  readonly kept: readonly Vulnerability[];
}

/** `image (debian 12.1)`: the image's own name changes with every commit, the version of the system may. */
const SYSTEM_TARGET = /^.*\((\S+)[^()]*\)$(?!\n)/;

/** A file of a package may have the version in its name. */
const placeOf = ({ target, path, installed }: Vulnerability): string =>
  path === undefined || installed === ''
    ? (path ?? target.replace(SYSTEM_TARGET, '$1'))
    : path.replaceAll(installed, '');

/**
 * The same vulnerability of the same package at the same place, whatever its version: an update that does not help
 * leaves all as it was.
 */
const keyOf = (finding: Vulnerability): string =>
  JSON.stringify([finding.id, finding.package, placeOf(finding)]);

const without = (all: readonly Vulnerability[], keys: ReadonlySet<string>) =>
  all.filter((each) => !keys.has(keyOf(each)));

/** Of an older report and a newer one of the same app. */
export function compareReports(
  before: readonly Vulnerability[],
  after: readonly Vulnerability[],
): ReportComparison {
  const former = new Set(before.map(keyOf));
  const latter = new Set(after.map(keyOf));
  return {
    fixed: without(before, latter),
    added: without(after, former),
    kept: after.filter((each) => former.has(keyOf(each))),
  };
}
