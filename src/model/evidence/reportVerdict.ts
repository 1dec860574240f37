import type { ScanClass, ScanSummary } from './answers';
import { SEVERITIES } from './answers';
import type { ReportVerdict } from './joined';

/** Why a report without findings does not mean that there are none. */
export type ScanGap =
  /** No packages were looked at: the report is of something else, or of nothing. */
  | 'noPackages'
  /** Trivy has no advisories for the system. */
  | 'systemUnknown'
  /** Of an image with a system only other things were looked at. */
  | 'systemNotScanned'
  /** Nobody writes advisories for the system any more. */
  | 'systemEndOfLife';

type Scanned = Pick<ScanSummary, 'scanned' | 'os'>;

const PACKAGES: readonly ScanClass[] = ['osPackages', 'languagePackages'];

/**
 * Where vulnerabilities were not looked for. Trivy says what it looked at by the `Class` of results alone, of which
 * those of packages are written without findings too (`types.Result`, `pkg/scan/local`); a system that it does not know
 * has no result, or one that only lists packages; past its end of life it is marked (`Metadata.OS.EOSL`), since the
 * distribution's advisories have ended. Other classes have no result where nothing was found, so that their absence
 * says nothing.
 */
export function gapsOf({ scanned, os }: Scanned): ScanGap[] {
  const gaps: ScanGap[] = [];
  if (!scanned.some((each) => PACKAGES.includes(each))) gaps.push('noPackages');
  if (!os) return gaps;
  if (!os.isKnown) gaps.push('systemUnknown');
  else if (!scanned.includes('osPackages')) gaps.push('systemNotScanned');
  if (os.isEndOfLife) gaps.push('systemEndOfLife');
  return gaps;
}

/**
 * What a report says in one word: vulnerabilities, failed checks and secrets are findings; licences are counted apart.
 * Without any it is clean only where vulnerabilities were looked for. What is suppressed does not make it less clean;
 * whoever shows the word shows their number.
 */
export function reportVerdict(
  summary: Scanned & Pick<ScanSummary, 'counts' | 'misconfigurations' | 'secrets'>,
): ReportVerdict {
  const { counts, misconfigurations, secrets } = summary;
  const hasFindings = SEVERITIES.some((severity) => counts[severity].total > 0);
  if (hasFindings || misconfigurations > 0 || secrets > 0) return 'findings';
  return gapsOf(summary).length === 0 ? 'clean' : 'notLookedFor';
}

/**
 * Whether the report could be of a scan for critical and high findings alone (`--severity CRITICAL,HIGH`), which Trivy
 * does not write down: it holds no lower one, so that only of these two it says that there are no others.
 */
export const isOnlyOfWorst = ({ lowest }: Pick<ScanSummary, 'lowest'>): boolean =>
  lowest === undefined || lowest === 'CRITICAL' || lowest === 'HIGH';
