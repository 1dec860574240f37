import type { Severity, WorstFinding } from './answers';
import { SEVERITIES } from './answers';
import type { BestScore } from './cvss';
import { findBestScore } from './cvss';
import { plain } from './plain';
import type { TrivyVulnerability } from './trivyReport';

const MAX_WORST = 10;
const MAX_NAME = 60;
const MAX_VERSION = 40;

/** Trivy writes severities in capitals; what it does not rate, or rates in a way that we do not know, is UNKNOWN. */
export const severityOf = ({ Severity: said }: { readonly Severity?: unknown }): Severity =>
  SEVERITIES.find((severity) => severity === said) ?? 'UNKNOWN';

/**
 * For what a finding without a score is taken among those of its severity: the lowest score that CVSS 3 calls so, since
 * whoever rated it thought of that at least. Without a severity nothing is known: the middle.
 */
const SCORE_OF_NONE: Readonly<Record<Severity, number>> = {
  CRITICAL: 9,
  HIGH: 7,
  MEDIUM: 4,
  LOW: 0.1,
  UNKNOWN: 5,
};

export interface RankedVulnerability extends BestScore {
  readonly found: TrivyVulnerability;
  readonly severity: Severity;
  /** Place in SEVERITIES. */
  readonly rank: number;
  /** The score, or what it is taken for where there is none. */
  likely: number;
}

export function rankVulnerability(
  found: TrivyVulnerability,
  severity = severityOf(found),
): RankedVulnerability {
  const rank = SEVERITIES.indexOf(severity);
  const ranked: RankedVulnerability = { found, severity, rank, score: 0, version: 0, likely: 0 };
  findBestScore(found.CVSS, ranked);
  ranked.likely = ranked.version === 0 ? SCORE_OF_NONE[severity] : ranked.score;
  return ranked;
}

/**
 * The ten worst of any number of findings, the same ones in whatever order they are found. What is found twice is shown
 * once. Holds no more than ten and compares before it makes anything, since njs frees nothing until a request ends.
 */
export function createWorst() {
  const worst: RankedVulnerability[] = [];
  const isWorse = (ranked: RankedVulnerability, place: number): boolean => {
    const other = worst[place];
    return other !== undefined && compareVulnerabilities(ranked, other) < 0;
  };
  return {
    add(found: TrivyVulnerability, severity: Severity): void {
      const ranked = rankVulnerability(found, severity);
      let place = worst.length;
      while (isWorse(ranked, place - 1)) place -= 1;
      const before = worst[place - 1];
      if (place === MAX_WORST || (before && compareVulnerabilities(ranked, before) === 0)) return;
      worst.splice(place, 0, ranked);
      if (worst.length > MAX_WORST) worst.pop();
    },
    list: (): WorstFinding[] => worst.map(show),
  };
}

const show = ({ found, severity, score, version }: RankedVulnerability): WorstFinding => ({
  id: plain(found.VulnerabilityID, MAX_VERSION),
  severity,
  package: plain(found.PkgName, MAX_NAME),
  installed: plain(found.InstalledVersion ?? '', MAX_VERSION),
  fixed: found.FixedVersion ? plain(found.FixedVersion, MAX_VERSION) : undefined,
  score: version === 0 ? undefined : score,
  cvss: version === 4 || version === 2 ? version : undefined,
});

/** Worst first: by severity, then by score. Names only make the order one and the same. */
export const compareVulnerabilities = (a: RankedVulnerability, b: RankedVulnerability): number =>
  a.rank - b.rank ||
  b.likely - a.likely ||
  order(a.found.VulnerabilityID, b.found.VulnerabilityID) ||
  order(a.found.PkgName, b.found.PkgName) ||
  order(a.found.InstalledVersion ?? '', b.found.InstalledVersion ?? '');

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
