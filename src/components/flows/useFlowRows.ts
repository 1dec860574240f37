import { useMemo } from 'react';
import { usePage } from '../../hooks/pageContext';
import { useCounting } from '../../hooks/useCounting';
import { isEvidenceColumn } from '../../model/columns/evidenceColumns';
import { sortRows } from '../../model/columns/sortFlows';
import type { FlowPage } from '../../model/flows/flowPage';
import { flowRows, recordRows, type RecordRow } from '../../model/flows/flowRows';
import type { ReadContext } from '../../model/fields/readableValue';
import { sameTraffic, type SameTraffic } from '../../model/flows/sameTraffic';
import type { Sort } from '../../model/view/flows';

export interface FlowRows {
  /** In the order asked for. */
  readonly rows: readonly RecordRow[];
  /** Which loaded records tell of the same traffic. */
  readonly traffic: SameTraffic;
}

/** The rows of the table: one a counted flow, or one a record. */
export const useFlowRows = (
  { flows }: FlowPage,
  sort: Sort,
  evidence: ReadContext['evidence'],
): FlowRows => {
  const { state } = usePage();
  const { showDuplicates } = state;
  const counting = useCounting();
  const traffic = useMemo(() => sameTraffic(flows), [flows]);
  const rows = useMemo(
    () => (showDuplicates ? recordRows : flowRows)(flows, counting, traffic),
    [flows, counting, traffic, showDuplicates],
  );
  // What is learnt moves no rows but where they are sorted by it.
  const joined = isEvidenceColumn({ id: sort.column }) ? evidence : undefined;
  const sorted = useMemo(() => sortRows(rows, sort, { evidence: joined }), [rows, sort, joined]);
  return { rows: sorted, traffic };
};
