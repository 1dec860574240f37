import { KindBadge } from '../shared/KindBadge';
import { readableText, readableTitle, type Translate } from '../shared/readableText';
import { ValueButton } from '../shared/ValueButton';
import type { CellLine, CellPart, Column } from '../../model/columns/column';
import { rowLines } from '../../model/columns/rowLines';
import type { RecordRow } from '../../model/flows/flowRows';
import type { ReadContext } from '../../model/fields/readableValue';

interface CellPartProps {
  readonly part: CellPart;
  readonly t: Translate;
}

const TONES = { quiet: 'network-evidence__cell-quiet', loss: 'network-evidence__cell-loss' };

const toneOf = ({ isQuiet, isLoss }: CellPart): string | undefined => {
  if (isLoss) return TONES.loss;
  return isQuiet ? TONES.quiet : undefined;
};

/** As few elements as can be: scrolling makes and styles a few hundred of them a frame. */
const CellPartText = ({ part, t }: CellPartProps) => {
  const text = readableText(part, t);
  const tone = toneOf(part);
  const { subject, badge } = part;
  return (
    <>
      {badge === undefined ? null : <KindBadge kind={badge} />}
      {subject ? <ValueButton text={text} subject={subject} tone={tone} isInRow /> : null}
      {!subject && tone !== undefined ? <span className={tone}>{text}</span> : null}
      {!subject && tone === undefined ? text : null}
    </>
  );
};

interface CellLineProps {
  readonly line: CellLine;
  readonly t: Translate;
}

const CellLineText = ({ line, t }: CellLineProps) =>
  line.map((part, at) => (
    // Spaces between values are text, so that a cell reads and copies as it looks.
    <CellPartWithGap key={at} part={part} t={t} isFirst={at === 0} />
  ));

const CellPartWithGap = ({ part, t, isFirst }: CellPartProps & { readonly isFirst: boolean }) => (
  <>
    {isFirst ? null : ' '}
    <CellPartText part={part} t={t} />
  </>
);

const titleOf = (lines: readonly CellLine[], t: Translate): string | undefined =>
  lines
    .flat()
    .map((part) => readableTitle(part, t))
    .join('\n') || undefined;

interface FlowCellProps {
  readonly row: RecordRow;
  readonly column: Column;
  /** Of its row. */
  readonly isFirst: boolean;
  readonly context: ReadContext;
  readonly t: Translate;
}

/** A cell of the flow table: a line or two of plain text, cut where the column ends. */
export const FlowCell = ({ row, column, isFirst, context, t }: FlowCellProps) => {
  const lines = rowLines(row, { column, isFirst, context });
  const [only] = lines;
  return (
    <td
      role="gridcell"
      className={column.isNumeric ? NUMERIC_CELL : CELL}
      title={titleOf(lines, t)}
      data-column={column.id}
    >
      {lines.length === 1 && only ? (
        <CellLineText line={only} t={t} />
      ) : (
        lines.map((line, at) => (
          <div key={at} className="network-evidence__cell-line">
            <CellLineText line={line} t={t} />
          </div>
        ))
      )}
    </td>
  );
};

const CELL = 'network-evidence__cell';
const NUMERIC_CELL = `${CELL} network-evidence__cell-numeric`;
