import type { Endpoint, Host } from './endpoint';
import type { Family } from './addresses';

/** Values by NetObserv field name; `undefined` is left out. */
export type FlowFields = Readonly<Record<string, unknown>>;

/** What one agent saw of one flow, before it has a time and the names of both ends. */
export interface Observation {
  readonly src: Endpoint;
  readonly dst: Endpoint;
  readonly agent: Host;
  /** `none`: a frame without addresses, so nothing about its ends is known. */
  readonly family: Family | 'none';
  /** What differs from record to record. */
  readonly fields: FlowFields;
  /** Replaces what the ends would say, for records that were enriched badly. */
  readonly override?: FlowFields;
  /** Of a cluster that stores conversations; `flowLog` when absent. */
  readonly recordType?: 'newConnection' | 'heartbeat' | 'endConnection';
}

/** The agents that see a packet between two ends: the source's node first, each node once. */
export function agentsBetween(src: Endpoint, dst: Endpoint): readonly Host[] {
  const hosts = [src.host, dst.host].flatMap((host) => host ?? []);
  return hosts[0] === hosts[1] ? hosts.slice(0, 1) : hosts;
}

export interface TwoEnds extends Pick<Observation, 'src' | 'dst' | 'family' | 'override'> {
  readonly fields: FlowFields;
}

/** The same flow as every agent on its way stores it. */
export const seenByAll = (ends: TwoEnds): Observation[] =>
  agentsBetween(ends.src, ends.dst).map((agent) => ({ ...ends, agent }));
