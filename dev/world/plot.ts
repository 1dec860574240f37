import type { ExternalPeer } from './externalPeers';

/** What is wrong in the sample cluster, and where to find it. */
export const STORY = {
  namespace: 'apps-team-x',
  workload: 'invoice-mailer',
  /** Where its code lies. */
  source: 'https://git.example.com/team-x/invoice-mailer.git',
  /** How long ago the image was built, scanned and shipped that it runs, and what it brought along. */
  shippedDaysAgo: 3,
  library: 'dns-packet',
  cve: 'CVE-2021-23386',
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
