import fc from 'fast-check';
import { isId } from '../view/parameter';
import { SEVERITIES } from './answers';
import {
  createFindingRows,
  FINDING_COLUMNS,
  filterFindings,
  sortFindings,
  type FindingFilter,
  type FindingRow,
} from './findingRows';
import type { Vulnerability } from './report';

const found = (changes: Partial<Vulnerability> = {}): Vulnerability => ({
  id: 'CVE-1',
  severity: 'HIGH',
  package: 'openssl',
  installed: '1.0',
  target: 'debian',
  ratings: [],
  references: [],
  ...changes,
});

const rowsOf = (...all: Vulnerability[]) => createFindingRows()(all);

const ALL: FindingFilter = {
  find: '',
  severities: undefined,
  package: undefined,
  isFixable: false,
};

const SOME = rowsOf(
  found({ id: 'CVE-2', severity: 'CRITICAL', score: 9.8, package: 'log4j-core', fixed: '2.17' }),
  found({ id: 'CVE-10', score: 0.5, title: 'Überlauf' }),
  found({ id: 'GHSA-x', severity: 'LOW', package: 'Zlib', path: 'lib/z.so' }),
);

const idsOf = (rows: readonly FindingRow[]) => rows.map(({ found: { id } }) => id);

it('names rows by ids that an address can hold, each once, the same every time', () => {
  const text = fc.string();
  const anyFound = fc.record({ id: text, package: text, installed: text, target: text });
  fc.assert(
    fc.property(fc.array(anyFound), (all) => {
      const rows = rowsOf(...all.map((one) => found(one)));
      expect(rows.every(({ id }) => isId(id))).toBe(true);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(rowsOf(...all.map((one) => found(one)))).toEqual(rows);
    }),
  );
});

it('numbers what is there twice, also when it comes in two parts', () => {
  const name = createFindingRows();
  const ids = [...name([found(), found()]), ...name([found()])].map(({ id }) => id);
  expect(ids).toEqual([ids[0], `${ids[0]}~2`, `${ids[0]}~3`]);
});

it.each<[string, Partial<FindingFilter>, readonly string[]]>([
  ['nothing', {}, ['CVE-2', 'CVE-10', 'GHSA-x']],
  ['an id', { find: 'cve-1' }, ['CVE-10']],
  ['a title', { find: ' überlauf ' }, ['CVE-10']],
  ['a file', { find: 'z.so' }, ['GHSA-x']],
  ['severities', { severities: ['CRITICAL', 'LOW'] }, ['CVE-2', 'GHSA-x']],
  ['a package', { package: 'openssl' }, ['CVE-10']],
  ['what is fixable', { isFixable: true }, ['CVE-2']],
  ['all of it', { find: 'log4j', severities: ['LOW'], isFixable: true }, []],
])('filters by %s', (_, filter, ids) => {
  expect(idsOf(filterFindings(SOME, { ...ALL, ...filter }))).toEqual(ids);
});

it.each([
  ['id', ['CVE-2', 'CVE-10', 'GHSA-x'], ['GHSA-x', 'CVE-10', 'CVE-2']],
  ['severity', ['CVE-2', 'CVE-10', 'GHSA-x'], ['GHSA-x', 'CVE-10', 'CVE-2']],
  ['score', ['CVE-10', 'CVE-2', 'GHSA-x'], ['CVE-2', 'CVE-10', 'GHSA-x']],
  ['package', ['CVE-2', 'CVE-10', 'GHSA-x'], ['GHSA-x', 'CVE-10', 'CVE-2']],
  ['fixed', ['CVE-2', 'CVE-10', 'GHSA-x'], ['CVE-2', 'CVE-10', 'GHSA-x']],
])('sorts by %s, what says nothing last', (column, ascending, descending) => {
  expect(idsOf(sortFindings(SOME, { column, direction: 'asc' }))).toEqual(ascending);
  expect(idsOf(sortFindings(SOME, { column, direction: 'desc' }))).toEqual(descending);
});

it('leaves the worst first without a column, or with one that there is not', () => {
  expect(sortFindings(SOME, undefined)).toBe(SOME);
  expect(sortFindings(SOME, { column: 'constructor', direction: 'asc' })).toBe(SOME);
});

it('sorts all rows by every column', () => {
  for (const { id } of FINDING_COLUMNS)
    expect(sortFindings(SOME, { column: id, direction: 'asc' })).toHaveLength(SOME.length);
  expect(SEVERITIES).toContain(SOME[0]?.found.severity);
});
