import { Table, Tbody, Th, Thead, Tr } from '@patternfly/react-table';
import {
  type FocusEvent,
  Fragment,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Sort } from '../../../model/view/flows';
import { pixelsPerRem } from '../pixelsPerRem';
import { useVirtualRows } from '../useVirtualRows';
import { RowSpacer } from './RowSpacer';
import './VirtualTable.css';

/** A column of a table of which only the rows in sight are drawn. */
export interface VirtualColumn<Row> {
  readonly id: string;
  /** A `msg()` text. */
  readonly title: string;
  /** Share of the width, beside those of the others. */
  readonly share: number;
  readonly isNumber?: boolean;
  readonly isSortable?: boolean;
  /** Two short lines at most: all rows are of one height. */
  readonly cell: (row: Row) => ReactNode;
}

interface VirtualTableProps<Row> {
  readonly name: string;
  readonly columns: readonly VirtualColumn<Row>[];
  /** In the order in which they are shown. */
  readonly rows: readonly Row[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly selected: string | undefined;
  /** Of its parts: `<test>-row`, `<test>-column-<id>`. */
  readonly test: string;
}

/** Two lines and the air around them. */
const ROW_REM = 3.5;

const indexIn = ({ target }: FocusEvent): number | undefined => {
  const row = target.closest<HTMLElement>('[data-index]');
  return row ? Number(row.dataset.index) : undefined;
};

/** A sorted table that stays quick with thousands of rows; what has the focus stays in the document. */
export const VirtualTable = <Row extends { readonly id: string }>(
  props: VirtualTableProps<Row>,
) => {
  const { name, columns, rows, sort, onSort, selected, test } = props;
  const { t } = useTranslation('plugin__network-evidence');
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const [headerHeight, setHeaderHeight] = useState(0);
  const [pinned, setPinned] = useState<number>();
  useLayoutEffect(() => setHeaderHeight(head.current?.offsetHeight ?? 0), [columns]);
  const rowHeight = Math.round(ROW_REM * pixelsPerRem());
  const { items, height } = useVirtualRows({
    count: rows.length,
    rowHeight,
    headerHeight,
    pinned,
    scroller,
  });
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <div className="network-evidence__virtual" ref={scroller} data-test={`${test}-scroller`}>
      <Table
        aria-label={name}
        aria-rowcount={rows.length + 1}
        className="network-evidence__virtual-table"
        isStickyHeader
        gridBreakPoint=""
        variant="compact"
        data-test={`${test}-table`}
      >
        <colgroup>
          {columns.map(({ id, share }) => (
            <col key={id} style={{ inlineSize: `${(100 * share) / whole}%` }} />
          ))}
        </colgroup>
        <Thead ref={head}>
          <Tr>
            {columns.map(({ id, title, isNumber, isSortable }, at) => (
              <Th
                key={id}
                modifier="truncate"
                className={`network-evidence__virtual-head${isNumber ? ' network-evidence__virtual-number' : ''}`}
                sort={
                  isSortable
                    ? {
                        columnIndex: at,
                        sortBy: {
                          index: columns.findIndex((column) => column.id === sort.column),
                          direction: sort.direction,
                          defaultDirection: isNumber ? 'desc' : 'asc',
                        },
                        onSort: (_event, _index, direction) => onSort({ column: id, direction }),
                      }
                    : undefined
                }
                data-test={`${test}-column-${id}`}
              >
                {t(title)}
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody onFocus={(event) => setPinned(indexIn(event))}>
          {items.map(({ index, start }, at) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <Fragment key={row.id}>
                <RowSpacer
                  height={start - (items[at - 1]?.end ?? headerHeight)}
                  span={columns.length}
                />
                <tr
                  role="row"
                  className="network-evidence__virtual-row"
                  style={{ blockSize: rowHeight }}
                  aria-rowindex={index + 2}
                  aria-selected={row.id === selected}
                  data-index={index}
                  data-test={`${test}-row`}
                >
                  {columns.map(({ id, title, isNumber, cell }) => (
                    <td
                      key={id}
                      role="gridcell"
                      data-label={t(title)}
                      className={`network-evidence__virtual-cell${isNumber ? ' network-evidence__virtual-number' : ''}`}
                      data-test={`${test}-${id}`}
                    >
                      {cell(row)}
                    </td>
                  ))}
                </tr>
              </Fragment>
            );
          })}
          <RowSpacer
            height={height + headerHeight - (items.at(-1)?.end ?? headerHeight)}
            span={columns.length}
          />
        </Tbody>
      </Table>
    </div>
  );
};
