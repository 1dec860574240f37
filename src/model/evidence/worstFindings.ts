import type { Severity, WorstFinding } from './answers';
import { SEVERITIES } from './answers';
import { isRecord } from './json';
import { plain } from './plain';
import type { TrivyVulnerability } from './trivyReport';

const MAX_WORST = 10;
const MAX_NAME = 60;
const MAX_VERSION = 40;

/** Trivy writes severities in capitals; what it does not rate, or rates in a way that we do not know, is UNKNOWN. */
export const severityOf = ({ Severity: said }: TrivyVulnerability): Severity =>
  SEVERITIES.find((severity) => severity === said) ?? 'UNKNOWN';

/** Adds the finding to the worst, which come worst first, unless ten are worse or it is there already. */
export function addToWorst(worst: WorstFinding[], found: TrivyVulnerability): void {
  const finding = readFinding(found);
  const place = worst.findIndex((other) => compare(finding, other) <= 0);
  const other = worst[place];
  if (other && compare(finding, other) === 0) return;
  worst.splice(place < 0 ? worst.length : place, 0, finding);
  if (worst.length > MAX_WORST) worst.pop();
}

const readFinding = (found: TrivyVulnerability): WorstFinding => ({
  id: plain(found.VulnerabilityID, MAX_VERSION),
  severity: severityOf(found),
  package: plain(found.PkgName, MAX_NAME),
  installed: plain(found.InstalledVersion ?? '', MAX_VERSION),
  fixed: found.FixedVersion ? plain(found.FixedVersion, MAX_VERSION) : undefined,
  score: highestScore(found.CVSS),
});

function highestScore(vendors: unknown): number | undefined {
  let highest: number | undefined;
  for (const vendor of isRecord(vendors) ? Object.values(vendors) : []) {
    const score = isRecord(vendor) ? vendor.V3Score : undefined;
    const isScore = typeof score === 'number' && score >= 0 && score <= 10;
    if (isScore && score > (highest ?? -1)) highest = score;
  }
  return highest;
}

/** By severity, then by score; findings without a score come last. Names only make the order one and the same. */
const compare = (a: WorstFinding, b: WorstFinding): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  (b.score ?? -1) - (a.score ?? -1) ||
  order(a.id, b.id) ||
  order(a.package, b.package) ||
  order(a.installed, b.installed);

const order = (a: string, b: string): number => Number(a > b) - Number(a < b);
