import { REFUSALS } from '../../deploy/nginx/door/authorize';
import { headerValues } from '../../deploy/nginx/door/headerValues';
import type { DoorRequest, Cluster, Decision, Outcome } from '../../deploy/nginx/door/ports';
import { readBearer } from '../../deploy/nginx/door/bearer';

/** What somebody wants to do, in the words of a SelfSubjectAccessReview. */
export interface Attempt {
  readonly verb: string;
  readonly group?: string;
  readonly resource?: string;
  readonly namespace?: string;
  readonly name?: string;
}

/** As whom the API server takes somebody. */
export interface Subject {
  readonly user: string;
  readonly groups: readonly string[];
}

/** Who has which token, and who may do what. */
export interface Accounts {
  /** Undefined for a token that nobody has, or not any more. */
  readonly subjectOf: (token: string) => Subject | undefined;
  readonly isAllowed: (subject: Subject, attempt: Attempt) => boolean;
  /** Undefined where there is no such namespace. */
  readonly labelsOf: (namespace: string) => Readonly<Record<string, string>> | undefined;
}

type Headers = DoorRequest['headers'];

const IMPERSONATION = /^impersonate-(user|group|uid|extra-.+)$/;

/**
 * What somebody needs to be allowed for the impersonation that the headers ask for.
 * https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/
 */
function impersonations(headers: Headers): Attempt[] {
  return headers.flatMap(([header, name]) => {
    const [, kind] = IMPERSONATION.exec(header.toLowerCase()) ?? [];
    // An empty user is none, to the API server as well.
    if (kind === undefined || (kind === 'user' && name === '')) return [];
    const resource = kind.startsWith('extra-') ? `userextras/${kind.slice(6)}` : `${kind}s`;
    return [{ verb: 'impersonate', resource, name }];
  });
}

/** As whom the API server takes the caller, or what becomes of the question. */
function callerOf({ subjectOf, isAllowed }: Accounts, headers: Headers): Subject | Decision {
  const token = readBearer(headers);
  const own = 'value' in token ? subjectOf(token.value) : undefined;
  if (!own) return 'unauthenticated';
  const attempts = impersonations(headers);
  if (attempts.length === 0) return own;
  const [user] = headerValues(headers, 'impersonate-user');
  // The API server answers 500 to groups without a user.
  if (!user) return 'unreachable';
  const isGranted = attempts.every((attempt) => isAllowed(own, attempt));
  return isGranted ? { user, groups: headerValues(headers, 'impersonate-group') } : 'denied';
}

/** The API server as far as the door asks it, out of memory, for the caller of these headers. */
export function clusterFor(accounts: Accounts, headers: Headers): Cluster {
  const decide = (attempt: Attempt): Decision => {
    const caller = callerOf(accounts, headers);
    if (typeof caller === 'string') return caller;
    return accounts.isAllowed(caller, attempt) ? 'allowed' : 'denied';
  };
  const labelOf = (namespace: string, label: string): Outcome<string | undefined> => {
    const decision = decide({ verb: 'get', resource: 'namespaces', namespace, name: namespace });
    return decision === 'allowed'
      ? { value: accounts.labelsOf(namespace)?.[label] }
      : { fault: REFUSALS[decision] };
  };
  return {
    mayGetPods: (namespace) =>
      Promise.resolve(decide({ verb: 'get', resource: 'pods', namespace })),
    namespaceLabel: (namespace, label) => Promise.resolve(labelOf(namespace, label)),
  };
}
