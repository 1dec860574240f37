import { columnById } from '../columns';
import type { Flow } from '../flow';
import type { Sort } from '../view/flows';
import { compareKeys } from './sortKey';

export const DEFAULT_SORT: Sort = { column: 'EndTime', direction: 'desc' };

/** The sort of a link; the default where it names none or a column that does not exist. */
export const sortOrDefault = (sort: Sort | undefined): Sort =>
  sort && columnById(sort.column) ? sort : DEFAULT_SORT;

/** Flows in the order of a column; flows that are equal there keep their order. */
export const sortFlows = (flows: readonly Flow[], sort: Sort): readonly Flow[] => {
  const column = columnById(sort.column);
  if (!column) return flows;
  const sign = sort.direction === 'asc' ? 1 : -1;
  return flows
    .map((flow) => ({ flow, key: column.key(flow) }))
    .sort((a, b) => compareKeys(a.key, b.key, sign))
    .map(({ flow }) => flow);
};
