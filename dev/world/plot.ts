import type { ExternalPeer } from './externalPeers';

/** What is wrong in the sample cluster, and where to find it. */
export const STORY = {
  namespace: 'apps-team-x',
  workload: 'invoice-mailer',
  domain: 'update-cdn-check.top',
  deniedNamespace: 'apps-team-payments',
  deniedWorkload: 'db',
  deniedPort: 5432,
  /** Position in the list of nodes. */
  slowNode: 3,
  /** Times longer than on other nodes. */
  slowness: 6,
} as const;

/** Whom the pod asks instead of the cluster's DNS. */
export const RESOLVER: ExternalPeer = {
  name: 'resolver',
  ip: '203.0.113.53',
  ip6: '2001:db8:bad::53',
};
