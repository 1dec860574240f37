import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { SEVERITIES } from '../evidence/answers';
import { rowsOf } from './parameter';
import {
  readReportPage,
  REPORT_PAGE_PARAMETERS,
  REPORT_TABS,
  writeReportPage,
  type ReportPageState,
} from './reportPage';

const USUAL: ReportPageState = {
  tab: 'findings',
  find: '',
  severities: undefined,
  package: undefined,
  isFixable: false,
  sort: undefined,
  finding: undefined,
  compare: undefined,
};

const sha = fc.stringMatching(/^[0-9a-f]{7,40}$/);
const anyState: fc.Arbitrary<ReportPageState> = fc.record({
  tab: fc.constantFrom(...REPORT_TABS),
  find: fc.string({ maxLength: 40 }),
  severities: fc.option(fc.subarray([...SEVERITIES], { minLength: 1 }), { nil: undefined }),
  package: fc.option(fc.string({ maxLength: 40 }), { nil: undefined }),
  isFixable: fc.boolean(),
  sort: fc.option(
    fc.record({
      column: fc.constantFrom('severity', 'package'),
      direction: fc.constantFrom('asc' as const, 'desc' as const),
    }),
    { nil: undefined },
  ),
  finding: fc.option(fc.stringMatching(/^[\w.:~-]{1,40}$/), { nil: undefined }),
  compare: fc.option(fc.record({ before: sha, after: sha }), { nil: undefined }),
});

it('reads what it has written', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      expect(readReportPage(writeReportPage(state))).toEqual(state);
    }),
  );
});

it('writes nothing of what is usual', () => {
  expect(writeReportPage(USUAL)).toBe('');
  expect(readReportPage('')).toEqual(USUAL);
});

it('keeps what else the address says', () => {
  const search = writeReportPage({ ...USUAL, tab: 'runs' }, '?timeRange=3600&find=x');
  expect(search).toBe('?timeRange=3600&tab=runs');
});

it.each([
  ['tab=nonsense'],
  ['severity=HIGH,AWFUL'],
  ['severity='],
  ['fixable=maybe'],
  ['sort=severity'],
  ['sort=severity,up'],
  ['compare=abc,def'],
  [`compare=${'a'.repeat(40)}`],
  [`find=${'x'.repeat(201)}`],
  ['finding=<b>'],
])('takes %s for the usual', (search) => {
  expect(readReportPage(search)).toEqual(USUAL);
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.string(), (search) => {
      expect(REPORT_TABS).toContain(readReportPage(search).tab);
    }),
  );
});

it('is described in docs/url.md, parameter by parameter', () => {
  const [, part = ''] = readFileSync('docs/url.md', 'utf8').split('## The page of a report');
  const described = [...part.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(described.sort()).toEqual(
    rowsOf(REPORT_PAGE_PARAMETERS)
      .map(([, { name }]) => name)
      .sort(),
  );
});
