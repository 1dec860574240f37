import { Tbody } from '@patternfly/react-table';
import {
  Fragment,
  type MouseEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../model/columns/column';
import type { Flow } from '../../model/flows/flow';
import { findFlow, flowId } from '../../model/flows/flowId';
import type { RecordRow } from '../../model/flows/flowRows';
import type { ReadContext } from '../../model/fields/readableValue';
import { FlowRow } from './FlowRow';
import { headerRows } from './FlowTableHead';
import { useRowKeys } from './useRowKeys';
import { RowSpacer } from '../shared/table/RowSpacer';
import { type RowLayout, useVirtualRows } from '../shared/useVirtualRows';

/** Opens the record of a flow; undefined closes it. `isEntered` takes the focus along. */
export type SelectFlow = (flow: Flow | undefined, isEntered?: boolean) => void;

interface FlowTableBodyProps {
  readonly rows: readonly RecordRow[];
  readonly columns: readonly Column[];
  readonly context: ReadContext;
  readonly layout: Pick<RowLayout, 'rowHeight' | 'headerHeight'>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly selectedId: string | undefined;
  readonly onSelect: SelectFlow;
  readonly onSight: ((flows: readonly Flow[]) => void) | undefined;
}

const indexOfId = (rows: readonly RecordRow[], id: string | undefined): number => {
  const records = rows.map(({ record }) => record);
  const found = findFlow(records, id);
  return found ? records.indexOf(found) : -1;
};

const isMarkingText = (): boolean => window.getSelection()?.isCollapsed === false;

/** Scrolling that stops for so long has come to rest; milliseconds. */
const AT_REST_MS = 150;

/** The rows in sight. Scrolling draws this part of the table anew and nothing else. */
export const FlowTableBody = (props: FlowTableBodyProps) => {
  const { rows, columns, context, layout, scroller, selectedId, onSelect, onSight } = props;
  const { rowHeight, headerHeight } = layout;
  const { t } = useTranslation('plugin__network-evidence');
  const body = useRef<HTMLTableSectionElement>(null);
  const [activeId, setActiveId] = useState(selectedId);
  const active = useMemo(() => Math.max(indexOfId(rows, activeId), 0), [rows, activeId]);
  const { items, height, scrollTo, pageSize } = useVirtualRows({
    count: rows.length,
    rowHeight,
    headerHeight,
    pinned: active,
    scroller,
  });
  const inSight = items.map(({ index }) => index).join();
  useEffect(() => {
    if (!onSight) return undefined;
    const tell = () =>
      onSight(inSight.split(',').flatMap((index) => rows[Number(index)]?.flow ?? []));
    const timer = setTimeout(tell, AT_REST_MS);
    return () => clearTimeout(timer);
  }, [onSight, rows, inSight]);
  const onKeyDown = useRowKeys({
    count: rows.length,
    active,
    body,
    pageSize,
    activate: (index) => {
      const record = rows[index]?.record;
      if (!record) return;
      setActiveId(flowId(record));
      scrollTo(index);
      if (selectedId !== undefined) onSelect(record);
    },
    open: (index, isEntered) => onSelect(rows[index]?.record, isEntered),
    close: () => onSelect(undefined),
  });
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const row = target.closest<HTMLElement>('[data-index]');
    const record = rows[Number(row?.dataset.index)]?.record;
    if (!record) return;
    setActiveId(flowId(record));
    if (!target.closest('button') && !isMarkingText()) onSelect(record);
  };
  return (
    <Tbody ref={body} onKeyDown={onKeyDown} onClick={onClick}>
      {items.map(({ index, start }, at) => {
        const row = rows[index];
        if (!row) return null;
        const id = flowId(row.record);
        return (
          <Fragment key={id}>
            <RowSpacer
              height={start - (items[at - 1]?.end ?? headerHeight)}
              span={columns.length}
            />
            <FlowRow
              row={row}
              index={index}
              rowIndex={index + headerRows(columns) + 1}
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
      <RowSpacer
        height={height + headerHeight - (items.at(-1)?.end ?? headerHeight)}
        span={columns.length}
      />
    </Tbody>
  );
};
