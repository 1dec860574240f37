import type { Call } from './call';
import type { ProfileName } from './trafficProfile';

/** A client that keeps talking to one server, perhaps through a service. */
export interface Pair extends Omit<Call, 'clientPort'> {
  readonly id: number;
  readonly profile: ProfileName;
  /** Share of all traffic while its client runs, relative to other pairs. */
  readonly weight: number;
}

/** A pair before the graph numbers it and settles its weight. */
export type PairDraft = Omit<Pair, 'id' | 'family'>;
