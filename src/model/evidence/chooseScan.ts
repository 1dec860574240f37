import type { Scan } from './answers';

/** Which scan of an app the page is about. */
export type ChosenScan =
  /** Without what the list says of it where the list does not have it (yet): the door knows. */
  | { readonly kind: 'chosen'; readonly sha: string; readonly scan?: Scan }
  /** Several begin with these digits. */
  | { readonly kind: 'several'; readonly shas: readonly string[] }
  /** There are others, but not this one. */
  | { readonly kind: 'absent' }
  /** There are none at all. */
  | { readonly kind: 'none' };

interface KnownScans {
  /** Newest first. */
  readonly scans: readonly Scan[];
  /** There may be more than these. */
  readonly isPart: boolean;
}

const hasReport = ({ files }: Scan): boolean => files.some(({ name }) => name === 'trivy.json');

/** The scan of a commit, or of how one begins; without one the newest that has a report. */
export function chooseScan({ scans, isPart }: KnownScans, sha: string | undefined): ChosenScan {
  if (sha === undefined) {
    const scan = scans.find(hasReport) ?? scans[0];
    return scan ? { kind: 'chosen', sha: scan.sha, scan } : { kind: 'none' };
  }
  const fitting = scans.filter((scan) => scan.sha.startsWith(sha));
  const [scan, ...others] = fitting;
  if (scan && others.length > 0) return { kind: 'several', shas: fitting.map((each) => each.sha) };
  if (scan) return { kind: 'chosen', sha: scan.sha, scan };
  if (isPart) return { kind: 'chosen', sha };
  return { kind: scans.length === 0 ? 'none' : 'absent' };
}
