import {
  type ScanSummary,
  SEVERITIES,
  type Severity,
  type WorstFinding,
} from '../../src/model/evidence/answers';
import type {
  ImageEvidence,
  JoinState,
  Proof,
  WorkloadEvidence,
} from '../../src/model/evidence/joined';
import type { ReachedWorkload } from '../../src/model/evidence/reachedWorkloads';
import { type WorkloadName, workloadKey } from '../../src/model/evidence/running';
import { type WorkloadRow, workloadRows } from '../../src/model/evidence/workloadRows';

export const SCAN_SHA = '3f2a91c0d4e5b6a798877665544332211ffeeddc';

/** What a test says of a report; the rest is that of a clean one. */
export interface SampleReport {
  /** How many findings there are of each severity, and how many of these have a fix. */
  readonly counts?: Readonly<Partial<Record<Severity, number>>>;
  readonly fixable?: Readonly<Partial<Record<Severity, number>>>;
  readonly worst?: readonly WorstFinding[];
  readonly proof?: Proof;
  readonly isStale?: boolean;
}

const bySeverity = <T>(of: (severity: Severity) => T): Readonly<Record<Severity, T>> =>
  Object.fromEntries(SEVERITIES.map((severity) => [severity, of(severity)])) as Record<Severity, T>;

const summaryOf = ({ counts = {}, fixable = {}, worst = [] }: SampleReport): ScanSummary => ({
  sha: SCAN_SHA,
  uploaded: '2024-11-28T10:00:00Z',
  created: '2024-11-28T09:30:00Z',
  artifact: 'web',
  type: 'container_image',
  images: [],
  digests: [],
  counts: bySeverity((severity) => ({
    total: counts[severity] ?? 0,
    fixable: fixable[severity] ?? 0,
  })),
  misconfigurations: 0,
  secrets: 0,
  licences: bySeverity(() => 0),
  scanned: ['osPackages'],
  suppressed: 0,
  suppressedBy: [],
  worst,
});

/** The state of an image whose report was read. */
export const scannedState = (report: SampleReport = {}): JoinState => ({
  kind: 'scanned',
  summary: summaryOf(report),
  verdict: Object.keys(report.counts ?? {}).length > 0 ? 'findings' : 'clean',
  proof: report.proof ?? 'verified',
  isStale: report.isStale ?? false,
});

export const sampleWorkload = (name: string, namespace = 'shop'): WorkloadName => ({
  namespace,
  kind: 'Deployment',
  name,
});

const sampleImage = (workload: WorkloadName, join: JoinState): ImageEvidence => ({
  workload,
  container: { name: workload.name, role: 'main', image: `registry/${workload.name}:1` },
  pods: [`${workload.name}-1`],
  app: { value: workload.name, rule: 'owner' },
  commit: { value: SCAN_SHA, rule: 'imageTag' },
  join,
});

/** A workload that runs an image in each of these states; none: nothing runs. */
export const sampleEvidence = (
  workload: WorkloadName,
  ...states: readonly JoinState[]
): WorkloadEvidence => ({
  workload,
  images: states.map((state) => sampleImage(workload, state)),
});

/** A row of the view: its traffic, and what is known. */
export const sampleRow = (
  evidence: WorkloadEvidence | undefined,
  reached: Partial<ReachedWorkload> = {},
): WorkloadRow => {
  const workload = evidence?.workload ?? sampleWorkload('web');
  const whole = { workload, bytesIn: 0, bytesOut: 0, calls: {}, ...reached };
  const byWorkload = new Map(evidence ? [[workloadKey(workload), evidence]] : []);
  const [row] = workloadRows([whole], { byWorkload });
  if (!row) throw new Error('no row');
  return row;
};
