import { KindBadge } from '../shared/KindBadge';
import { readableText, readableTitle, type Translate } from '../shared/readableText';
import { ValueButton } from '../shared/ValueButton';
import type { CellLine, CellPart, Column } from '../../model/columns/column';
import type { Flow } from '../../model/flow';
import type { ReadContext } from '../../model/readableValue';

const partClass = ({ isQuiet, isLoss }: CellPart): string =>
  ['part', isQuiet && 'quiet', isLoss && 'loss']
    .filter(Boolean)
    .map((name) => `network-evidence__cell-${String(name)}`)
    .join(' ');

interface CellPartProps {
  readonly part: CellPart;
  readonly t: Translate;
}

const CellPartText = ({ part, t }: CellPartProps) => {
  const text = readableText(part, t);
  return (
    <span className={partClass(part)}>
      {part.badge === undefined ? null : <KindBadge kind={part.badge} />}
      {part.subject ? (
        <ValueButton text={text} subject={part.subject} isInRow />
      ) : (
        <span className="network-evidence__cell-text">{text}</span>
      )}
    </span>
  );
};

const titleOf = (line: CellLine, t: Translate): string | undefined =>
  line.length === 0 ? undefined : line.map((part) => readableTitle(part, t)).join('\n');

interface FlowCellProps {
  readonly flow: Flow;
  readonly column: Column;
  readonly context: ReadContext;
  readonly t: Translate;
}

/** A cell of the flow table: a line or two of plain text, cut where the column ends. */
export const FlowCell = ({ flow, column, context, t }: FlowCellProps) => (
  <td
    role="gridcell"
    className={`network-evidence__cell${column.isNumeric ? ' network-evidence__cell-numeric' : ''}`}
    data-column={column.id}
  >
    {column.lines(flow, context).map((line, at) => (
      <div key={at} className="network-evidence__cell-line" title={titleOf(line, t)}>
        {line.map((part, place) => (
          <CellPartText key={place} part={part} t={t} />
        ))}
      </div>
    ))}
  </td>
);
