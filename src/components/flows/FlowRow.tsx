import { memo } from 'react';
import type { Column } from '../../model/columns/column';
import type { RecordRow } from '../../model/flows/flowRows';
import type { ReadContext } from '../../model/fields/readableValue';
import type { Translate } from '../shared/readableText';
import { FlowCell } from './FlowCell';

interface FlowRowProps {
  readonly row: RecordRow;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly context: ReadContext;
  readonly t: Translate;
  /** Of the whole table, header included. */
  readonly rowIndex: number;
  /** Pixels. */
  readonly height: number;
  readonly isSelected: boolean;
  /** Tab leads to this row; the arrow keys to all others. */
  readonly isActive: boolean;
}

/** A row of the flow table. It knows nothing but its own, so that scrolling draws only rows that are new. */
export const FlowRow = memo(function FlowRow(props: FlowRowProps) {
  const { row, index, rowIndex, columns, context, t, height, isSelected, isActive } = props;
  return (
    <tr
      role="row"
      className="network-evidence__row"
      style={{ blockSize: height }}
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      data-index={index}
      data-test="flow-row"
    >
      {columns.map((column, at) => (
        <FlowCell
          key={column.id}
          row={row}
          column={column}
          isFirst={at === 0}
          context={context}
          t={t}
        />
      ))}
    </tr>
  );
});
