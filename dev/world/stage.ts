import type { Cluster, Workload } from './cluster';
import type { Endpoint } from './endpoint';
import { seenByAll, type FlowFields, type Observation, type TwoEnds } from './observation';
import type { Random } from './random';

/** What a rare scenario may use. */
export interface Stage {
  readonly cluster: Cluster;
  readonly random: Random;
  /** How many times this scenario was played before, counted from the epoch. */
  readonly turn: number;
}

export type Scenario = (stage: Stage) => Observation[];

/** The pods of a workload by name, in a namespace if one is given; throws where the blueprint has none. */
export function podsOf(
  { workloads }: Cluster,
  name: string,
  namespace?: string,
): readonly Endpoint[] {
  const found = workloads.find(
    (each: Workload) =>
      each.name === name && (namespace === undefined || each.namespace === namespace),
  );
  if (!found || found.pods.length === 0) throw new RangeError(`the blueprint lacks ${name}`);
  return found.pods;
}

/** The item whose turn it is, so that everything comes up sooner or later. */
export const inTurn = <T>(items: readonly T[], turn: number): T => {
  if (items.length === 0) throw new RangeError('nothing to take turns with');
  return items[turn % items.length] as T;
};

export const tcp = (srcPort: number, dstPort: number, rest: FlowFields = {}): FlowFields => ({
  SrcPort: srcPort,
  DstPort: dstPort,
  Proto: 6,
  Dscp: 0,
  Flags: ['SYN', 'ACK'],
  Packets: 4,
  Bytes: 412,
  ...rest,
});

export const udp = (srcPort: number, dstPort: number, rest: FlowFields = {}): FlowFields => ({
  SrcPort: srcPort,
  DstPort: dstPort,
  Proto: 17,
  Dscp: 0,
  Packets: 1,
  Bytes: 92,
  ...rest,
});

export const between = (
  [src, dst]: readonly [Endpoint, Endpoint],
  fields: FlowFields,
  rest: Partial<Pick<TwoEnds, 'family' | 'override'>> = {},
): Observation[] => seenByAll({ src, dst, fields, family: 4, ...rest });
