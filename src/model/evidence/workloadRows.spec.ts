import {
  sampleEvidence,
  sampleRow,
  sampleWorkload,
  scannedState,
} from '../../../dev/testing/workloadEvidence';
import type { CallOrigin } from './callOrigins';
import type { JoinState } from './joined';
import type { WorkloadGroupId } from './workloadGroupIds';
import { WORKLOAD_GROUP_IDS } from './workloadGroupIds';
import { WORKLOAD_GROUPS } from './workloadGroups';
import { countFixable, sortWorkloads, summaryOf, WORKLOAD_COLUMNS } from './workloadRows';

const row = (name: string, state: JoinState, calls: readonly CallOrigin[] = []) =>
  sampleRow(sampleEvidence(sampleWorkload(name), state), {
    calls: Object.fromEntries(calls.map((origin) => [origin, 1])),
  });

const CRITICAL = scannedState({ counts: { CRITICAL: 1 } });

const namesOf = (rows: ReturnType<typeof sortWorkloads>): string[] =>
  rows.map(({ workload }) => workload.name);

it('has the worst first: the worst finding, then who reaches it, then how much there is of it', () => {
  const rows = [
    row('clean', scannedState()),
    row('many-uncalled', scannedState({ counts: { CRITICAL: 50 } })),
    row('unscanned', { kind: 'noScan' }),
    row('high-outside', scannedState({ counts: { HIGH: 9 } }), ['outside']),
    row('probed', CRITICAL, ['cluster']),
    row('few-outside', CRITICAL, ['outside', 'ownNamespace']),
    row('inside', CRITICAL, ['otherNamespaces']),
    row('two-outside', scannedState({ counts: { CRITICAL: 2 } }), ['outside']),
    sampleRow(undefined),
  ];
  expect(namesOf(sortWorkloads(rows))).toEqual([
    'two-outside',
    'few-outside',
    'inside',
    'probed',
    'many-uncalled',
    'high-outside',
    'unscanned',
    'clean',
    'web',
  ]);
});

it.each([
  ['workload', ['a', 'b', 'c']],
  ['traffic', ['c', 'a', 'b']],
  ['calls', ['b', 'c', 'a']],
  ['nothing-known', ['a', 'b', 'c']],
] as const)('sorts by %s in both directions', (column, names) => {
  const rows = [
    sampleRow(sampleEvidence(sampleWorkload('a'), CRITICAL), { bytesIn: 5 }),
    sampleRow(sampleEvidence(sampleWorkload('b'), scannedState()), {
      bytesIn: 7,
      calls: { outside: 2 },
    }),
    sampleRow(sampleEvidence(sampleWorkload('c'), scannedState()), {
      bytesIn: 1,
      calls: { ownNamespace: 900 },
    }),
  ];
  const wanted = column === 'nothing-known' ? ['a', 'b', 'c'] : names;
  expect(namesOf(sortWorkloads(rows, { column, direction: 'asc' }))).toEqual(wanted);
  if (column === 'nothing-known') return;
  expect(namesOf(sortWorkloads(rows, { column, direction: 'desc' }))).toEqual([...names].reverse());
});

it('has an id for each column once', () => {
  const ids = WORKLOAD_COLUMNS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('counts what a later version fixes', () => {
  const state = scannedState({ counts: { HIGH: 3, LOW: 1 }, fixable: { HIGH: 2, LOW: 1 } });
  const summary = summaryOf(row('web', state));
  expect(summary && countFixable(summary)).toBe(3);
});

const HIGH = scannedState({ counts: { HIGH: 1 } });

it.each<[string, JoinState, readonly CallOrigin[], readonly WorkloadGroupId[]]>([
  ['high, called from outside', HIGH, ['outside', 'ownNamespace'], ['exposed']],
  ['high, called from other namespaces', HIGH, ['otherNamespaces'], []],
  ['high, called by probes alone', HIGH, ['cluster'], ['uncalled']],
  ['high, called by nobody', HIGH, [], ['uncalled']],
  ['medium, called from outside', scannedState({ counts: { MEDIUM: 4 } }), ['outside'], []],
  ['clean', scannedState(), ['outside'], []],
  ['no scan', { kind: 'noScan' }, ['outside'], ['neverScanned']],
  ['no commit', { kind: 'noCommit' }, [], ['neverScanned']],
  ['no app', { kind: 'noApp' }, [], ['neverScanned']],
  ['forbidden', { kind: 'forbidden' }, [], []],
  ['unreachable', { kind: 'unreachable', detail: '' }, [], []],
  ['stale', scannedState({ isStale: true }), ['outside'], ['stale']],
  [
    'stale and high',
    scannedState({ counts: { HIGH: 1 }, isStale: true }),
    ['outside'],
    ['exposed', 'stale'],
  ],
])('groups what is %s', (_, state, origins, groups) => {
  const one = row('web', state, origins);
  expect(WORKLOAD_GROUPS.filter(({ has }) => has(one)).map(({ id }) => id)).toEqual(groups);
});

it('groups what no longer runs only where there are scans of its name', () => {
  const gone = sampleRow(sampleEvidence(sampleWorkload('web')));
  const groupsOf = (scans: number | undefined) =>
    WORKLOAD_GROUPS.filter(({ has }) => has({ ...gone, scans })).map(({ id }) => id);
  expect([groupsOf(undefined), groupsOf(0), groupsOf(2)]).toEqual([[], [], ['notRunning']]);
});

it('takes the state of a container beside the app’s for none of the app’s', () => {
  const evidence = sampleEvidence(sampleWorkload('web'), scannedState(), { kind: 'noApp' });
  const [app, sidecar] = evidence.images;
  if (!app || !sidecar) throw new Error('two images');
  const one = sampleRow({ ...evidence, images: [app, { ...sidecar, isBeside: true }] });
  expect(WORKLOAD_GROUPS.some(({ has }) => has(one))).toBe(false);
});

it('has a row for each group that a link can name', () => {
  expect(WORKLOAD_GROUPS.map(({ id }) => id)).toEqual(WORKLOAD_GROUP_IDS);
});
