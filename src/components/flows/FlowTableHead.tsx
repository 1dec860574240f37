import { Th, Thead, Tr } from '@patternfly/react-table';
import { type Ref, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COLUMN_GROUPS } from '../../model/columns/columns';
import type { Column } from '../../model/columns/column';
import { headerGroups } from '../../model/columns/headerGroups';
import type { Sort } from '../../model/view/flows';

interface FlowTableHeadProps {
  readonly columns: readonly Column[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly headRef: Ref<HTMLTableSectionElement>;
}

/** How many rows the header of these columns has. */
export const headerRows = (columns: readonly Column[]): 1 | 2 =>
  columns.some(({ group }) => group !== undefined) ? 2 : 1;

/** Two rows where there are groups: these above, columns below; a column without a group fills both. */
export const FlowTableHead = ({ columns, sort, onSort, headRef }: FlowTableHeadProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const groups = useMemo(() => headerGroups(columns), [columns]);
  const isNested = headerRows(columns) > 1;
  const sorted = columns.findIndex(({ id }) => id === sort.column);
  const sortable = (column: Column, rest: { rowSpan?: number; hasRightBorder?: boolean }) => (
    <Th
      key={column.id}
      modifier="truncate"
      className={`network-evidence__head${column.isNumeric ? ' network-evidence__head-numeric' : ''}`}
      sort={{
        columnIndex: columns.indexOf(column),
        sortBy: {
          index: sorted,
          direction: sort.direction,
          defaultDirection: column.isNumeric ? 'desc' : 'asc',
        },
        onSort: (_event, _index, direction) => onSort({ column: column.id, direction }),
      }}
      data-test={`column-${column.id}`}
      {...rest}
    >
      {t(column.title)}
    </Th>
  );
  return (
    <Thead ref={headRef} hasNestedHeader={isNested}>
      <Tr>
        {groups.map(({ group, columns: own }) =>
          group === undefined ? (
            own.map((column) => sortable(column, isNested ? { rowSpan: 2 } : {}))
          ) : (
            <Th
              key={own[0]?.id}
              className="network-evidence__head"
              colSpan={own.length}
              hasRightBorder
            >
              {t(COLUMN_GROUPS[group])}
            </Th>
          ),
        )}
      </Tr>
      {isNested ? (
        <Tr>
          {groups
            .filter(({ group }) => group !== undefined)
            .flatMap(({ columns: own }) =>
              own.map((column, at) => sortable(column, { hasRightBorder: at === own.length - 1 })),
            )}
        </Tr>
      ) : null}
    </Thead>
  );
};
