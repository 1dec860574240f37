import { chunksOf } from './chunksOf';
import { collectColumns } from './columns';
import { BYTE_ORDER_MARK, harmless, rowText } from './csvText';
import { storedMembers, type StoredFlow } from './flowText';
import { stringOf } from './lineMembers';

const INTEGER = /^-?\d+$/;

/** Integers in all their digits, also where they were stored with an exponent. */
const numberText = (raw: string): string => {
  if (INTEGER.test(raw)) return raw;
  const value = Number(raw);
  return Number.isInteger(value) ? BigInt(value).toString() : raw;
};

/** The text of a cell before quoting: strings as they are, lists and objects as JSON, nothing for null. */
const cellText = (raw: string | undefined): string => {
  if (raw === undefined || raw === 'null') return '';
  const first = raw[0] ?? '';
  if (first === '"') return harmless(stringOf(raw));
  return first === '-' || (first >= '0' && first <= '9') ? numberText(raw) : raw;
};

export interface CsvOptions {
  /** Rows in one chunk. */
  readonly chunkSize?: number;
  /** Starts with a byte order mark, which makes spreadsheets read UTF-8. */
  readonly byteOrderMark?: boolean;
}

/**
 * CSV (RFC 4180) of flows under the given columns, header included, in pieces small enough to let
 * the browser breathe between two of them.
 */
export function* csvChunks(
  flows: Iterable<StoredFlow>,
  columns: readonly string[],
  { chunkSize = 500, byteOrderMark = false }: CsvOptions = {},
): Generator<string, void, undefined> {
  yield (byteOrderMark ? BYTE_ORDER_MARK : '') + rowText(columns.map(harmless));
  for (const chunk of chunksOf(flows, chunkSize)) {
    const rows = chunk.map((flow) => {
      const members = storedMembers(flow);
      return rowText(columns.map((column) => cellText(members.get(column))));
    });
    yield rows.join('');
  }
}

/** All flows with every field that any of them has. */
export const toCsv = (flows: readonly StoredFlow[], options: CsvOptions = {}): string =>
  [...csvChunks(flows, collectColumns(flows), options)].join('');
