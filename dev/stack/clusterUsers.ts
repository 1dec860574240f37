import { randomBytes } from 'node:crypto';

interface User {
  readonly name: string;
  readonly groups?: readonly string[];
}

/** Who has a token from the start, by the role that they play. */
export const USERS = {
  admin: { name: 'admin', groups: ['system:masters'] },
  /** Views apps-team-x. */
  viewer: { name: 'viewer' },
  /** May be the viewer, and of the group that views apps-team-y; sees nothing as themselves. */
  impersonator: { name: 'impersonator' },
  noRights: { name: 'nobody' },
} as const satisfies Readonly<Record<string, User>>;

export type UserRole = keyof typeof USERS;
const ROLES = Object.keys(USERS) as UserRole[];

/** Whose members view apps-team-y. */
export const TEAM_Y_GROUP = 'team-y-viewers';
export const SERVICE_ACCOUNT = { namespace: 'apps-team-x', name: 'ci' } as const;

const NAMESPACES = [
  { name: 'apps-team-x', labels: { team: 'team-x' } },
  { name: 'apps-team-y', labels: { team: 'team-y' } },
  { name: 'openshift-dns' },
];

export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

const RBAC = 'rbac.authorization.k8s.io';
/** What `view` is made of; a controller would have to make it, and none runs here. */
const VIEW = 'system:aggregate-to-view';

/** Lets somebody view a namespace: its pods, and the namespace itself. */
export const viewBinding = (
  namespace: string,
  subject: { readonly kind: 'Group' | 'ServiceAccount' | 'User'; readonly name: string },
): KubernetesObject => ({
  apiVersion: `${RBAC}/v1`,
  kind: 'RoleBinding',
  metadata: { name: `view-${subject.kind.toLowerCase()}-${subject.name}`, namespace },
  roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: VIEW },
  subjects: [
    subject.kind === 'ServiceAccount' ? { ...subject, namespace } : { ...subject, apiGroup: RBAC },
  ],
});

const impersonate = (resource: string, resourceNames: readonly string[]) => ({
  apiGroups: [''],
  resources: [resource],
  resourceNames,
  verbs: ['impersonate'],
});

const IMPERSONATION: readonly KubernetesObject[] = [
  {
    apiVersion: `${RBAC}/v1`,
    kind: 'ClusterRole',
    metadata: { name: 'be-a-viewer' },
    rules: [
      impersonate('users', [USERS.viewer.name]),
      impersonate('groups', ['system:authenticated', TEAM_Y_GROUP]),
    ],
  },
  {
    apiVersion: `${RBAC}/v1`,
    kind: 'ClusterRoleBinding',
    metadata: { name: 'be-a-viewer' },
    roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: 'be-a-viewer' },
    subjects: [{ apiGroup: RBAC, kind: 'User', name: USERS.impersonator.name }],
  },
];

/** What a new cluster holds, in an order in which it can be created. */
export const FIRST_OBJECTS: readonly KubernetesObject[] = [
  ...NAMESPACES.map((metadata) => ({ apiVersion: 'v1', kind: 'Namespace', metadata })),
  { apiVersion: 'v1', kind: 'ServiceAccount', metadata: SERVICE_ACCOUNT },
  viewBinding('apps-team-x', { kind: 'User', name: USERS.viewer.name }),
  viewBinding('apps-team-x', { kind: 'ServiceAccount', name: SERVICE_ACCOUNT.name }),
  viewBinding('apps-team-y', { kind: 'Group', name: TEAM_Y_GROUP }),
  ...IMPERSONATION,
];

export const randomToken = (): string => randomBytes(24).toString('base64url');

export const randomTokens = (): Record<UserRole, string> => ({
  admin: randomToken(),
  viewer: randomToken(),
  impersonator: randomToken(),
  noRights: randomToken(),
});

/** For `--token-auth-file`: token, name, uid and groups of each. */
export const tokenFile = (tokens: Readonly<Record<UserRole, string>>): string =>
  ROLES.map((role) => {
    const { name, groups = [] }: User = USERS[role];
    return `${tokens[role]},${name},${name},"${groups.join(',')}"\n`;
  }).join('');
