import { msg } from '../msg';
import { CALL_ORIGINS } from './callOrigins';
import { type ImageEvidence } from './joined';
import type { WorkloadGroupId } from './workloadGroupIds';
import type { WorkloadRow } from './workloadRows';

/** Workloads that something has to be done about, and what they have in common. */
export interface WorkloadGroup {
  readonly id: WorkloadGroupId;
  /** A `msg()` text. */
  readonly title: string;
  /** What belongs to it, and what it does not cover: a `msg()` text. */
  readonly hint: string;
  /** Whether a workload of which something is known belongs to it. */
  readonly has: (row: WorkloadRow) => boolean;
}

type Scanned = Extract<ImageEvidence['join'], { readonly kind: 'scanned' }>;

const scannedIn = ({ evidence }: WorkloadRow): readonly Scanned[] =>
  (evidence?.images ?? []).flatMap(({ join }) => (join.kind === 'scanned' ? [join] : []));

/** An image of it has a critical or high finding. */
const isVulnerable = (row: WorkloadRow): boolean =>
  scannedIn(row).some(({ summary: { counts } }) => counts.CRITICAL.total + counts.HIGH.total > 0);

const isExposed = ({ calls }: WorkloadRow): boolean =>
  calls.outside !== undefined || calls.router !== undefined;

/** Probes of a node are no calls that a hole could be used by. */
const isCalled = ({ calls }: WorkloadRow): boolean =>
  CALL_ORIGINS.some((origin) => origin !== 'cluster' && calls[origin] !== undefined);

const UNSCANNED: readonly string[] = ['noApp', 'noCommit', 'noScan', 'noTeam'];

/** In the order in which they should be looked at. */
export const WORKLOAD_GROUPS: readonly WorkloadGroup[] = [
  {
    id: 'exposed',
    title: msg('Exposed and vulnerable'),
    hint: msg(
      'A critical or high finding, and calls from outside the cluster, or through its routers.',
    ),
    has: (row) => isExposed(row) && isVulnerable(row),
  },
  {
    id: 'uncalled',
    title: msg('Vulnerable, nobody calls it'),
    hint: msg(
      'A critical or high finding, and no call in this time range but by nodes of the cluster. With these filters, and sampling, some may have gone unseen.',
    ),
    has: (row) => !isCalled(row) && isVulnerable(row),
  },
  {
    id: 'neverScanned',
    title: msg('Running but never scanned'),
    hint: msg('The app’s image runs, and no scan of its commit is known.'),
    has: ({ evidence }) =>
      (evidence?.images ?? []).some(
        ({ isBeside, join }) => isBeside !== true && UNSCANNED.includes(join.kind),
      ),
  },
  {
    id: 'notRunning',
    title: msg('Scanned but no longer running'),
    hint: msg(
      'It moved traffic in this time range, and no pod of it runs any more; there are scans of an app of its name. Apps without traffic here are not looked for.',
    ),
    has: ({ state, scans = 0 }) => state === 'nothingRuns' && scans > 0,
  },
  {
    id: 'stale',
    title: msg('Report too old'),
    hint: msg('The scan is older than the age that is set for this cluster.'),
    has: (row) => scannedIn(row).some(({ isStale }) => isStale),
  },
];

export const workloadGroup = (id: WorkloadGroupId | undefined): WorkloadGroup | undefined =>
  WORKLOAD_GROUPS.find((group) => group.id === id);
