import { Table } from '@patternfly/react-table';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../model/columns/column';
import type { Flow } from '../../model/flows/flow';
import type { RecordRow } from '../../model/flows/flowRows';
import type { ReadContext } from '../../model/fields/readableValue';
import type { Sort } from '../../model/view/flows';
import { pixelsPerRem } from '../shared/pixelsPerRem';
import { type Density, rowHeightRem } from './density';
import './FlowTable.css';
import { FlowTableBody, type SelectFlow } from './FlowTableBody';
import { FlowTableHead, headerRows } from './FlowTableHead';

/** What a person does with the table. */
export interface FlowTableActions {
  readonly sort: (sort: Sort) => void;
  readonly select: SelectFlow;
  /** Told of the flows in sight when scrolling has come to rest; undefined where nobody needs to know. */
  readonly see?: (flows: readonly Flow[]) => void;
}

interface FlowTableProps {
  readonly rows: readonly RecordRow[];
  readonly columns: readonly Column[];
  readonly context: ReadContext;
  readonly sort: Sort;
  readonly density: Density;
  readonly selectedId: string | undefined;
  readonly actions: FlowTableActions;
  /** What follows the last row. */
  readonly children?: ReactNode;
}

/** The height of the header, known once it has been laid out. */
const useHeight = (columns: readonly Column[]) => {
  const ref = useRef<HTMLTableSectionElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => setHeight(ref.current?.offsetHeight ?? 0), [columns]);
  return [ref, height] as const;
};

/** Flows as a table that stays quick with thousands of rows: only what is in sight is drawn. */
export const FlowTable = (props: FlowTableProps) => {
  const { rows, columns, context, sort, density, selectedId, actions, children } = props;
  const { t } = useTranslation('plugin__network-evidence');
  const scroller = useRef<HTMLDivElement>(null);
  const [head, headerHeight] = useHeight(columns);
  const lines = Math.max(1, ...columns.map(({ height }) => height ?? 1));
  const rowHeight = Math.round(rowHeightRem(density, lines) * pixelsPerRem());
  return (
    <div className="network-evidence__scroller" ref={scroller} data-test="flow-scroller">
      <Table
        aria-label={t('Flows')}
        aria-rowcount={rows.length + headerRows(columns)}
        className="network-evidence__table"
        isStickyHeader
        gridBreakPoint=""
        variant="compact"
        data-test="flow-table"
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ inlineSize: width }} />
          ))}
        </colgroup>
        <FlowTableHead columns={columns} sort={sort} onSort={actions.sort} headRef={head} />
        <FlowTableBody
          rows={rows}
          columns={columns}
          context={context}
          layout={{ rowHeight, headerHeight }}
          scroller={scroller}
          selectedId={selectedId}
          onSelect={actions.select}
          onSight={actions.see}
        />
      </Table>
      {children}
    </div>
  );
};
