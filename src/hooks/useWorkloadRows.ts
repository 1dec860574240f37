import { useMemo } from 'react';
import type { ShownWorkloads } from '../ask/workloadsQuestion';
import { type WorkloadRow, workloadRows } from '../model/evidence/workloadRows';
import { type EvidenceResult, useSearchedEvidence } from './useEvidence';
import { useScanCounts } from './useScanCounts';

/** Workloads that evidence is asked for at once: those with the most traffic. */
export const MAX_WORKLOADS = 500;

export interface WorkloadRowsResult extends Omit<EvidenceResult, 'byWorkload'> {
  readonly rows: readonly WorkloadRow[];
  /** Workloads of which no evidence is asked for, since others have more traffic. */
  readonly leftOut: number;
}

const NONE: ShownWorkloads['workloads'] = [];

/** The workloads of an answer with what is known of their images so far. */
export const useWorkloadRows = (shown: ShownWorkloads | undefined): WorkloadRowsResult => {
  const workloads = shown?.workloads ?? NONE;
  const asked = useMemo(
    () => workloads.slice(0, MAX_WORKLOADS).map(({ workload }) => workload),
    [workloads],
  );
  const { byWorkload, ...rest } = useSearchedEvidence(asked);
  const scans = useScanCounts(byWorkload);
  const rows = useMemo(
    () => workloadRows(workloads, { byWorkload, scans }),
    [workloads, byWorkload, scans],
  );
  return { ...rest, rows, leftOut: workloads.length - asked.length };
};
