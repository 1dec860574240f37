import { ask, expectFault, expectFrame } from './ask';
import { COMMITS, NEIGHBOURS_COMMIT } from './fixture';
import { bearer, callerOf, ROLES, type OpenDoor } from './openDoor';
import { OF_NO_TEAM, OTHER, OWN, refusalOf } from './rights';

const ENDPOINTS = ['', '/summary', '/trivy.json', '/sbom.spdx.json'];
const SHA = { [OWN]: COMMITS[0], [OTHER]: NEIGHBOURS_COMMIT };

const pathOf = (namespace: typeof OWN | typeof OTHER, endpoint: string): string =>
  `${namespace}/apps/shop/${endpoint && SHA[namespace]}${endpoint}`;

const CASES = ROLES.flatMap((role) =>
  ([OWN, OTHER] as const).flatMap((namespace) =>
    ENDPOINTS.map((endpoint) => ({ role, namespace, endpoint })),
  ),
);

/** Who may read what, and that nobody is answered by what another was allowed. */
export function describeAccess(doorOf: () => OpenDoor): void {
  it.each(CASES)('$role asks $namespace for "$endpoint"', async (one) => {
    const { role, namespace, endpoint } = one;
    const path = pathOf(namespace, endpoint);
    const reply = await ask(doorOf(), { caller: callerOf(doorOf(), role), path });
    const refusal = refusalOf(role, namespace);
    if (refusal) {
      expectFault(reply, refusal);
      return;
    }
    expect(reply.status).toBe(200);
    expectFrame(reply);
  });

  it('tells who may not read the same of what is there and what is not', async () => {
    const caller = callerOf(doorOf(), 'viewer');
    const paths = [
      pathOf(OTHER, '/summary'),
      `${OTHER}/apps/nothing/`,
      `${OTHER}/apps/shop/${'0'.repeat(40)}/summary`,
      'apps-nobody/apps/shop/',
      `${OF_NO_TEAM}/apps/shop/`,
    ];
    for (const path of paths) expectFault(await ask(doorOf(), { caller, path }), 'Forbidden');
  });

  it('finds no team in the name of other namespaces', async () => {
    const caller = callerOf(doorOf(), 'admin');
    for (const namespace of [OF_NO_TEAM, 'apps', 'my-apps-team-x'])
      expectFault(await ask(doorOf(), { caller, path: `${namespace}/apps/shop/` }), 'NoTeam');
  });

  it('does not let a condition stand for a right', async () => {
    const headers = [['If-None-Match', '*']] as const;
    for (const endpoint of ENDPOINTS) {
      const question = { path: pathOf(OTHER, endpoint), headers };
      const caller = callerOf(doorOf(), 'viewer');
      expectFault(await ask(doorOf(), { ...question, caller }), 'Forbidden');
    }
  });

  it('answers each caller for themselves while all ask at once', async () => {
    const rounds = Array.from({ length: 10 }, () => ROLES).flat();
    const statuses = rounds.map(async (role) => {
      const reply = await ask(doorOf(), {
        caller: callerOf(doorOf(), role),
        path: pathOf(OWN, ''),
      });
      return [role, reply.status === 200];
    });
    expect(await Promise.all(statuses)).toEqual(
      rounds.map((role) => [role, refusalOf(role, OWN) === undefined]),
    );
  });

  it('knows one token from another that begins or ends like it', async () => {
    const [, token = ''] = callerOf(doorOf(), 'viewer')[0]?.[1].split(' ') ?? [];
    for (const other of [`${token}x`, token.slice(0, -5), `x${token}`]) {
      const caller = bearer(other);
      expectFault(await ask(doorOf(), { caller, path: pathOf(OWN, '') }), 'Unauthorized');
    }
  });
}
