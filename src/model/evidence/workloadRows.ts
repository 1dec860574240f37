import { nodeId } from '../ends/nodeId';
import type { GraphNode } from '../graph/graph';
import { msg } from '../msg';
import type { Sort } from '../view/flows';
import { SEVERITIES, type ScanSummary } from './answers';
import { CALL_ORIGINS, type CallOrigin } from './callOrigins';
import type { ImageEvidence, WorkloadEvidence } from './joined';
import { rankOfState, type StateId, workloadStateId, worstOf } from './joinStates';
import { scannedMs } from './judgeImage';
import type { ReachedWorkload } from './reachedWorkloads';
import { type WorkloadName, workloadKey } from './running';

/** A workload of the view: its traffic, and what is known of what it runs. */
export interface WorkloadRow extends ReachedWorkload {
  /** That of the workload's node in a graph. */
  readonly id: string;
  /** Undefined until it was answered. */
  readonly evidence: WorkloadEvidence | undefined;
  readonly state: StateId | undefined;
  /** The image that stands for it. */
  readonly worst: ImageEvidence | undefined;
  /** The farthest origin of what calls it. */
  readonly calledFrom: CallOrigin | 'nobody';
  /** Scans of an app of its name, where nothing of it runs and these were asked for. */
  readonly scans?: number;
}

/** A workload as a node of a graph at the scope of owners. */
export const nodeOfWorkload = ({ namespace, kind, name }: WorkloadName): GraphNode => {
  const labels = { K8S_Namespace: namespace, K8S_OwnerName: name, K8S_OwnerType: kind };
  return { id: nodeId(kind, labels), kind, labels };
};

/** What was answered about workloads so far, by `workloadKey`. */
export interface AnsweredWorkloads {
  readonly byWorkload: ReadonlyMap<string, WorkloadEvidence>;
  /** Of those of which nothing runs. */
  readonly scans?: ReadonlyMap<string, number>;
}

export const workloadRows = (
  workloads: readonly ReachedWorkload[],
  { byWorkload, scans }: AnsweredWorkloads,
): WorkloadRow[] =>
  workloads.map((reached) => {
    const key = workloadKey(reached.workload);
    const evidence = byWorkload.get(key);
    return {
      ...reached,
      id: nodeOfWorkload(reached.workload).id,
      evidence,
      state: evidence && workloadStateId(evidence),
      worst: evidence && worstOf(evidence),
      calledFrom: CALL_ORIGINS.find((origin) => (reached.calls[origin] ?? 0) > 0) ?? 'nobody',
      scans: scans?.get(key),
    };
  });

/** Its report, where there is one. */
export const summaryOf = ({ worst }: WorkloadRow): ScanSummary | undefined =>
  worst?.join.kind === 'scanned' ? worst.join.summary : undefined;

/** How many findings of a report a later version fixes. */
export const countFixable = ({ counts }: ScanSummary): number =>
  SEVERITIES.reduce((sum, severity) => sum + counts[severity].fixable, 0);

const ORIGIN_RANKS: readonly WorkloadRow['calledFrom'][] = [...CALL_ORIGINS, 'nobody'];

/** Lower goes first. */
type Key = readonly (number | string)[];

const compareKeys = (a: Key, b: Key): number => {
  const at = a.findIndex((part, index) => part !== b[index]);
  const [left, right] = [a[at], b[at]];
  if (left === undefined || right === undefined) return 0;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right), 'en', { numeric: true });
};

/** Of nothing to compare: behind all that has something. */
const LAST = Number.MAX_SAFE_INTEGER;

const countKey = (row: WorkloadRow): Key => {
  const counts = summaryOf(row)?.counts;
  return SEVERITIES.map((severity) => (counts ? -counts[severity].total : 0));
};

const stateKey = ({ state }: WorkloadRow): number => (state ? rankOfState(state) : LAST);

const nameKey = ({ workload }: WorkloadRow): Key => [
  workload.name,
  workload.namespace,
  workload.kind,
];

/**
 * The worst first: by the worst finding, then by how far away who calls it is, since a hole that nobody reaches can wait;
 * then by how much there is of it.
 */
const worstKey = (row: WorkloadRow): Key => [
  stateKey(row),
  ORIGIN_RANKS.indexOf(row.calledFrom),
  ...countKey(row),
];

const callBytes = ({ calls }: WorkloadRow): Key =>
  CALL_ORIGINS.map((origin) => -(calls[origin] ?? 0));

const bytesOf = ({ bytesIn, bytesOut }: WorkloadRow): number => bytesIn + bytesOut;

export interface WorkloadColumn {
  readonly id: string;
  /** A `msg()` text. */
  readonly title: string;
  /** Where it stands in ascending order. */
  readonly key: (row: WorkloadRow) => Key;
  readonly isNumber?: boolean;
}

export type WorkloadColumnId =
  'workload' | 'findings' | 'image' | 'commit' | 'scanned' | 'calls' | 'traffic';

const PROOFS: readonly string[] = ['anotherImage', 'cannotTell', 'verified'];

const proofKey = ({ worst }: WorkloadRow): number =>
  worst?.join.kind === 'scanned' ? PROOFS.indexOf(worst.join.proof) : LAST;

/** In their order. */
export const WORKLOAD_COLUMNS: readonly (WorkloadColumn & { readonly id: WorkloadColumnId })[] = [
  { id: 'workload', title: msg('Workload'), key: nameKey },
  { id: 'findings', title: msg('Findings'), key: worstKey },
  {
    id: 'calls',
    title: msg('Called from'),
    key: (row) => [ORIGIN_RANKS.indexOf(row.calledFrom), ...callBytes(row)],
  },
  { id: 'image', title: msg('Image'), key: (row) => [proofKey(row)] },
  {
    id: 'commit',
    title: msg('Commit'),
    key: ({ worst }) => [worst?.app?.value ?? '~', worst?.commit?.value ?? '~'],
  },
  {
    id: 'scanned',
    title: msg('Scanned'),
    key: (row) => {
      const summary = summaryOf(row);
      return [summary ? scannedMs(summary) : LAST];
    },
  },
  { id: 'traffic', title: msg('In and out'), isNumber: true, key: (row) => [bytesOf(row)] },
];

export const WORST_FIRST: Sort = { column: 'findings', direction: 'asc' };

/** Sorted by a column; what is equal there by what is worst, then by name. Columns that nobody knows are none. */
export const sortWorkloads = (
  rows: readonly WorkloadRow[],
  { column, direction }: Sort = WORST_FIRST,
): WorkloadRow[] => {
  const known = WORKLOAD_COLUMNS.find(({ id }) => id === column);
  const factor = known && direction === 'desc' ? -1 : 1;
  const keyOf = known?.key ?? worstKey;
  return rows
    .map((row) => ({ row, key: keyOf(row), rest: [...worstKey(row), ...nameKey(row)] }))
    .sort((a, b) => factor * compareKeys(a.key, b.key) || compareKeys(a.rest, b.rest))
    .map(({ row }) => row);
};
