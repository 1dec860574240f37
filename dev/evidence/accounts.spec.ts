import { clusterFor, type Accounts } from './accounts';

const ACCOUNTS: Accounts = {
  subjectOf: (token) => (token === 'unknown' ? undefined : { user: token, groups: [] }),
  isAllowed: ({ user, groups }, { verb, resource, namespace, name = '' }) => {
    if (user === 'root') return true;
    if (user === 'deputy') return verb === 'impersonate' && ['viewer', 'readers'].includes(name);
    return namespace === 'own' && (user === 'viewer' || groups.includes('readers'))
      ? resource === 'pods'
      : false;
  },
  labelsOf: (namespace) => (namespace === 'own' ? { team: 'x' } : undefined),
};

type Lines = readonly (readonly [name: string, value: string])[];

const clusterOf = (token: string, more: Lines = []) =>
  clusterFor(ACCOUNTS, [['Authorization', `Bearer ${token}`], ...more]);

describe('who may get pods', () => {
  it.each([
    ['root', 'other', 'allowed'],
    ['viewer', 'own', 'allowed'],
    ['viewer', 'other', 'denied'],
    ['unknown', 'own', 'unauthenticated'],
  ])('%s in %s: %s', async (token, namespace, decision) => {
    expect(await clusterOf(token).mayGetPods(namespace)).toBe(decision);
  });

  it('is nobody without a token', async () => {
    expect(await clusterFor(ACCOUNTS, []).mayGetPods('own')).toBe('unauthenticated');
  });

  const VIEWER = ['Impersonate-User', 'viewer'] as const;
  const NOBODY = ['Impersonate-User', 'nobody'] as const;
  const READERS = ['impersonate-group', 'readers'] as const;
  const IMPERSONATED: readonly (readonly [token: string, lines: Lines, decision: string])[] = [
    ['deputy', [], 'denied'],
    ['deputy', [VIEWER], 'allowed'],
    ['deputy', [NOBODY], 'denied'],
    ['root', [NOBODY], 'denied'],
    ['root', [NOBODY, READERS], 'allowed'],
    ['root', [NOBODY, ['Impersonate-Group', 'writers'], READERS], 'allowed'],
    ['root', [READERS], 'unreachable'],
    ['root', [['Impersonate-User', ''], READERS], 'unreachable'],
    ['viewer', [['Impersonate-User', '']], 'allowed'],
    ['deputy', [VIEWER, READERS], 'allowed'],
    ['deputy', [VIEWER, ['Impersonate-Group', 'system:masters']], 'denied'],
    ['deputy', [VIEWER, ['Impersonate-Uid', '1']], 'denied'],
    ['deputy', [VIEWER, ['Impersonate-Extra-Scopes', 'all']], 'denied'],
    ['viewer', [['Impersonate-User', 'root']], 'denied'],
    ['unknown', [VIEWER], 'unauthenticated'],
  ];
  it.each(IMPERSONATED)('%s with %j: %s', async (token, lines, decision) => {
    expect(await clusterOf(token, lines).mayGetPods('own')).toBe(decision);
  });
});

describe('the label of a namespace', () => {
  it.each([
    ['root', 'own', { value: 'x' }],
    ['root', 'other', { value: undefined }],
    ['viewer', 'own', { fault: 'Forbidden' }],
    ['unknown', 'own', { fault: 'Unauthorized' }],
  ])('as %s in %s: %j', async (token, namespace, outcome) => {
    expect(await clusterOf(token).namespaceLabel(namespace, 'team')).toEqual(outcome);
  });
});
