import type { Severity, WorstFinding } from './answers';
import { SEVERITIES } from './answers';
import { isRecord } from '../json';
import { plain } from './plain';
import type { TrivyVulnerability } from './trivyReport';

const MAX_WORST = 10;
const MAX_NAME = 60;
const MAX_VERSION = 40;

/** Trivy writes severities in capitals; what it does not rate, or rates in a way that we do not know, is UNKNOWN. */
export const severityOf = ({ Severity: said }: TrivyVulnerability): Severity =>
  SEVERITIES.find((severity) => severity === said) ?? 'UNKNOWN';

interface Ranked {
  readonly found: TrivyVulnerability;
  /** Place in SEVERITIES. */
  readonly rank: number;
  /** Less than any score when there is none. */
  readonly score: number;
}

/**
 * The ten worst of any number of findings, the same ones in whatever order they are found. What is found twice is shown
 * once. Holds no more than ten and compares before it makes anything, since njs frees nothing until a request ends.
 */
export function createWorst() {
  const worst: Ranked[] = [];
  const isWorse = (ranked: Ranked, place: number): boolean => {
    const other = worst[place];
    return other !== undefined && compare(ranked, other) < 0;
  };
  return {
    add(found: TrivyVulnerability, severity: Severity): void {
      const ranked = { found, rank: SEVERITIES.indexOf(severity), score: highestScore(found.CVSS) };
      let place = worst.length;
      while (isWorse(ranked, place - 1)) place -= 1;
      const before = worst[place - 1];
      if (place === MAX_WORST || (before && compare(ranked, before) === 0)) return;
      worst.splice(place, 0, ranked);
      if (worst.length > MAX_WORST) worst.pop();
    },
    list: (): WorstFinding[] => worst.map(show),
  };
}

const show = ({ found, rank, score }: Ranked): WorstFinding => ({
  id: plain(found.VulnerabilityID, MAX_VERSION),
  severity: SEVERITIES[rank] ?? 'UNKNOWN',
  package: plain(found.PkgName, MAX_NAME),
  installed: plain(found.InstalledVersion ?? '', MAX_VERSION),
  fixed: found.FixedVersion ? plain(found.FixedVersion, MAX_VERSION) : undefined,
  score: score < 0 ? undefined : score,
});

function highestScore(vendors: unknown): number {
  let highest = -1;
  if (!isRecord(vendors)) return highest;
  for (const vendor of Object.values(vendors)) {
    const score = isRecord(vendor) ? vendor.V3Score : undefined;
    if (typeof score === 'number' && score >= 0 && score <= 10) highest = Math.max(highest, score);
  }
  return highest;
}

/** By severity, then by score; findings without a score come last. Names only make the order one and the same. */
const compare = (a: Ranked, b: Ranked): number =>
  a.rank - b.rank ||
  b.score - a.score ||
  order(a.found.VulnerabilityID, b.found.VulnerabilityID) ||
  order(a.found.PkgName, b.found.PkgName) ||
  order(a.found.InstalledVersion ?? '', b.found.InstalledVersion ?? '');

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
