import { useMemo } from 'react';
import { usePage } from '../../hooks/pageContext';
import { sortFlows, sortOrDefault } from '../../model/columns/sortFlows';
import type { Flow } from '../../model/flow';
import type { FlowPage } from '../../model/flowPage';
import { mergeReporters } from '../../model/reporters';
import type { Sort } from '../../model/view/flows';

export interface FlowRows {
  readonly rows: readonly Flow[];
  /** Each flow once, newest first. */
  readonly merged: readonly Flow[];
  readonly sort: Sort;
}

const NO_FLOWS: readonly Flow[] = [];

/** The rows of the table: one a flow, or one a record, in the order asked for. */
export const useFlowRows = (page: FlowPage | undefined): FlowRows => {
  const { state } = usePage();
  const { showDuplicates } = state;
  const flows = page?.flows ?? NO_FLOWS;
  const merged = useMemo(() => mergeReporters(flows), [flows]);
  const sort = useMemo(() => sortOrDefault(state.flows.sort), [state.flows.sort]);
  const rows = useMemo(
    () => sortFlows(showDuplicates ? flows : merged, sort),
    [flows, merged, showDuplicates, sort],
  );
  return { rows, merged, sort };
};
