import { msg } from '../../msg';

/** Where flows go, seen from a node or a group: `in` is against the arrow of an edge, `out` along it. */
export type Way = 'out' | 'in' | 'inside';

/** No field of NetObserv's: which way flows go. */
export const WAY = 'Way';

export type WayTitles = Readonly<Record<Way, string>>;

export const NODE_WAYS: WayTitles = {
  out: msg('Out'),
  in: msg('In'),
  inside: msg('Inside'),
};

export const EDGE_WAYS: WayTitles = {
  out: msg('Along the arrow'),
  in: msg('Against the arrow'),
  inside: msg('Within itself'),
};
