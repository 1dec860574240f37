import { useMemo } from 'react';
import { usePage } from '../../hooks/pageContext';
import { useCounting } from '../../hooks/useCounting';
import { sortOrDefault, sortRows } from '../../model/columns/sortFlows';
import type { FlowPage } from '../../model/flows/flowPage';
import { flowRows, recordRows, type RecordRow } from '../../model/flows/flowRows';
import { sameTraffic, type SameTraffic } from '../../model/flows/sameTraffic';
import type { Sort } from '../../model/view/flows';

export interface FlowRows {
  /** In the order asked for. */
  readonly rows: readonly RecordRow[];
  /** Which loaded records tell of the same traffic. */
  readonly traffic: SameTraffic;
  readonly sort: Sort;
}

/** The rows of the table: one a counted flow, or one a record. */
export const useFlowRows = ({ flows }: FlowPage): FlowRows => {
  const { state } = usePage();
  const { showDuplicates } = state;
  const counting = useCounting();
  const traffic = useMemo(() => sameTraffic(flows), [flows]);
  const rows = useMemo(
    () => (showDuplicates ? recordRows : flowRows)(flows, counting, traffic),
    [flows, counting, traffic, showDuplicates],
  );
  const sort = useMemo(() => sortOrDefault(state.flows.sort), [state.flows.sort]);
  const sorted = useMemo(() => sortRows(rows, sort), [rows, sort]);
  return { rows: sorted, traffic, sort };
};
