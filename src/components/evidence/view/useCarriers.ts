import { useMemo } from 'react';
import type { FoundFinding } from '../../../ask/findInReport';
import { type HoldsResult, useHolds } from '../../../hooks/useHolds';
import { type Wanted, wantedText } from '../../../model/evidence/carries';
import { isSameId } from '../../../model/evidence/wantedFindings';
import type { WorkloadRow } from '../../../model/evidence/workloadRows';
import { equalsFilter } from '../../../model/filters/fieldFilter';
import type { Filter } from '../../../model/filters/filter';
import { addFilter } from '../../../model/filters/filterList';

/** The workloads that carry what is searched for. */
export interface Carriers {
  /** All of them where nothing is searched for. */
  readonly rows: readonly WorkloadRow[];
  /** Workloads of which nobody can tell. */
  readonly unknown: number;
  readonly reports: HoldsResult;
  /** What was found in a workload. */
  readonly foundIn: (row: WorkloadRow) => readonly FoundFinding[];
  /** Filters that select the flows of these besides. */
  readonly filtersWith: (filters: readonly Filter[]) => readonly Filter[];
}

const NOTHING: readonly Wanted[] = [];

/** Searches the evidence of workloads for a vulnerability or a package. */
export const useCarriers = (rows: readonly WorkloadRow[], text: string | undefined): Carriers => {
  const wanted = useMemo(() => (text === undefined ? NOTHING : [wantedText(text)]), [text]);
  const all = useMemo(() => rows.flatMap(({ evidence }) => evidence ?? []), [rows]);
  const reports = useHolds(all, wanted);
  const { holds, findings } = reports;
  return useMemo(() => {
    const [one] = wanted;
    if (!one || text === undefined)
      return { rows, unknown: 0, reports, foundIn: () => [], filtersWith: (filters) => filters };
    const held = rows.map((row) => ({ row, holds: row.evidence && holds(row.evidence, one) }));
    const found = held.filter((each) => each.holds === 'yes').map(({ row }) => row);
    const foundIn = ({ evidence }: WorkloadRow) => (evidence ? findings(evidence, one) : []);
    const isId = found.some((row) => foundIn(row).some(({ id }) => isSameId(id, text)));
    return {
      rows: found,
      unknown: held.filter((each) => each.holds === undefined || each.holds === 'unknown').length,
      reports,
      foundIn,
      filtersWith: (filters) => addFilter(filters, equalsFilter(isId ? 'cve' : 'package', text)),
    };
  }, [rows, wanted, text, reports, holds, findings]);
};
