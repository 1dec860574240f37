import { ApiError } from '../apiError';
import { summariseReport } from '../../model/evidence/summarise';
import type { WireAnswer } from '../transport';
import { readScanList, readScanSummary } from './readEvidence';

const SHA = '3f2a91c0d4e5b6a798877665544332211ffeeddc';
const DIGEST = `sha256:${'a'.repeat(64)}`;
const UPLOADED = '2024-11-05T08:00:00.000Z';

const answer = (body: unknown): WireAnswer => ({
  status: 200,
  contentType: 'application/json',
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const caught = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return error;
  }
};

const NONE_OF_THE_DOORS: [string, unknown][] = [
  ['a page', '<html>Log in</html>'],
  ['no JSON', 'x'],
  ['null', null],
  ['a list', []],
  ['a text', '"x"'],
  ['something else', { items: [] }],
];

describe('a list of scans', () => {
  it('is read as the door writes it', () => {
    const scans = [{ sha: SHA, uploaded: UPLOADED, files: [{ name: 'trivy.json', size: 12 }] }];
    expect(readScanList(answer({ scans, next: `1730793600000-${SHA}`, isPartial: true }))).toEqual({
      scans,
      next: `1730793600000-${SHA}`,
      isPartial: true,
    });
  });

  it.each([
    ['a sha of other letters', { sha: '../etc', uploaded: UPLOADED }],
    ['no sha', { uploaded: UPLOADED }],
    ['no time', { sha: SHA }],
    ['a time that is none', { sha: SHA, uploaded: 'yesterday' }],
    ['null', null],
  ])('leaves out a scan with %s', (_what, scan) => {
    expect(readScanList(answer({ scans: [scan] })).scans).toEqual([]);
  });

  it('leaves out files that are no evidence, and sizes that are none', () => {
    const files = [
      { name: 'x.sh', size: 1 },
      { name: 'sbom.spdx.json', size: -1 },
      { name: 'trivy.json', size: '7' },
      7,
    ];
    expect(readScanList(answer({ scans: [{ sha: SHA, uploaded: UPLOADED, files }] }))).toEqual({
      scans: [
        {
          sha: SHA,
          uploaded: UPLOADED,
          files: [
            { name: 'sbom.spdx.json', size: 0 },
            { name: 'trivy.json', size: 0 },
          ],
        },
      ],
      next: undefined,
      isPartial: false,
    });
  });

  it('is bounded', () => {
    const scans = Array.from({ length: 5000 }, () => ({ sha: SHA, uploaded: UPLOADED }));
    const read = readScanList(answer({ scans, next: 'x'.repeat(5000) }));
    expect(read.scans).toHaveLength(200);
    expect(read.next).toBeUndefined();
  });

  it.each(NONE_OF_THE_DOORS)('is not %s', (_what, body) => {
    expect(caught(() => readScanList(answer(body)))).toMatchObject({
      source: 'evidence',
      kind: 'notTheSource',
    });
  });
});

describe('a summary', () => {
  const COUNTS = { CRITICAL: { total: 2, fixable: 1 } };
  const whole = { sha: SHA, uploaded: UPLOADED, counts: COUNTS };

  it('has zeros for what is not said', () => {
    expect(readScanSummary(answer(whole))).toMatchObject({
      sha: SHA,
      counts: { CRITICAL: { total: 2, fixable: 1 }, HIGH: { total: 0, fixable: 0 } },
      misconfigurations: 0,
      secrets: 0,
      licences: { CRITICAL: 0, UNKNOWN: 0 },
      scanned: [],
      os: undefined,
      suppressed: 0,
      suppressedBy: [],
      lowest: undefined,
      digests: [],
      worst: [],
    });
  });

  it.each([
    ['digests', { digests: [DIGEST, 'sha256:x', 7] }, { digests: [DIGEST] }],
    ['an image id', { imageId: DIGEST }, { imageId: DIGEST }],
    ['an image id that is none', { imageId: 'x' }, { imageId: undefined }],
    ['a time that is none', { created: 'yesterday' }, { created: undefined }],
    [
      'negative counts',
      { secrets: -1, misconfigurations: 1.5 },
      { secrets: 0, misconfigurations: 0 },
    ],
    [
      'more to fix than there is',
      { counts: { LOW: { total: 1, fixable: 9 } } },
      { counts: { LOW: { total: 1, fixable: 1 } } },
    ],
    [
      'marks that turn the direction of writing',
      { artifact: 'a\u202Eb\nc' },
      { artifact: 'a?b?c' },
    ],
    [
      'a finding of a severity that we do not know, with a score that is none',
      { worst: [{ id: 'CVE-1', severity: 'AWFUL', score: 11 }, { severity: 'LOW' }, null] },
      {
        worst: [{ id: 'CVE-1', severity: 'UNKNOWN', score: undefined, package: '', installed: '' }],
      },
    ],
  ])('is checked: %s', (_what, more, read) => {
    expect(readScanSummary(answer({ ...whole, ...more }))).toMatchObject(read);
  });

  it('is read as the door makes it, nothing lost', () => {
    const found = { PkgName: 'a', InstalledVersion: '1', FixedVersion: '2' };
    const report = {
      SchemaVersion: 2,
      ArtifactName: 'registry.example/shop:1',
      ArtifactType: 'container_image',
      CreatedAt: '2024-11-05T08:00:00Z',
      Metadata: {
        OS: { Family: 'alpine', Name: '3.13.5', EOSL: true },
        ImageID: DIGEST,
        RepoTags: ['registry.example/shop:1'],
        RepoDigests: [`registry.example/shop@${DIGEST}`],
      },
      Results: [
        {
          Class: 'os-pkgs',
          Vulnerabilities: [
            {
              ...found,
              VulnerabilityID: 'CVE-1',
              Severity: 'HIGH',
              CVSS: { a: { V40Score: 8.1 } },
            },
            { ...found, VulnerabilityID: 'CVE-2', Severity: 'LOW', CVSS: { a: { V2Score: 2 } } },
          ],
          ExperimentalModifiedFindings: [
            { Type: 'vulnerability', Status: 'not_affected', Source: 'VEX', Finding: {} },
          ],
        },
        { Class: 'secret', Secrets: [{}] },
        { Class: 'config', Misconfigurations: [{ Status: 'FAIL' }] },
        { Class: 'license', Licenses: [{ Severity: 'CRITICAL' }] },
      ],
    };
    const made = summariseReport(JSON.stringify(report), { sha: SHA, storedMs: 0 });
    expect(made?.suppressed).toBe(1);
    expect(readScanSummary(answer(made))).toEqual(made);
  });

  it('is bounded', () => {
    const worst = Array.from({ length: 1000 }, () => ({ id: 'x'.repeat(10_000) }));
    const read = readScanSummary(answer({ ...whole, worst, suppressedBy: worst }));
    expect(read.worst).toHaveLength(10);
    expect(JSON.stringify(read).length).toBeLessThan(4000);
  });

  it.each<[string, unknown]>([
    ...NONE_OF_THE_DOORS,
    ['one of no commit', { ...whole, sha: 'x' }],
    ['one without a time', { ...whole, uploaded: undefined }],
  ])('is not %s', (_what, body) => {
    const error = caught(() => readScanSummary(answer(body)));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ source: 'evidence', kind: 'notTheSource' });
  });
});
