import type { Via, RecordRow } from '../flows/flowRows';
import { msg } from '../msg';
import type { ReadContext } from '../fields/readableValue';
import type { CellLine, CellPart, Column } from './column';
import { objectLine } from './endpointContent';

export interface Cell {
  readonly column: Column;
  /** Of its row. */
  readonly isFirst: boolean;
  readonly context: ReadContext;
}

/** What a copy is marked with, in words. */
export const COPY_MEANING = msg('Copy: its traffic is counted at another record');

const COPY: CellPart = {
  text: msg('copy'),
  description: COPY_MEANING,
  isLabel: true,
  isQuiet: true,
};

/** Its name alone: a cell is narrow, and the record has the rest. */
const viaParts = ({ stem, service }: Via): CellLine => [
  { text: msg('via'), isLabel: true, isQuiet: true },
  ...objectLine(service, stem).map(({ subject }) => ({
    text: service.name,
    subject,
    isQuiet: true,
  })),
];

/** The line of a cell that names the end; the destination is the last one where both are named. */
const placeOf = ({ stem }: Via, { fields, height = 1 }: Column): number => {
  if (!fields.includes(`${stem}K8S_Name`)) return -1;
  return stem === 'Src' ? 0 : height - 1;
};

/** The lines of a cell with what its row says besides: that it is a copy, and the Service an end was addressed by. */
export const rowLines = (
  row: RecordRow,
  { column, isFirst, context }: Cell,
): readonly CellLine[] => {
  const { flow, isCopy, via } = row;
  const lines = column.lines(flow, context);
  const place = via ? placeOf(via, column) : -1;
  const isMarked = isCopy && isFirst;
  if (!isMarked && place < 0) return lines;
  return lines.map((line, at) => [
    ...(isMarked && at === 0 ? [COPY] : []),
    ...line,
    ...(via && at === place ? viaParts(via) : []),
  ]);
};
