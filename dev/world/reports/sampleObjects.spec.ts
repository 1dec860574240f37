import { APP, EVIDENCE_FILES, SHA_PREFIX } from '../../../src/model/evidence/names';
import { createWorld } from '../createWorld';
import { STORY } from '../plot';
import { sampleObjects } from './sampleObjects';

const NOW = Date.UTC(2026, 0, 15);
const DAY_MS = 24 * 60 * 60 * 1000;

const { cluster, objects: kubernetes } = createWorld({ seed: 1, size: 'small' });
const objects = sampleObjects(cluster.workloads, NOW);

interface Report {
  readonly CreatedAt: string;
  readonly Metadata: { readonly RepoDigests: readonly string[]; readonly RepoTags: string[] };
  readonly Results: readonly { readonly Vulnerabilities?: readonly unknown[] }[];
}

interface Pod {
  readonly kind: string;
  readonly metadata: { readonly namespace: string; readonly labels: { readonly app: string } };
  readonly spec: { readonly containers: readonly { readonly image: string }[] };
  readonly status: { readonly containerStatuses: readonly { readonly imageID: string }[] };
}

/** Reports of an app of team-shop, newest first. */
const reportsOf = (app: string): Report[] =>
  objects
    .filter(({ key }) => key.startsWith(`team-shop/${app}/`) && key.endsWith('/trivy.json'))
    .sort((one, other) => other.storedMs - one.storedMs)
    .map(({ body }) => JSON.parse(body()) as Report);

const podOf = (app: string): Pod => {
  const pods = kubernetes.filter(({ kind }) => kind === 'Pod') as unknown as Pod[];
  const found = pods.find(
    ({ metadata }) => metadata.namespace === 'apps-team-shop' && metadata.labels.app === app,
  );
  if (!found) throw new Error(`no pod of ${app}`);
  return found;
};

const findings = ({ Results }: Report): number =>
  Results.reduce((sum, { Vulnerabilities = [] }) => sum + Vulnerabilities.length, 0);

it('has keys of the form <team>/<app>/<sha>/<file>, each once, of application teams only', () => {
  for (const { key } of objects) {
    const [team, app, sha, file, ...more] = key.split('/');
    expect(cluster.namespaces).toContain(`apps-${team}`);
    expect(app).toMatch(APP);
    expect(sha).toMatch(SHA_PREFIX);
    expect(EVIDENCE_FILES).toContain(file);
    expect(more).toEqual([]);
  }
  expect(new Set(objects.map(({ key }) => key)).size).toBe(objects.length);
});

it('is the same every time', () => {
  const again = sampleObjects(createWorld({ seed: 1, size: 'small' }).cluster.workloads, NOW);
  expect(again.map(({ key }) => key)).toEqual(objects.map(({ key }) => key));
  for (const index of [0, 1, objects.length - 1]) {
    expect(again[index]?.body()).toBe(objects[index]?.body());
  }
});

describe('the newest report', () => {
  it.each([
    ['web', 'of findings', true],
    ['recommender', 'of many findings', true],
    ['api', 'that is clean', true],
    ['worker', 'that is stale', true],
    ['cache', 'of something else', false],
  ])('of %s, one %s, names the digest that its pods run: %s', (app, _, isSame) => {
    const [newest] = reportsOf(app);
    const running = podOf(app).status.containerStatuses[0]?.imageID ?? '';
    expect(newest?.Metadata.RepoDigests.includes(running)).toBe(isSame);
  });

  it.each([
    ['web', 24],
    ['recommender', 640],
    ['api', 0],
  ])('of %s has %d vulnerabilities', (app, count) => {
    expect(reportsOf(app).map(findings)[0]).toBe(count);
  });

  it('is half a year old where it is stale, and of an older commit than the one that runs', () => {
    const [newest] = reportsOf('worker');
    expect(NOW - Date.parse(newest?.CreatedAt ?? '')).toBeGreaterThan(180 * DAY_MS);
    expect(newest?.Metadata.RepoTags).not.toContain(podOf('worker').spec.containers[0]?.image);
  });
});

it('has the image of the story with what the story is about, shipped when it says', () => {
  const folder = `${STORY.namespace.slice('apps-'.length)}/${STORY.workload}/`;
  const [newest] = objects
    .filter(({ key }) => key.startsWith(folder) && key.endsWith('/trivy.json'))
    .sort((one, other) => other.storedMs - one.storedMs);
  const report = newest?.body() ?? '';
  expect(report).toContain(STORY.cve);
  expect(NOW - Date.parse((JSON.parse(report) as Report).CreatedAt)).toBe(
    STORY.shippedDaysAgo * DAY_MS,
  );
});

it('remembers what runs no more', () => {
  expect(objects.some(({ key }) => key.startsWith('team-shop/legacy-cart/'))).toBe(true);
});

it('has nothing of some apps, and more than a page of others', () => {
  expect(reportsOf('db')).toEqual([]);
  expect(reportsOf('web').length).toBeGreaterThan(50);
});

it('has reports of every size that a page must cope with', () => {
  const sizes = ['web', 'recommender'].map((app) => JSON.stringify(reportsOf(app)[0]).length);
  expect(Math.min(...sizes)).toBeLessThan(100_000);
  expect(Math.max(...sizes)).toBeGreaterThan(800_000);
});
