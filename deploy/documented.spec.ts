import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { FAULTS } from '../src/model/evidence/faults';

const page = readFileSync('docs/evidence.md', 'utf8');

/** The cells of a table's rows, of the table that begins with this column. */
function rowsUnder(column: string): string[][] {
  const [, table = ''] = page.split(`\n| ${column} |`);
  const [, , ...rows] = (table.split('\n\n')[0] ?? '').split('\n');
  return rows.map((row) => row.split('|').map((cell) => cell.trim().replaceAll('`', '')));
}

describe('docs/evidence.md', () => {
  it('names every refusal with its status', () => {
    const told = rowsUnder('status').map(([, status, reason]) => [reason, Number(status)]);
    const given = Object.entries(FAULTS).map(([reason, { status }]) => [reason, status]);
    expect(told).toEqual(given);
  });

  it('names every setting with its default', () => {
    const told = rowsUnder('variable').map(([, name = '', , value]) => [
      name,
      value === 'empty' ? '' : value,
    ]);
    expect(Object.fromEntries(told)).toEqual(parseEnv(readFileSync('deploy/door.env', 'utf8')));
  });
});
