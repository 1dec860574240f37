import { DEFAULT_APP_RULES, DEFAULT_COMMIT_RULES, DEFAULT_STALE_AFTER_DAYS } from './joinRules';
import type { RunningPod } from './running';
import { runningPods } from './runningPods';

const SETTINGS = {
  appRules: DEFAULT_APP_RULES,
  commitRules: DEFAULT_COMMIT_RULES,
  staleAfterDays: DEFAULT_STALE_AFTER_DAYS,
};

const pod = (name: string, owner: string, more: Partial<RunningPod> = {}): RunningPod => ({
  name,
  owner: { namespace: 'apps-team-x', kind: 'Deployment', name: owner },
  node: 'worker-1',
  phase: 'Running',
  labels: {},
  annotations: {},
  startedMs: 5,
  containers: [{ name: owner, role: 'main', image: `registry.example.com/x/${owner}:abcdef0` }],
  ...more,
});

const run = (...pods: RunningPod[]) => runningPods(pods, 'web', SETTINGS);

it('lists the pods of an app, each once, with their nodes', () => {
  const pods = [pod('web-1', 'web'), pod('db-1', 'db'), pod('web-2', 'web', { node: 'worker-2' })];
  expect(run(...pods)).toMatchObject([
    { pod: 'web-1', node: 'worker-1', commit: { value: 'abcdef0' }, startedMs: 5 },
    { pod: 'web-2', node: 'worker-2', workload: { kind: 'Deployment', name: 'web' } },
  ]);
});

it('finds the app in several workloads, and in a pod that nobody owns', () => {
  const labels = { 'app.kubernetes.io/name': 'web' };
  const alone = { namespace: 'apps-team-x', kind: 'Pod', name: 'debug' };
  const found = run(pod('web-1', 'web'), pod('debug', 'debug', { owner: alone, labels }));
  expect(found.map(({ pod: name, workload }) => [name, workload.kind])).toEqual([
    ['web-1', 'Deployment'],
    ['debug', 'Pod'],
  ]);
});

it('leaves out pods that have ended', () => {
  expect(run(pod('web-1', 'web', { phase: 'Succeeded' }))).toEqual([]);
});
