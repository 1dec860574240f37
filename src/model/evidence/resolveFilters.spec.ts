import {
  sampleEvidence,
  sampleRow,
  sampleWorkload,
  scannedState,
} from '../../../dev/testing/workloadEvidence';
import { evidenceFilterKey } from '../filters/evidenceFilters';
import type { Filter } from '../filters/filter';
import { parseFilters } from '../url/filtersText';
import { DEFAULT_VIEW_STATE } from '../view/viewState';
import type { WorstFinding } from './answers';
import {
  type Holds,
  unreadImages,
  type Wanted,
  wantedBy,
  wantedText,
  workloadHolds,
} from './carries';
import type { JoinState } from './joined';
import { foundWorkloads, MAX_FOUND, resolveFilters, withoutEvidence } from './resolveFilters';

const LOG4J: WorstFinding = {
  id: 'CVE-2021-44228',
  severity: 'CRITICAL',
  package: 'org.apache.logging.log4j:log4j-core',
  installed: '2.14.1',
};

const LISTED = scannedState({ counts: { CRITICAL: 1 }, worst: [LOG4J], fixable: { CRITICAL: 1 } });
/** Ninety findings that the report in short does not name. */
const LONG = scannedState({ counts: { CRITICAL: 1, LOW: 90 }, worst: [LOG4J] });

const filterOf = (text: string): Filter => {
  const [filter] = parseFilters(text).filters;
  if (!filter) throw new Error(text);
  return filter;
};

const wantedOf = (text: string): Wanted => {
  const wanted = wantedBy(filterOf(text));
  if (!wanted) throw new Error(text);
  return wanted;
};

it.each<[string, JoinState, Holds]>([
  ['evidence>=HIGH', LISTED, 'yes'],
  ['evidence>=critical', LISTED, 'yes'],
  ['evidence>=HIGH', scannedState({ counts: { MEDIUM: 4 } }), 'no'],
  ['evidence=MEDIUM', scannedState({ counts: { MEDIUM: 4, LOW: 2 } }), 'yes'],
  ['evidence=LOW', scannedState({ counts: { MEDIUM: 4, LOW: 2 } }), 'no'],
  ['evidence=LOW,MEDIUM', scannedState({ counts: { MEDIUM: 4 } }), 'yes'],
  ['evidence>=UNKNOWN', scannedState(), 'no'],
  ['evidence>=UNKNOWN', { kind: 'noScan' }, 'unknown'],
  ['cve=cve-2021-44228', LISTED, 'yes'],
  ['cve=CVE-2021-1', LISTED, 'no'],
  ['cve=CVE-2021-1', LONG, 'mayBe'],
  ['cve=CVE-2021-1,CVE-2021-44228', LONG, 'yes'],
  ['cve=CVE-2021-1', { kind: 'forbidden' }, 'unknown'],
  ['package=log4j-core', LISTED, 'yes'],
  ['package=log4j', LISTED, 'no'],
  ['package=openssl', LONG, 'mayBe'],
  ['fixable=true', LISTED, 'yes'],
  ['fixable=true', LONG, 'no'],
  ['unverified=true', scannedState({ proof: 'cannotTell' }), 'yes'],
  ['unverified=true', scannedState({ proof: 'anotherImage' }), 'yes'],
  ['unverified=true', LISTED, 'no'],
  ['unverified=true', { kind: 'noScan' }, 'unknown'],
])('%s of an image', (text, state, holds) => {
  const evidence = sampleEvidence(sampleWorkload('web'), state);
  expect(workloadHolds(evidence, wantedOf(text))).toBe(holds);
});

it('asks whole reports where reports in short do not tell, and believes them', () => {
  const wanted = wantedOf('cve=CVE-2021-1');
  const evidence = sampleEvidence(sampleWorkload('web'), LONG, LISTED);
  expect(unreadImages(evidence, wanted).map(({ join }) => join)).toEqual([LONG]);
  expect(workloadHolds(evidence, wanted, () => 'yes')).toBe('yes');
  expect(workloadHolds(evidence, wanted, () => 'no')).toBe('no');
  expect(workloadHolds(evidence, wanted, () => 'unknown')).toBe('unknown');
  expect(unreadImages(evidence, wantedText('log4j-core'))).toEqual([]);
});

it('holds nothing of what does not run, and knows nothing of pods that nobody may list', () => {
  const nothing = sampleEvidence(sampleWorkload('web'));
  const wanted = wantedOf('evidence>=LOW');
  expect(workloadHolds(nothing, wanted)).toBe('no');
  expect(workloadHolds({ ...nothing, unread: { kind: 'forbidden' } }, wanted)).toBe('unknown');
});

const rowOf = (name: string, state: JoinState) =>
  sampleRow(sampleEvidence(sampleWorkload(name), state));

it('names the workloads that a filter means, those that it does not, and how many nobody knows', () => {
  const rows = [
    rowOf('clean', scannedState()),
    rowOf('hole', LISTED),
    rowOf('hidden', { kind: 'forbidden' }),
    sampleRow(undefined, { workload: sampleWorkload('unasked') }),
  ];
  const filters = parseFilters('src_evidence>=HIGH;dst_evidence>=HIGH;src_name=a').filters;
  const resolved = resolveFilters(filters, rows, workloadHolds);
  expect(resolved).toHaveLength(1);
  expect(resolved[0]).toMatchObject({ found: [sampleWorkload('hole')], total: 1, unknown: 2 });
  expect(resolved[0]?.others.map(({ name }) => name).sort()).toEqual([
    'clean',
    'hidden',
    'unasked',
  ]);
  const found = foundWorkloads(resolved).get(evidenceFilterKey(filterOf('evidence>=HIGH')));
  expect(found?.found).toEqual([sampleWorkload('hole')]);
});

it('keeps the worst where there are more than a filter may stand for, and the rest among the others', () => {
  const many = Array.from({ length: MAX_FOUND + 5 }, (_, at) => rowOf(`w${at}`, LISTED));
  const rows = [...many, rowOf('worst', scannedState({ counts: { CRITICAL: 7 } }))];
  const [resolved] = resolveFilters([filterOf('evidence>=HIGH')], rows, workloadHolds);
  expect(resolved?.found).toHaveLength(MAX_FOUND);
  expect(resolved?.found[0]).toEqual(sampleWorkload('worst'));
  expect(resolved?.total).toBe(MAX_FOUND + 6);
  expect(resolved?.others).toHaveLength(6);
});

it.each([
  ['all', ['src_name']],
  ['bidirectional', ['src_name']],
  ['any', []],
] as const)(
  'looks among the flows of the other filters when %s of them has to hold',
  (match, ids) => {
    const { filters } = parseFilters('src_name=a;cve=CVE-1-2');
    const state = withoutEvidence({ ...DEFAULT_VIEW_STATE, filters, match });
    expect(state.filters.map(({ id }) => id)).toEqual(ids);
    const plain = { ...DEFAULT_VIEW_STATE, filters: filters.slice(0, 1), match };
    expect(withoutEvidence(plain)).toBe(plain);
  },
);
