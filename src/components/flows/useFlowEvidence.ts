import { useCallback, useMemo, useState } from 'react';
import type { KnownEvidence } from '../../model/evidence/endEvidence';
import { type WorkloadName, workloadKey } from '../../model/evidence/running';
import { workloadAtEnd } from '../../model/evidence/workloadOf';
import { isEvidenceColumn } from '../../model/columns/evidenceColumns';
import type { Column } from '../../model/columns/column';
import type { Flow } from '../../model/flows/flow';
import type { Sort } from '../../model/view/flows';
import { useKnownEvidence } from '../shared/evidence/useKnownEvidence';

/** More workloads than this are not asked about at once, be the table sorted by what is known of them. */
const MAX_ASKED = 500;

const NONE: readonly WorkloadName[] = [];

const workloadsOf = (flows: readonly Flow[]): readonly WorkloadName[] => {
  const found = new Map<string, WorkloadName>();
  for (const flow of flows)
    for (const stem of ['Src', 'Dst'] as const) {
      const workload = workloadAtEnd(flow, stem);
      if (workload && found.size < MAX_ASKED) found.set(workloadKey(workload), workload);
    }
  return [...found.values()];
};

/** What a table of flows asks about the images at their ends. */
export interface FlowEvidence {
  /** Undefined while no column shows it, so that nothing is asked. */
  readonly known: KnownEvidence | undefined;
  readonly asked: readonly WorkloadName[];
  readonly learn: (known: KnownEvidence) => void;
  /** Told which flows are in sight; undefined while nobody needs to know. */
  readonly see: ((flows: readonly Flow[]) => void) | undefined;
}

/**
 * Evidence for the columns that show it: of the flows in sight, or of all that are loaded where the table is sorted by
 * it, since nobody else could say which come first.
 */
export const useFlowEvidence = (
  flows: readonly Flow[],
  columns: readonly Column[],
  sort: Sort,
): FlowEvidence => {
  const [sight, setSight] = useState(NONE);
  const [known, learn] = useKnownEvidence();
  const isSorted = isEvidenceColumn({ id: sort.column });
  const isShown = isSorted || columns.some(isEvidenceColumn);
  const see = useCallback((seen: readonly Flow[]) => setSight(workloadsOf(seen)), []);
  const all = useMemo(() => (isSorted ? workloadsOf(flows) : NONE), [isSorted, flows]);
  return {
    known: isShown ? known : undefined,
    asked: isSorted ? all : isShown ? sight : NONE,
    learn,
    see: isShown && !isSorted ? see : undefined,
  };
};
