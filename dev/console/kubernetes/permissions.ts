import type { Attempt } from '../../evidence/accounts';
import type { UserName } from '../users';

const READ_VERBS = ['get', 'list', 'watch'];
const EVERYBODY_READS = ['projects', 'selfsubjectaccessreviews'];

const isRead = ({ verb }: Attempt): boolean => READ_VERBS.includes(verb);

const RULES: Readonly<Record<UserName, (attempt: Attempt, own: readonly string[]) => boolean>> = {
  admin: () => true,
  'cluster-reader': isRead,
  'project-user': (attempt, own) => {
    // A namespace is in itself: it may be read, the list of all may not.
    const namespace = attempt.resource === 'namespaces' ? attempt.name : attempt.namespace;
    return namespace !== undefined && own.includes(namespace);
  },
  'no-rights': () => false,
};

/** May this user? `own` are the namespaces of the project user. */
export function isAllowed(user: UserName, attempt: Attempt, own: readonly string[]): boolean {
  if (isRead(attempt) && EVERYBODY_READS.includes(attempt.resource ?? '')) return true;
  return RULES[user](attempt, own);
}
