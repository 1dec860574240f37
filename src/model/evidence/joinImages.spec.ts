import { joinImages, podsByWorkload } from './joinImages';
import { DEFAULT_APP_RULES, DEFAULT_COMMIT_RULES, DEFAULT_STALE_AFTER_DAYS } from './joinRules';
import { type RunningContainer, type RunningPod, type WorkloadName, workloadKey } from './running';

const SETTINGS = {
  appRules: DEFAULT_APP_RULES,
  commitRules: DEFAULT_COMMIT_RULES,
  staleAfterDays: DEFAULT_STALE_AFTER_DAYS,
};

const WEB: WorkloadName = { namespace: 'apps-team-x', kind: 'Deployment', name: 'web' };

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;

const container = (more: Partial<RunningContainer> = {}): RunningContainer => ({
  name: 'web',
  role: 'main',
  image: 'registry.example.com/x/web:abcdef0',
  digest: digest('a'),
  ...more,
});

const pod = (more: Partial<RunningPod> = {}): RunningPod => ({
  name: 'web-1',
  owner: WEB,
  phase: 'Running',
  labels: {},
  annotations: {},
  containers: [container()],
  ...more,
});

const imagesOf = (pods: readonly RunningPod[], workload = WEB) =>
  joinImages(podsByWorkload(pods).get(workloadKey(workload)) ?? [], workload, SETTINGS);

it('has an image once, with all pods that run it and when the first of them started', () => {
  const images = imagesOf([
    pod({ name: 'web-1', startedMs: 200 }),
    pod({ name: 'web-2', startedMs: 100 }),
    pod({ name: 'web-3' }),
  ]);
  expect(images).toMatchObject([
    {
      pods: ['web-1', 'web-2', 'web-3'],
      startedMs: 100,
      app: { value: 'web', rule: 'owner' },
      commit: { value: 'abcdef0', rule: 'imageTag' },
    },
  ]);
});

it('has both versions during a rollout', () => {
  const next = container({ image: 'registry.example.com/x/web:1234abc', digest: digest('b') });
  const images = imagesOf([pod(), pod({ name: 'web-2', containers: [next] })]);
  expect(images.map(({ commit, pods }) => [commit?.value, pods])).toEqual([
    ['abcdef0', ['web-1']],
    ['1234abc', ['web-2']],
  ]);
});

it('tells one tag that was pushed twice by its digests', () => {
  const again = container({ digest: digest('b') });
  expect(imagesOf([pod(), pod({ name: 'web-2', containers: [again] })])).toHaveLength(2);
});

it('has nothing for a workload that is scaled to nothing, or whose pods have ended', () => {
  expect(imagesOf([])).toEqual([]);
  expect(imagesOf([pod({ phase: 'Succeeded' }), pod({ phase: 'Failed' })])).toEqual([]);
});

it('finds a pod by its own name, too', () => {
  const workload = { namespace: 'apps-team-x', kind: 'Pod', name: 'web-1' };
  expect(imagesOf([pod()], workload)).toHaveLength(1);
  expect(imagesOf([pod({ owner: workload })], workload)).toHaveLength(1);
});

describe('of several containers', () => {
  const shop = container({ name: 'shop', image: 'r/x/shop:1234567a', digest: digest('b') });
  const proxy = container({
    name: 'proxy',
    role: 'sidecar',
    image: 'r/mesh/proxy:v2',
    digest: digest('c'),
  });
  const labels = { app: 'shop', 'network-evidence/git-sha': 'feedbee' };

  it('the one that is called like the app is the one that labels speak for', () => {
    const images = imagesOf([pod({ labels, containers: [container(), shop, proxy] })]);
    expect(
      images.map(({ container: { name }, isBeside, app, commit }) => [
        name,
        isBeside,
        app?.value,
        commit?.value,
      ]),
    ).toEqual([
      ['web', true, 'web', 'abcdef0'],
      ['shop', false, 'shop', 'feedbee'],
      ['proxy', true, 'proxy', undefined],
    ]);
  });

  it('it is the first that is no init container where none is called like it', () => {
    const init = container({ name: 'shop', role: 'init', digest: digest('d') });
    const images = imagesOf([pod({ labels, containers: [init, container()] })]);
    expect(images.map(({ isBeside }) => isBeside)).toEqual([true, false]);
  });

  it('each keeps its own commit, be they of one app', () => {
    const worker = container({ name: 'worker', image: 'r/x/web:7777abc', digest: digest('e') });
    const images = imagesOf([pod({ containers: [container(), worker] })]);
    expect(images.map(({ app, commit }) => [app?.value, commit?.value])).toEqual([
      ['web', 'abcdef0'],
      ['web', '7777abc'],
    ]);
  });
});
