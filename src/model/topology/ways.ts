import { label } from '../label';

/** Where flows go, seen from a node or a group: `in` is against the arrow of an edge, `out` along it. */
export type Way = 'out' | 'in' | 'inside';

/** No field of NetObserv's: which way flows go. */
export const WAY = 'Way';

export type WayTitles = Readonly<Record<Way, string>>;

export const NODE_WAYS: WayTitles = {
  out: label('Out'),
  in: label('In'),
  inside: label('Inside'),
};

export const EDGE_WAYS: WayTitles = {
  out: label('Along the arrow'),
  in: label('Against the arrow'),
  inside: label('Within itself'),
};
