import type { ScanSummary, Severity } from './answers';
import type { ImageEvidence } from './joined';
import type { JoinedImage } from './joinImages';
import { compareImages, JOIN_STATES, stateIdOf, workloadStateId } from './joinStates';
import { judgeImage, proofOf, type ScanAnswer } from './judgeImage';
import { summariseReport } from './summarise';

const A = `sha256:${'a'.repeat(64)}`;
const B = `sha256:${'b'.repeat(64)}`;
const SHA = '3f2a91c0d4e5b6a798877665544332211ffeeddc';
const NOW = Date.UTC(2024, 10, 30);
const DAY = 24 * 60 * 60 * 1000;

const report = (severities: readonly Severity[]) =>
  JSON.stringify({
    SchemaVersion: 2,
    ArtifactName: 'registry.example.com/x/web',
    ArtifactType: 'container_image',
    CreatedAt: new Date(NOW - DAY).toISOString(),
    Metadata: {
      ImageID: B,
      RepoDigests: [`registry.example.com/x/web@${A}`],
      OS: { Family: 'alpine', Name: '3.20' },
    },
    Results: [
      {
        Target: 'web (alpine 3.20)',
        Class: 'os-pkgs',
        Type: 'alpine',
        Vulnerabilities: severities.map((severity, index) => ({
          VulnerabilityID: `CVE-2024-${index}`,
          PkgName: 'openssl',
          InstalledVersion: '1',
          Severity: severity,
        })),
      },
    ],
  });

const summaryOf = (...severities: Severity[]): ScanSummary => {
  const summary = summariseReport(report(severities), { sha: SHA, storedMs: NOW });
  if (!summary) throw new Error('no summary');
  return summary;
};

const image = (more: Partial<JoinedImage> = {}): JoinedImage => ({
  workload: { namespace: 'apps-team-x', kind: 'Deployment', name: 'web' },
  container: { name: 'web', role: 'main', image: 'web:1', digest: A },
  pods: ['web-1'],
  app: { value: 'web', rule: 'owner' },
  commit: { value: SHA, rule: 'imageTag' },
  ...more,
});

const judge = (answer: ScanAnswer | undefined, more?: Partial<JoinedImage>, nowMs = NOW) =>
  judgeImage(image(more), answer, { staleAfterDays: 30, nowMs });

const found = (...severities: Severity[]): ScanAnswer => ({
  kind: 'found',
  summary: summaryOf(...severities),
});

describe('what a report proves', () => {
  const known = { digests: [A], imageId: B };
  it.each([
    ['its digest', { digest: A }, known, 'verified'],
    ['another digest', { digest: B }, known, 'anotherImage'],
    ['its own id', { configId: B }, known, 'verified'],
    ['another id', { configId: A }, known, 'anotherImage'],
    ['nothing of what runs', {}, known, 'cannotTell'],
    [
      'a digest where the report has none',
      { digest: A },
      { digests: [], imageId: A },
      'cannotTell',
    ],
    ['an id where the report has none', { configId: A }, { digests: [A] }, 'cannotTell'],
  ] as const)('by %s', (_what, container, summary, proof) => {
    expect(proofOf(container, summary)).toBe(proof);
  });
});

describe('what is known of an image', () => {
  it.each([
    ['noApp', { app: undefined }, found()],
    ['noCommit', { commit: undefined }, undefined],
    ['noScan', {}, { kind: 'noScan', others: ['abc'] }],
    ['noTeam', {}, { kind: 'noTeam' }],
    ['ambiguous', {}, { kind: 'ambiguous' }],
    ['forbidden', {}, { kind: 'forbidden' }],
    ['unreachable', {}, { kind: 'unreachable', detail: 'x' }],
    ['malformed', {}, { kind: 'malformed' }],
    ['tooLarge', {}, { kind: 'tooLarge' }],
    ['clean', {}, found()],
    ['LOW', {}, found('LOW')],
    ['CRITICAL', {}, found('LOW', 'CRITICAL')],
  ] as const)('%s', (id, more, answer) => {
    expect(stateIdOf(judge(answer, more).join)).toBe(id);
  });

  it('is stale when it was scanned longer ago than is set', () => {
    const at = (nowMs: number) => judge(found(), {}, nowMs).join;
    expect(at(NOW + 28 * DAY)).toMatchObject({ kind: 'scanned', isStale: false });
    expect(at(NOW + 30 * DAY)).toMatchObject({ kind: 'scanned', isStale: true });
  });

  it('keeps the image that it is known of', () => {
    expect(judge(found('HIGH'))).toMatchObject({
      pods: ['web-1'],
      commit: { value: SHA },
      join: { proof: 'verified', verdict: 'findings' },
    });
  });
});

describe('the order of states', () => {
  it('has every state once, each with words of its own', () => {
    expect(new Set(JOIN_STATES.map(({ id }) => id)).size).toBe(JOIN_STATES.length);
    expect(new Set(JOIN_STATES.map(({ title }) => title)).size).toBe(JOIN_STATES.length);
  });

  const stateOf = (...images: ImageEvidence[]) =>
    workloadStateId({ workload: image().workload, images: images.sort(compareImages) });
  const beside = { isBeside: true };

  it.each([
    ['findings before what is not known', 'LOW', [judge({ kind: 'noScan' }), judge(found('LOW'))]],
    ['what is not known before clean', 'noScan', [judge(found()), judge({ kind: 'noScan' })]],
    [
      'what the app has before what is not known beside it',
      'clean',
      [judge({ kind: 'noScan' }, beside), judge(found())],
    ],
    ['findings beside the app', 'HIGH', [judge(found('LOW')), judge(found('HIGH'), beside)]],
    ['that nothing runs', 'nothingRuns', []],
  ])('puts first %s', (_what, id, images) => {
    expect(stateOf(...images)).toBe(id);
  });

  it('puts more findings first among equals', () => {
    const images = [judge(found('HIGH')), judge(found('HIGH', 'HIGH'))];
    expect(images.sort(compareImages)[0]?.join).toMatchObject({
      summary: { counts: { HIGH: { total: 2 } } },
    });
  });

  it('says why pods could not be listed', () => {
    const { workload } = image();
    expect(workloadStateId({ workload, images: [], unread: { kind: 'forbidden' } })).toBe(
      'forbidden',
    );
  });
});
