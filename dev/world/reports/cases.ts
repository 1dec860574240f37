import { earlierImage, type Image } from '../images';
import { STORY } from '../plot';
import { hexOf } from '../random';
import type { Build } from './build';

const DAY_MS = 24 * 60 * 60 * 1000;

interface ScanPlan extends Pick<Build, 'vulnerabilities' | 'hasSecret' | 'oddity'> {
  readonly ageDays: number;
  /** What was scanned: what runs, the same content built of another commit, an earlier build, another build of that commit. */
  readonly of: keyof typeof SCANNED;
  /** Digits of the commit that CI calls the folder by; all of them unless said. */
  readonly digits?: number;
}

const SCANNED = {
  running: (running: Image) => running,
  sameContent: ({ repository, digest }: Image, ageDays: number) => ({
    ...earlierImage(repository, ageDays),
    digest,
  }),
  earlier: ({ repository }: Image, ageDays: number) => earlierImage(repository, ageDays),
  sameCommit: ({ repository, commit }: Image, ageDays: number) => ({
    ...earlierImage(repository, ageDays),
    commit,
  }),
  /** Of another commit whose name begins alike. */
  lookalike: ({ repository, commit }: Image, ageDays: number) => ({
    ...earlierImage(repository, ageDays),
    commit: `${commit.slice(0, 7)}${hexOf(33, repository, 'lookalike')}`,
  }),
} as const;

const history = (count: number, vulnerabilities: number): ScanPlan[] =>
  Array.from({ length: count }, (_, index) => ({
    ageDays: 9 + index * 4,
    vulnerabilities: vulnerabilities + (index % 5),
    of: 'earlier',
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
  /** CI built the commit again; the cluster runs what was built before. */
  mismatch: [{ ageDays: 5, vulnerabilities: 12, of: 'sameCommit' }, ...history(1, 12)],
  shortNames: [
    { ageDays: 2, vulnerabilities: 9, of: 'running', digits: 12 },
    { ageDays: 16, vulnerabilities: 14, of: 'earlier', digits: 12 },
  ],
  ambiguous: [
    { ageDays: 1, vulnerabilities: 5, of: 'running' },
    { ageDays: 6, vulnerabilities: 5, of: 'lookalike' },
  ],
  /** Only other commits were scanned. */
  onlyOthers: history(2, 31),
  notLookedFor: [{ ageDays: 2, vulnerabilities: 0, of: 'running', oddity: 'unknownSystem' }],
  suppressed: [{ ageDays: 2, vulnerabilities: 6, of: 'running', oddity: 'suppressed' }],
  truncated: [{ ageDays: 1, vulnerabilities: 20, of: 'running', oddity: 'truncated' }],
  tooLarge: [{ ageDays: 4, vulnerabilities: 30, of: 'running', oddity: 'tooLarge' }],
  formerSchema: [{ ageDays: 400, vulnerabilities: 3, of: 'running', oddity: 'schema1' }],
  story: [
    { ageDays: STORY.shippedDaysAgo, vulnerabilities: 7, of: 'running', oddity: 'story' },
    ...history(3, 5),
  ],
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
  transcoder: 'shortNames',
  migrate: 'ambiguous',
  edge: 'suppressed',
  amf: 'notLookedFor',
  'nightly-report': 'truncated',
  'nightly-backup': 'tooLarge',
  'report.v2': 'formerSchema',
  'report-v2': 'onlyOthers',
  [STORY.workload]: 'story',
};

function buildOf(plan: ScanPlan, running: Image, nowMs: number): Build {
  const { of, ageDays, digits, vulnerabilities, hasSecret, oddity } = plan;
  const image = SCANNED[of](running, ageDays);
  return {
    ...image,
    folder: image.commit.slice(0, digits),
    scannedMs: nowMs - ageDays * DAY_MS,
    vulnerabilities,
    hasSecret,
    oddity,
  };
}

/** What CI scanned of an app of which `running` runs, newest first. */
export function buildsOf(app: string, running: Image, nowMs: number): Build[] {
  const plans: readonly ScanPlan[] = CASES[CASE_OF_APP[app] ?? 'findings'];
  return plans.map((plan) => buildOf(plan, running, nowMs));
}
