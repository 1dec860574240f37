import { Pagination, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A column of a table whose rows are all known. */
export interface SortedColumn<Row> {
  readonly id: string;
  /** A `msg()` text. */
  readonly title: string;
  readonly isNumber?: boolean;
  /** Needs more room than others. */
  readonly isWide?: boolean;
  /** What rows are sorted by, if they can be: numbers from the largest, texts from A. */
  readonly order?: (row: Row) => number | string;
  readonly cell: (row: Row) => ReactNode;
  /** Told the rows in sight, or all of them where they are sorted by it; the same function as long as it means the same. */
  readonly see?: (rows: readonly Row[]) => void;
}

interface SortedTableProps<Row> {
  readonly name: string;
  readonly columns: readonly SortedColumn<Row>[];
  readonly rows: readonly Row[];
  /** Id of the column that rows are sorted by at first. */
  readonly sortedBy: string;
  readonly selected: string | undefined;
  readonly test: string;
}

/** More rows at once make a page slow without being read. */
const PAGE_SIZES = [50, 100, 200].map((value) => ({ title: String(value), value }));

const NUMBER = 'network-evidence__number';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const compared = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? b - a : collator.compare(String(a), String(b));

/** A table that is sorted by any of its columns, a page at a time. */
export const SortedTable = <Row extends { readonly id: string }>(props: SortedTableProps<Row>) => {
  const { name, columns, rows, sortedBy, selected, test } = props;
  const { t } = useTranslation('plugin__network-evidence');
  const [{ column, isReversed }, setSort] = useState({ column: sortedBy, isReversed: false });
  const [{ page, size }, setPage] = useState({ page: 1, size: 50 });
  const at = Math.max(
    0,
    columns.findIndex(({ id }) => id === column),
  );
  const order = columns[at]?.order;
  const sorted = useMemo(() => {
    if (!order) return rows;
    const ascending = [...rows].sort((a, b) => compared(order(a), order(b)));
    return isReversed ? ascending.reverse() : ascending;
  }, [rows, order, isReversed]);
  const last = Math.max(1, Math.ceil(sorted.length / size));
  const from = (Math.min(page, last) - 1) * size;
  const seeing = columns.find(({ see }) => see);
  const [see, seesAll] = [seeing?.see, seeing !== undefined && seeing.id === columns[at]?.id];
  useEffect(() => {
    see?.(seesAll ? rows : sorted.slice(from, from + size));
  }, [see, seesAll, rows, sorted, from, size]);
  const directionOf = (isNumber = false) => (isNumber === isReversed ? 'asc' : 'desc');
  return (
    <>
      <Title headingLevel="h2" size="md">
        {name}
      </Title>
      <div className="network-evidence__sorted-table" data-test={test}>
        {sorted.length > 50 ? (
          <Pagination
            isCompact
            itemCount={sorted.length}
            page={Math.min(page, last)}
            perPage={size}
            perPageOptions={PAGE_SIZES}
            onSetPage={(_, to) => setPage({ page: to, size })}
            onPerPageSelect={(_, to) => setPage({ page: 1, size: to })}
            titles={{ paginationAriaLabel: t('Pages of {{name}}', { name }) }}
          />
        ) : null}
        <Table variant="compact" aria-label={name} gridBreakPoint="">
          <Thead>
            <Tr>
              {columns.map(({ id, title, isNumber, isWide, order: isSortable }, index) => (
                <Th
                  key={id}
                  modifier="nowrap"
                  width={isWide ? 25 : undefined}
                  className={isNumber ? NUMBER : undefined}
                  sort={
                    isSortable && {
                      columnIndex: index,
                      sortBy: { index: at, direction: directionOf(columns[at]?.isNumber) },
                      onSort: () =>
                        setSort({ column: id, isReversed: id === column && !isReversed }),
                    }
                  }
                >
                  {t(title)}
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {sorted.slice(from, from + size).map((row) => (
              <Tr key={row.id} isRowSelected={row.id === selected} data-test={`${test}-row`}>
                {columns.map(({ id, title, isNumber, cell }) => (
                  <Td key={id} dataLabel={t(title)} className={isNumber ? NUMBER : undefined}>
                    {cell(row)}
                  </Td>
                ))}
              </Tr>
            ))}
          </Tbody>
        </Table>
      </div>
    </>
  );
};
