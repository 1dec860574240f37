import type { FaultReason } from '../../../src/model/evidence/faults';
import type { Role } from './openDoor';

/** The caller's own namespace where they have one, a neighbour's, one of no team, and one of a team without evidence. */
export const OWN = 'apps-team-x';
export const OTHER = 'apps-team-y';
export const OF_NO_TEAM = 'openshift-dns';

/** What each role is told in a namespace; undefined: they may read. */
type Rights = Readonly<Record<Role, readonly [own?: FaultReason, other?: FaultReason]>>;

const ONE_NAMESPACE = [undefined, 'Forbidden'] as const;
const NOTHING = ['Forbidden', 'Forbidden'] as const;
const NOBODY = ['Unauthorized', 'Unauthorized'] as const;

const RIGHTS: Rights = {
  admin: [],
  viewer: ONE_NAMESPACE,
  serviceAccount: ONE_NAMESPACE,
  /** May be the viewer, and of a group that views the other namespace; sees nothing as themselves. */
  impersonator: NOTHING,
  impersonated: ONE_NAMESPACE,
  impersonatedGroup: [],
  wrongImpersonation: NOTHING,
  noRights: NOTHING,
  expired: NOBODY,
  invalid: NOBODY,
  none: NOBODY,
};

export const refusalOf = (role: Role, namespace: typeof OWN | typeof OTHER) =>
  RIGHTS[role][namespace === OWN ? 0 : 1];
