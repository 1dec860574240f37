import { columnById } from '../../src/model/columns/columns';
import type { Flow } from '../../src/model/flows/flow';
import type { FlowsPage } from './flowsPage';

/** Enough of a record to tell it from every other one. */
const COLUMNS = ['CollectionTime', 'SrcAddr', 'SrcPort', 'DstAddr', 'DstPort', 'Bytes', 'AgentIP'];

/** Parameters of a link that shows stored records one by one. */
export const RECORDS = { showDup: 'true', columns: COLUMNS.join(',') };

/** Without the mark of copies and the names that this cluster gives to ports. */
const plain = (cell: string): string => cell.replace(/^copy /, '').replace(/^.* \((\d+)\)$/, '$1');

/** What the table has to show of a stored record. */
export const rowOf = (flow: Flow): string =>
  COLUMNS.map((id) => {
    const lines = columnById(id)?.lines(flow, { locale: 'en' }) ?? [];
    return plain(lines.map((parts) => parts.map(({ text }) => text).join(' ')).join(''));
  }).join(' | ');

/** What the table shows, row by row from the first to the last. */
export const shownRows = async (flows: FlowsPage): Promise<string[]> =>
  (await flows.allCells(COLUMNS)).map((cells) => cells.map(plain).join(' | '));
