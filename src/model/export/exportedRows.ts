import type { RecordRow } from '../flows/flowRows';
import { storedMembers, type StoredFlow } from './flowText';

/** Tells in a file which rows to add up, where not all are. */
export const COUNTED = 'Counted';

/** What the row shows over its record, in the digits of the copy that it comes of. */
const lentMembers = ({ record, flow, copies }: RecordRow): [string, string][] =>
  flow === record
    ? []
    : Object.entries(flow.fields).flatMap(([name, value]): [string, string][] => {
        if (value === record.fields[name]) return [];
        const lender = copies.find((copy) => copy.fields[name] === value);
        const raw = lender && storedMembers(lender).get(name);
        return [[name, raw ?? JSON.stringify(value)]];
      });

/** Rows as they are saved: with all that they show and, where copies are among them, with a field `Counted` (yes, no). */
export const exportedRows = (rows: readonly RecordRow[]): StoredFlow[] => {
  const hasCopies = rows.some(({ isCopy }) => isCopy);
  return rows.map((row) => {
    const { labels, line } = row.record;
    const lent = lentMembers(row);
    const counted: [string, string][] = [[COUNTED, row.isCopy ? '"no"' : '"yes"']];
    const besides = hasCopies ? [...lent, ...counted] : lent;
    return besides.length === 0 ? row.record : { labels, line, besides: new Map(besides) };
  });
};
