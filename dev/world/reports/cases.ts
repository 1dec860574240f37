import { hexOf } from '../random';
import type { Image } from '../images';
import type { Build } from './build';

const DAY_MS = 24 * 60 * 60 * 1000;

interface ScanPlan {
  readonly ageDays: number;
  readonly vulnerabilities: number;
  /** The scan is of the commit that runs, of the same content built of another commit, or of something else. */
  readonly of: 'running' | 'sameContent' | 'otherBuild';
  readonly hasSecret?: boolean;
}

const history = (count: number, vulnerabilities: number): ScanPlan[] =>
  Array.from({ length: count }, (_, index) => ({
    ageDays: 9 + index * 4,
    vulnerabilities: vulnerabilities + (index % 5),
    of: 'otherBuild',
  }));

/** What evidence there can be of what runs, newest scan first. */
const CASES = {
  findings: [{ ageDays: 2, vulnerabilities: 38, of: 'running' }, ...history(2, 44)],
  /** Above one page of scans. */
  longHistory: [{ ageDays: 1, vulnerabilities: 24, of: 'running' }, ...history(59, 28)],
  /** Of a size that takes a while. */
  manyFindings: [
    { ageDays: 3, vulnerabilities: 640, of: 'running', hasSecret: true },
    ...history(1, 600),
  ],
  clean: [{ ageDays: 1, vulnerabilities: 0, of: 'running' }, ...history(1, 17)],
  /** Nobody scanned since; the commit that runs now changed nothing in the image. */
  stale: [{ ageDays: 210, vulnerabilities: 21, of: 'sameContent' }],
  mismatch: [{ ageDays: 5, vulnerabilities: 12, of: 'otherBuild' }, ...history(1, 12)],
  absent: [],
} as const satisfies Readonly<Record<string, readonly ScanPlan[]>>;

type CaseName = keyof typeof CASES;

/** By name of the workload, which is the app; the same in every team. */
const CASE_OF_APP: Readonly<Record<string, CaseName>> = {
  web: 'longHistory',
  api: 'clean',
  worker: 'stale',
  cache: 'mismatch',
  db: 'absent',
  recommender: 'manyFindings',
  debug: 'absent',
};

function buildOf({ of, ageDays, ...plan }: ScanPlan, running: Image, nowMs: number): Build {
  const { repository } = running;
  const other = [repository, 'build', ageDays] as const;
  return {
    ...plan,
    repository,
    commit: of === 'running' ? running.commit : hexOf(40, ...other, 'commit'),
    digest: of === 'otherBuild' ? `sha256:${hexOf(64, ...other)}` : running.digest,
    scannedMs: nowMs - ageDays * DAY_MS,
  };
}

/** What CI scanned of an app of which `running` runs, newest first. */
export function buildsOf(app: string, running: Image, nowMs: number): Build[] {
  const plans: readonly ScanPlan[] = CASES[CASE_OF_APP[app] ?? 'findings'];
  return plans.map((plan) => buildOf(plan, running, nowMs));
}
