import fc from 'fast-check';
import type { StoredObject } from './ports';
import { readPageRequest } from './query';
import { pageOfScans } from './scanPage';
import { readScans } from './scans';

const FOLDER = 'team-x/shop/';
const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string];
const stored = (name: string, storedMs = 1, size = 10): StoredObject => ({
  key: FOLDER + name,
  size,
  storedMs,
});

it('joins the files of a commit, newest commit first, and takes the time of its newest file', () => {
  const objects = [
    stored(`${A}/sbom.spdx.json`, 5),
    stored(`${A}/trivy.json`, 1, 20),
    stored(`${B}/trivy.json`, 9),
    stored(`${C}/trivy.json`, 9),
  ];
  expect(readScans(FOLDER, objects)).toEqual([
    { sha: B, storedMs: 9, files: [{ name: 'trivy.json', size: 10 }] },
    { sha: C, storedMs: 9, files: [{ name: 'trivy.json', size: 10 }] },
    {
      sha: A,
      storedMs: 5,
      files: [
        { name: 'sbom.spdx.json', size: 10 },
        { name: 'trivy.json', size: 20 },
      ],
    },
  ]);
});

it.each([
  'trivy.json',
  A,
  `${A}/`,
  `${A}/trivy.json/x`,
  `${A}/report.html`,
  `${A}/constructor`,
  `${A.slice(34)}/trivy.json`,
  `${A}a/trivy.json`,
  `${A.toUpperCase()}/trivy.json`,
  `/${A}/trivy.json`,
  `${A}/../trivy.json`,
])('does not count %s', (name) => {
  expect(readScans(FOLDER, [stored(name)])).toEqual([]);
});

it('counts nothing of another folder', () => {
  expect(readScans(FOLDER, [{ key: `team-y/shop/${A}/trivy.json`, size: 1, storedMs: 1 }])).toEqual(
    [],
  );
});

const scan = fc.record({
  sha: fc.integer({ min: 0, max: 60 }).map((value) => value.toString(16).padStart(40, '0')),
  storedMs: fc.integer({ min: 0, max: 9 }),
});

it('gives in pages, one after the other, exactly the list; newer scans move nothing', () => {
  const world = fc.uniqueArray(scan, { selector: ({ sha }) => sha });
  fc.assert(
    fc.property(world, fc.integer({ min: 1, max: 7 }), (known, limit) => {
      const objects = known.map(({ sha, storedMs }) => stored(`${sha}/trivy.json`, storedMs));
      const all = readScans(FOLDER, objects);
      const later = readScans(FOLDER, [...objects, stored(`${'f'.repeat(40)}/trivy.json`, 10)]);
      const shas: string[] = [];
      let page = pageOfScans(all, { limit });
      for (shas.push(...page.scans.map(({ sha }) => sha)); page.next;) {
        const request = readPageRequest(`limit=${String(limit)}&continue=${page.next}`);
        page = pageOfScans(later, request ?? { limit: 0 });
        expect(page.scans.length).toBeGreaterThan(0);
        shas.push(...page.scans.map(({ sha }) => sha));
      }
      expect(shas).toEqual(all.map(({ sha }) => sha));
    }),
  );
});

it('prints times in UTC', () => {
  const { scans } = pageOfScans(readScans(FOLDER, [stored(`${A}/trivy.json`, 1_700_000_000_123)]), {
    limit: 1,
  });
  expect(scans).toEqual([
    { sha: A, uploaded: '2023-11-14T22:13:20.123Z', files: [{ name: 'trivy.json', size: 10 }] },
  ]);
});
