import type { Transport } from '../api/transport';
import type { JoinedImage } from '../model/evidence/joinImages';
import { findScanQuestion, podsQuestion, scanQuestion } from './evidenceQuestion';

const { signal } = new AbortController();
const [SHA, OLD, NEW] = ['a', 'b', 'c'].map((letter) => letter.repeat(40)) as [
  string,
  string,
  string,
];
const PLACE = { namespace: 'apps-a', app: 'web', sha: SHA };
const digestOf = (sha: string): string => `sha256:${sha.slice(0, 1).repeat(64)}`;

const answering =
  (status: number, body: unknown): Transport =>
  () =>
    Promise.resolve({ status, contentType: 'application/json', body: JSON.stringify(body) });

const summary = (sha: string) => ({
  sha,
  uploaded: '2024-11-05T08:00:00Z',
  digests: [digestOf(sha)],
  counts: {},
});

describe('a scan', () => {
  it.each([
    ['found', 200, summary(SHA)],
    ['noScan', 404, { reason: 'NotFound' }],
    ['noTeam', 404, { reason: 'NoTeam' }],
    ['ambiguous', 404, { reason: 'Ambiguous' }],
    ['forbidden', 403, { reason: 'Forbidden' }],
    ['malformed', 502, { reason: 'BadReport' }],
    ['tooLarge', 502, { reason: 'ReportTooLarge' }],
    ['unreachable', 502, { reason: 'StoreUnreachable' }],
    ['unreachable', 502, { reason: 'StoreRefused' }],
    ['unreachable', 502, { reason: 'NotConfigured' }],
    ['unreachable', 401, { reason: 'Unauthorized' }],
    ['unreachable', 429, { reason: 'TooManyRequests' }],
    ['unreachable', 500, { reason: 'Internal' }],
    // Nobody of ours says that there is none.
    ['unreachable', 404, { message: 'page not found' }],
    ['unreachable', 200, { something: 'else' }],
  ])('is %s by an answer of %d %j', async (kind, status, body) => {
    expect(await scanQuestion(PLACE).ask(answering(status, body), signal)).toMatchObject({ kind });
  });

  it('that is cancelled has no answer', async () => {
    const gone: Transport = () =>
      Promise.reject(Object.assign(new Error('gone'), { name: 'AbortError' }));
    await expect(scanQuestion(PLACE).ask(gone, signal)).rejects.toThrow('gone');
  });
});

describe('pods', () => {
  it.each([
    ['listed', 200, { kind: 'PodList', items: [] }],
    ['forbidden', 403, { message: 'pods is forbidden' }],
    ['unreachable', 500, { message: 'etcd' }],
    ['unreachable', 404, { message: 'not found' }],
  ])('are %s by an answer of %d %j', async (kind, status, body) => {
    expect(await podsQuestion('apps-a').ask(answering(status, body), signal)).toMatchObject({
      kind,
    });
  });
});

describe('scans without a known commit', () => {
  const image = {
    workload: { namespace: 'apps-a', kind: 'Deployment', name: 'web' },
    container: { name: 'web', role: 'main', image: 'web', digest: digestOf(OLD) },
    pods: [],
    app: { value: 'web', rule: 'owner' },
  } satisfies JoinedImage;

  const door = (shas: readonly string[]) => {
    const asked: string[] = [];
    const transport: Transport = (path) => {
      asked.push(path);
      const [, sha] = /apps\/web\/(\w+)\/summary$/.exec(path) ?? [];
      const scans = shas.map((one) => ({ sha: one, uploaded: '2024-11-05T08:00:00Z', files: [] }));
      const body = sha === undefined ? { scans, isPartial: false } : summary(sha);
      return answering(200, body)(path, signal);
    };
    return { transport, asked };
  };

  it('are compared by digest, the newest first, until one fits', async () => {
    const { transport, asked } = door([NEW, OLD, SHA]);
    const found = await findScanQuestion(image, true).ask(transport, signal);
    expect(found.byDigest?.summary.sha).toBe(OLD);
    expect(asked).toHaveLength(3);
  });

  it('are listed where none fits, and no more than ten are compared', async () => {
    const shas = Array.from({ length: 30 }, (_, index) => `${index}`.padStart(40, 'd'));
    const { transport, asked } = door(shas);
    const found = await findScanQuestion(image, true).ask(transport, signal);
    expect(found).toEqual({
      byDigest: undefined,
      otherwise: { kind: 'noScan', others: shas.slice(0, 20) },
    });
    expect(asked).toHaveLength(11);
  });

  it('are only listed where the digest is no rule, or not known', async () => {
    const { transport, asked } = door([OLD]);
    await findScanQuestion(image, false).ask(transport, signal);
    const unknown = { ...image, container: { ...image.container, digest: undefined } };
    await findScanQuestion(unknown, true).ask(transport, signal);
    expect(asked).toHaveLength(2);
  });

  it('are what the door says where it lists none', async () => {
    const refusing = answering(403, { reason: 'Forbidden' });
    expect(await findScanQuestion(image, true).ask(refusing, signal)).toEqual({
      otherwise: { kind: 'forbidden' },
    });
  });
});
