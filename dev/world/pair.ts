import type { Endpoint } from './endpoint';
import type { ProfileName } from './trafficProfile';

export type Family = 4 | 6;

/** A client that keeps talking to one server, perhaps through a service. */
export interface Pair {
  readonly id: number;
  readonly client: Endpoint;
  /** Who answers: a pod, a node or an external peer. */
  readonly server: Endpoint;
  readonly serverPort: number;
  /** What the client dials, and the port there. */
  readonly service?: Endpoint;
  readonly servicePort?: number;
  readonly profile: ProfileName;
  readonly family: Family;
  /** Share of all traffic, relative to other pairs. */
  readonly weight: number;
}

/** A pair before the graph numbers it and settles its weight. */
export type PairDraft = Omit<Pair, 'id' | 'family'>;
