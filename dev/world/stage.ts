import { answerLegs, anyClientPort, callLegs, recordsOn } from './call';
import type { Cluster, Workload } from './cluster';
import { DNS_PORT, responseFields, type DnsExchange } from './dns';
import type { Endpoint } from './endpoint';
import { seenByAll, type FlowFields, type TwoEnds } from './observation';
import type { Random } from './random';
import type { Happening, Sight } from './sight';

/** What a rare scenario may use. */
export interface Stage {
  readonly cluster: Cluster;
  readonly random: Random;
  /** How many times this scenario was played before, counted from the epoch. */
  readonly turn: number;
}

export type Scenario = (stage: Stage) => Happening;

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

type Seen = Partial<Pick<TwoEnds, 'family' | 'override'>>;

/** One flow between two ends as every agent on its way stores it. */
export const between = (
  [src, dst]: readonly [Endpoint, Endpoint],
  fields: FlowFields,
  rest: Seen = {},
): Sight => ({ records: seenByAll({ src, dst, fields, family: 4, ...rest }) });

/** The same where it left: it never arrives. */
export function stopped(ends: readonly [Endpoint, Endpoint], fields: FlowFields): Sight {
  const nothing = { ...fields, Packets: undefined, Bytes: undefined };
  return { records: between(ends, nothing).records.slice(0, 1) };
}

interface Lookup {
  readonly client: Endpoint;
  /** Of the cluster's DNS. */
  readonly resolver: Endpoint;
  readonly asked: DnsExchange;
}

const RESOLVER_PORT = 5353;

/** A lookup in the cluster's DNS, and its answer. */
export function lookupIn(
  { services }: Cluster,
  { client, resolver, asked }: Lookup,
  random: Random,
): Sight[] {
  const service = services.find(({ name }) => name === resolver.owner?.name);
  const ports = { clientPort: anyClientPort(random), serverPort: RESOLVER_PORT };
  const call = { client, server: resolver, service, servicePort: DNS_PORT, ...ports };
  const packet = { Proto: 17, Dscp: 0, Packets: 1 };
  const there = { ...packet, Bytes: 64 + asked.name.length };
  const back = { ...packet, Bytes: 128 + asked.name.length };
  const told = responseFields(asked);
  return [
    { records: recordsOn(callLegs(call), 4, { fields: there }), lastsMs: 0 },
    {
      records: recordsOn(answerLegs(call), 4, {
        fields: back,
        extra: ({ srcPort }) => (srcPort === DNS_PORT ? told : undefined),
      }),
      lastsMs: 0,
    },
  ];
}
