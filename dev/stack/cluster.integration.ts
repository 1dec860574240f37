import { setTimeout as sleep } from 'node:timers/promises';
import { startCluster, type RunningCluster } from './cluster';
import { TEAM_Y_GROUP, USERS } from './clusterUsers';
import { request } from './request';

let cluster: RunningCluster;
beforeAll(async () => {
  cluster = await startCluster();
}, 240_000);
afterAll(() => cluster.stop());

const VIEWER = { 'Impersonate-User': USERS.viewer.name };
const AS_TEAM_Y = { ...VIEWER, 'Impersonate-Group': TEAM_Y_GROUP };

interface Question {
  readonly role: keyof RunningCluster['tokens'];
  readonly namespace: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** May they get pods there? The status where the API server does not say. */
const mayGetPods = async ({ role, namespace, headers }: Question): Promise<boolean | number> => {
  const { status, body } = await request({
    url: `${cluster.url}/apis/authorization.k8s.io/v1/selfsubjectaccessreviews`,
    caFile: cluster.caFile,
    method: 'POST',
    headers: {
      Authorization: `Bearer ${cluster.tokens[role]}`,
      'Content-Type': 'application/json',
      ...headers,
    },
    body: JSON.stringify({
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SelfSubjectAccessReview',
      spec: { resourceAttributes: { namespace, verb: 'get', resource: 'pods' } },
    }),
  });
  if (status !== 201) return status;
  return (JSON.parse(body.toString()) as { status: { allowed: boolean } }).status.allowed;
};

it.each<[Question, boolean | number]>([
  [{ role: 'admin', namespace: 'openshift-dns' }, true],
  [{ role: 'viewer', namespace: 'apps-team-x' }, true],
  [{ role: 'viewer', namespace: 'apps-team-y' }, false],
  [{ role: 'serviceAccount', namespace: 'apps-team-x' }, true],
  [{ role: 'serviceAccount', namespace: 'apps-team-y' }, false],
  [{ role: 'noRights', namespace: 'apps-team-x' }, false],
  [{ role: 'impersonator', namespace: 'apps-team-x' }, false],
  [{ role: 'impersonator', namespace: 'apps-team-x', headers: VIEWER }, true],
  [{ role: 'impersonator', namespace: 'apps-team-y', headers: VIEWER }, false],
  [{ role: 'impersonator', namespace: 'apps-team-y', headers: AS_TEAM_Y }, true],
  [{ role: 'noRights', namespace: 'apps-team-x', headers: VIEWER }, 403],
  [{ role: 'expired', namespace: 'apps-team-x' }, 401],
  [{ role: 'invalid', namespace: 'apps-team-x' }, 401],
])('decides %j: %s', async (question, decision) => {
  expect(await mayGetPods(question)).toBe(decision);
});

it('lets users view a namespace until that is taken back', async () => {
  const asked = { role: 'viewer', namespace: 'apps-team-y' } as const;
  const decided = async (decision: boolean): Promise<void> => {
    while ((await mayGetPods(asked)) !== decision) await sleep(20);
  };
  const revoke = await cluster.grant(USERS.viewer.name, asked.namespace);
  await decided(true);
  await revoke();
  await decided(false);
});

it('is spoken to by the real kubectl', async () => {
  expect(await cluster.kubectl('get', 'namespace', 'apps-team-x', '-o', 'name')).toBe(
    'namespace/apps-team-x\n',
  );
});

it('does not answer while it is paused', async () => {
  cluster.pause();
  const answer = mayGetPods({ role: 'viewer', namespace: 'apps-team-x' });
  expect(await Promise.race([answer, sleep(500, 'nothing')])).toBe('nothing');
  cluster.resume();
  expect(await answer).toBe(true);
});
