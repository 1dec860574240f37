import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { readSettings } from './nginx/door/readSettings';
import { FAULTS } from '../src/model/evidence/faults';

const settings = parseEnv(readFileSync('deploy/door.env', 'utf8'));
const page = readFileSync('docs/evidence.md', 'utf8');

/** Variables of start.sh that no cluster sets. */
const FOR_TESTS = ['ROOT', 'LISTEN', 'LOOK_EVERY_S'];

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
    expect(Object.fromEntries(told)).toEqual(settings);
  });
});

describe('deploy/door.env', () => {
  const lines = /^([A-Z_]+)=\$\{\1:-(.*)\}$/gm;
  const startScript = Object.fromEntries(
    [...readFileSync('deploy/nginx/start.sh', 'utf8').matchAll(lines)]
      .map(([, name = '', value]) => [name, value] as const)
      .filter(([name]) => !FOR_TESTS.includes(name)),
  );
  const handedOn = [...readFileSync('deploy/nginx/door.conf', 'utf8').matchAll(/^env (\w+);$/gm)]
    .map(([, name = '']) => name)
    .filter((name) => !FOR_TESTS.includes(name));

  it('says what would be done without it', () => {
    expect(readSettings(settings)).toEqual(readSettings({}));
    expect(settings).toMatchObject(startScript);
  });

  it('has every variable that is read, and nginx hands on those of the door', () => {
    const asked = new Set<string>();
    const watched = { get: (_: object, name: string) => void asked.add(name) };
    readSettings(new Proxy({}, watched));
    expect(new Set(handedOn)).toEqual(asked);
    const read = new Set([...asked, ...Object.keys(startScript)]);
    expect(read).toEqual(new Set(Object.keys(settings)));
  });
});
