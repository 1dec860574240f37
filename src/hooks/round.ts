import { countTransport, type ProgressMeter } from '../api/countTransport';
import { limitTransport } from '../api/limitTransport';
import { shareTransport } from '../api/shareTransport';
import type { Transport } from '../api/transport';

/** All figures of one moment: they are about the same window, and what several of them ask is sent once. */
export interface Round {
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  readonly transport: Transport;
  readonly meter: ProgressMeter;
}

export interface RoundResult {
  readonly round: Round | undefined;
  /** Tells rounds apart. */
  readonly id: number;
  /** What was asked for in the round, as a text. */
  readonly subject: string;
  /** Stops waiting for figures that are not there yet. */
  readonly cancel: () => void;
  /** Starts a new round. */
  readonly refresh: () => void;
}

export const startRound = (nowMs: number, transport: Transport): Round => {
  const counted = countTransport(limitTransport(transport));
  return { nowMs, transport: shareTransport(counted.transport), meter: counted.meter };
};
