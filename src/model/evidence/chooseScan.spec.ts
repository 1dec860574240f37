import type { Scan } from './answers';
import { chooseScan } from './chooseScan';

const scan = (digit: string, hasReport = true): Scan => ({
  sha: digit.repeat(40).slice(0, 40),
  uploaded: '2026-01-01T00:00:00Z',
  files: [{ name: hasReport ? 'trivy.json' : 'sbom.spdx.json', size: 1 }],
});

const [A, B, AB] = [scan('a'), scan('b'), scan('aaaaaaab')];

it.each([
  ['the newest', [A, B], undefined, { kind: 'chosen', sha: A.sha, scan: A }],
  ['the newest with a report', [scan('c', false), B], undefined, { kind: 'chosen', scan: B }],
  ['what there is', [scan('c', false)], undefined, { kind: 'chosen', sha: 'c'.repeat(40) }],
  ['nothing', [], undefined, { kind: 'none' }],
  ['nothing of a commit', [], 'a'.repeat(40), { kind: 'none' }],
  ['a commit', [A, B], B.sha, { kind: 'chosen', scan: B }],
  ['how it begins', [A, B], 'bbbbbbb', { kind: 'chosen', sha: B.sha }],
  ['several', [A, B, AB], 'aaaaaaa', { kind: 'several', shas: [A.sha, AB.sha] }],
  ['one of them', [A, B, AB], 'aaaaaaaa', { kind: 'chosen', scan: A }],
  ['none of those', [A], B.sha, { kind: 'absent' }],
])('chooses %s', (_, scans, sha, chosen) => {
  expect(chooseScan({ scans, isPart: false }, sha)).toMatchObject(chosen);
});

it('leaves it to the door while there may be more', () => {
  expect(chooseScan({ scans: [A], isPart: true }, B.sha)).toEqual({ kind: 'chosen', sha: B.sha });
});
