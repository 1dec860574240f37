import { READERS } from './readings';

const report = (count: number): string =>
  JSON.stringify({
    SchemaVersion: 2,
    ArtifactName: 'shop',
    Results: [
      {
        Class: 'os-pkgs',
        Vulnerabilities: Array.from({ length: count }, (_, index) => ({
          VulnerabilityID: `CVE-${index}`,
          PkgName: 'a',
          Severity: 'HIGH',
        })),
      },
    ],
  });

const partsOf = (text: string): readonly unknown[] => [...READERS.report(text)];

it.each([
  [0, [0]],
  [3, [3]],
  [100, [100, 0]],
  [700, [100, 250, 250, 100]],
])('gives %d findings in parts, the first of which is small', (count, sizes) => {
  const [head, ...rows] = partsOf(report(count));
  expect(head).toMatchObject({ facts: { counts: { HIGH: { total: count } } } });
  expect(rows.map((part) => (part as unknown[]).length)).toEqual(sizes);
  expect(new Set(rows.flat().map((row) => (row as { id: string }).id)).size).toBe(count);
});

it('says in its only part why a text is no report', () => {
  expect(partsOf('{"SchemaVersion":1}')).toEqual([{ problem: 'otherVersion', version: '1' }]);
});

it('compares two reports', () => {
  const [found] = READERS.compare({ before: report(3), after: report(1) });
  expect(found).toMatchObject({ fixed: [{ id: 'CVE-1' }, { id: 'CVE-2' }], added: [] });
  expect([...READERS.compare({ before: '', after: report(1) })]).toEqual([{ problem: 'noJson' }]);
  expect([...READERS.compare({ before: report(1), after: '{' })]).toEqual([
    { problem: 'truncated' },
  ]);
});

it('finds what is wanted', () => {
  const wanted = { by: 'id', texts: ['CVE-1'] } as const;
  expect([...READERS.find({ text: report(2), wanted })]).toMatchObject([[{ id: 'CVE-1' }]]);
});

it('reads an SBOM', () => {
  expect([...READERS.sbom('{"spdxVersion":"SPDX-2.3","name":"x"}')]).toMatchObject([
    { name: 'x', packages: [] },
  ]);
});
