import type { EndPrefix } from '../ends/scopes';
import { msg } from '../msg';
import type { Labels } from './figures';

/** Where traffic comes from and goes to, seen from the cluster. */
type Reach = 'internal' | 'ingress' | 'egress' | 'outside';

/** No field of NetObserv's: made of `REACH_FIELDS`. */
const REACH = 'Reach';

/** What tells an end outside of the cluster from one inside. */
export const REACH_FIELDS: readonly string[] = [
  'SrcK8S_Type',
  'DstK8S_Type',
  'SrcSubnetLabel',
  'DstSubnetLabel',
];

const TITLES: Readonly<Record<Reach, string>> = {
  internal: msg('Inside of the cluster'),
  ingress: msg('From outside into the cluster'),
  egress: msg('Out of the cluster'),
  outside: msg('Outside on both ends'),
};

/**
 * Outside is what is no object of the cluster and in none of its subnets; labels of subnets elsewhere begin with
 * `EXT:` (reference: NetObserv's quick filters for external traffic).
 */
export const isOutsideEnd = (labels: Labels, prefix: EndPrefix): boolean => {
  const subnet = labels[`${prefix}SubnetLabel`];
  const isElsewhere = subnet === undefined || subnet.startsWith('EXT:');
  return labels[`${prefix}K8S_Type`] === undefined && isElsewhere;
};

const reachOf = (labels: Labels): Reach => {
  const [comesIn, goesOut] = [isOutsideEnd(labels, 'Src'), isOutsideEnd(labels, 'Dst')];
  if (comesIn && goesOut) return 'outside';
  if (comesIn) return 'ingress';
  return goesOut ? 'egress' : 'internal';
};

/** The group of traffic that goes the same way, in or out. */
export const byReach = (labels: Labels): Labels => ({ [REACH]: reachOf(labels) });

/** The group in words: a `msg()` text. */
export const reachTitle = ({ [REACH]: reach }: Labels): string =>
  TITLES[(reach ?? 'internal') as Reach];
