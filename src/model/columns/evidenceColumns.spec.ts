import { sampleFlow } from '../../../dev/testing/sampleFlows';
import type { EndEvidence } from '../evidence/endEvidence';
import { workloadKey } from '../evidence/running';
import { columnById } from './columns';
import { isEvidenceColumn } from './evidenceColumns';
import { sortRows } from './sortFlows';

const ofPod = (name: string) =>
  sampleFlow({
    SrcK8S_Namespace: 'shop',
    SrcK8S_Type: 'Pod',
    SrcK8S_Name: `${name}-1`,
    SrcK8S_OwnerType: 'Deployment',
    SrcK8S_OwnerName: name,
  });

const known = (states: Readonly<Record<string, Partial<EndEvidence>>>) =>
  new Map(
    Object.entries(states).map(([name, state]): [string, EndEvidence] => [
      workloadKey({ namespace: 'shop', kind: 'Deployment', name }),
      { state: 'Critical', tone: 'critical', rank: 0, sign: 'C', ...state },
    ]),
  );

const textOf = (id: string, flow: ReturnType<typeof ofPod>, evidence?: ReturnType<typeof known>) =>
  columnById(id)
    ?.lines(flow, { evidence })
    .map((line) => line.map(({ text }) => text).join(' '));

const SHA = '3f2a91c0d4e5b6a798877665544332211ffeeddc';

it.each([
  ['SrcEvidenceSeverity', { findings: 7 }, 'Critical'],
  ['SrcEvidenceFindings', { findings: 7 }, '7'],
  ['SrcEvidenceFindings', { findings: 0 }, '0'],
  ['SrcEvidenceFindings', {}, ''],
  ['SrcEvidenceCommit', { commit: SHA }, SHA.slice(0, 12)],
  ['SrcEvidenceCommit', {}, ''],
  ['DstEvidenceSeverity', {}, ''],
])('%s of %j reads "%s"', (id, state, text) => {
  const flow = { ...ofPod('web') };
  const other = sampleFlow({ ...flow.fields, DstK8S_Type: 'Service' });
  expect(textOf(id, id.startsWith('Dst') ? other : flow, known({ web: state }))).toEqual([text]);
});

it('says that something is not known yet, and nothing where nothing is asked or nothing runs', () => {
  expect(textOf('SrcEvidenceSeverity', ofPod('web'), known({}))).toEqual(['…']);
  expect(textOf('SrcEvidenceSeverity', ofPod('web'))).toEqual(['']);
  const address = sampleFlow({ SrcK8S_Type: null, SrcK8S_Name: null, SrcK8S_OwnerName: null });
  expect(textOf('SrcEvidenceSeverity', address, known({}))).toEqual(['']);
});

it('sorts by severity: the worst first when it descends, what is not known last', () => {
  const evidence = known({ clean: { rank: 17 }, high: { rank: 1 }, critical: { rank: 0 } });
  const rows = ['unknown', 'clean', 'critical', 'high'].map((name) => ({
    flow: ofPod(name),
    name,
  }));
  const sorted = (direction: 'asc' | 'desc') =>
    sortRows(rows, { column: 'SrcEvidenceSeverity', direction }, { evidence }).map(
      ({ name }) => name,
    );
  expect(sorted('desc')).toEqual(['critical', 'high', 'clean', 'unknown']);
  expect(sorted('asc')).toEqual(['clean', 'high', 'critical', 'unknown']);
});

it.each([
  ['SrcEvidenceCommit', true],
  ['DstEvidenceFindings', true],
  ['SrcK8S_Name', false],
])('%s shows evidence: %s', (id, isOne) => expect(isEvidenceColumn({ id })).toBe(isOne));
