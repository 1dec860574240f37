import { columnById } from './columns';
import type { Flow } from '../flows/flow';
import type { Sort } from '../view/flows';
import type { ReadContext } from '../fields/readableValue';
import { compareKeys } from './sortKey';

export const DEFAULT_SORT: Sort = { column: 'EndTime', direction: 'desc' };

/** The sort of a link; the default where it names none or a column that does not exist. */
export const sortOrDefault = (sort: Sort | undefined): Sort =>
  sort && columnById(sort.column) ? sort : DEFAULT_SORT;

/**
 * Rows in the order of a column by the flows that they show; rows that are equal there keep their order.
 *
 * @param context where the column shows what is joined with flows
 */
export const sortRows = <Row extends { readonly flow: Flow }>(
  rows: readonly Row[],
  sort: Sort,
  context?: ReadContext,
): readonly Row[] => {
  const column = columnById(sort.column);
  if (!column) return rows;
  const sign = sort.direction === 'asc' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: column.key(row.flow, context) }))
    .sort((a, b) => compareKeys(a.key, b.key, sign))
    .map(({ row }) => row);
};
