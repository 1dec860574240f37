import { Table, Tbody } from '@patternfly/react-table';
import {
  Fragment,
  type MouseEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../model/columns/column';
import type { Flow } from '../../model/flow';
import { flowId } from '../../model/flowId';
import type { ReadContext } from '../../model/readableValue';
import { findFlow } from '../../model/recordGroups';
import type { Sort } from '../../model/viewState';
import { type Density, pixelsPerRem, rowHeightRem } from './density';
import { FlowRow } from './FlowRow';
import './FlowTable.css';
import { FlowTableHead } from './FlowTableHead';
import { useRowKeys } from './useRowKeys';
import { useVirtualRows } from './useVirtualRows';

/** What a person does with the rows. */
export interface FlowTableActions {
  readonly sort: (sort: Sort) => void;
  /** Undefined closes; `isEntered` takes the focus along. */
  readonly select: (flow: Flow | undefined, isEntered?: boolean) => void;
}

interface FlowTableProps {
  readonly rows: readonly Flow[];
  readonly columns: readonly Column[];
  readonly context: ReadContext;
  readonly sort: Sort;
  readonly density: Density;
  readonly selectedId: string | undefined;
  readonly actions: FlowTableActions;
  /** What follows the last row. */
  readonly children?: ReactNode;
}

const indexOfId = (rows: readonly Flow[], id: string | undefined): number => {
  const found = findFlow(rows, id);
  return found ? rows.indexOf(found) : -1;
};

/** The height of the header, known once it has been laid out. */
const useHeight = (columns: readonly Column[]) => {
  const ref = useRef<HTMLTableSectionElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => setHeight(ref.current?.offsetHeight ?? 0), [columns]);
  return [ref, height] as const;
};

interface GapProps {
  readonly height: number;
  readonly span: number;
}

const Gap = ({ height, span }: GapProps) =>
  height > 0 ? (
    <tr aria-hidden="true">
      <td className="network-evidence__gap" colSpan={span} style={{ blockSize: height }} />
    </tr>
  ) : null;

/** Flows as a table that stays quick with thousands of rows: only what is in sight is drawn. */
export const FlowTable = (props: FlowTableProps) => {
  const { rows, columns, context, sort, density, selectedId, actions, children } = props;
  const { t } = useTranslation('plugin__network-evidence');
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [head, headerHeight] = useHeight(columns);
  const [activeId, setActiveId] = useState(selectedId);
  const active = useMemo(() => Math.max(indexOfId(rows, activeId), 0), [rows, activeId]);
  const lines = Math.max(1, ...columns.map(({ height }) => height ?? 1));
  const rowHeight = Math.round(rowHeightRem(density, lines) * pixelsPerRem());
  const { items, height, start, scrollTo, pageSize } = useVirtualRows({
    count: rows.length,
    rowHeight,
    headerHeight,
    pinned: active,
    scroller,
  });
  const onKeyDown = useRowKeys({
    count: rows.length,
    active,
    body,
    pageSize,
    activate: (index) => {
      const flow = rows[index];
      if (!flow) return;
      setActiveId(flowId(flow));
      scrollTo(index);
      if (selectedId !== undefined) actions.select(flow);
    },
    open: (index, isEntered) => actions.select(rows[index], isEntered),
    close: () => actions.select(undefined),
  });
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const row = target.closest<HTMLElement>('[data-index]');
    const flow = rows[Number(row?.dataset.index)];
    if (!flow) return;
    setActiveId(flowId(flow));
    const isMarkingText = window.getSelection()?.isCollapsed === false;
    if (!target.closest('button') && !isMarkingText) actions.select(flow);
  };
  return (
    <div className="network-evidence__scroller" ref={scroller} data-test="flow-scroller">
      <Table
        aria-label={t('Flows')}
        aria-rowcount={rows.length + 2}
        className={`network-evidence__table network-evidence__table-${density}`}
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
        <Tbody ref={body} onKeyDown={onKeyDown} onClick={onClick}>
          {items.map(({ index, start: top }, at) => {
            const flow = rows[index];
            if (!flow) return null;
            const gap = top - (items[at - 1]?.end ?? start);
            const id = flowId(flow);
            return (
              <Fragment key={id}>
                <Gap height={gap} span={columns.length} />
                <FlowRow
                  flow={flow}
                  index={index}
                  columns={columns}
                  context={context}
                  t={t}
                  height={rowHeight}
                  isSelected={id === selectedId}
                  isActive={index === active}
                />
              </Fragment>
            );
          })}
          <Gap height={height + start - (items.at(-1)?.end ?? start)} span={columns.length} />
        </Tbody>
      </Table>
      {children}
    </div>
  );
};
