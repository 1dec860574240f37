import type { Endpoint } from './endpoint';
import { everydayLookup, requestFields, responseFields } from './dns';
import { everydayDrop } from './drops';
import { NETWORK_EVENTS } from './networkEvents';
import { agentsBetween, type FlowFields, type Observation } from './observation';
import type { Pair } from './pair';
import { hashOf, type Random } from './random';
import { roundTripNs, tcpFlags, tlsFields, translationFields, tunnelFields } from './trafficFields';
import { PROFILES, type TrafficProfile } from './trafficProfile';

const TCP = 6;
const ANSWERED_SHARE = 0.75;
/** A client keeps its port for about this long. */
const CONNECTION_SECONDS = 90;

interface Leg {
  readonly src: Endpoint;
  readonly dst: Endpoint;
  readonly srcPort: number;
  readonly dstPort: number;
  readonly toService: boolean;
}

const reversed = ({ src, dst, srcPort, dstPort }: Leg): Leg => ({
  src: dst,
  dst: src,
  srcPort: dstPort,
  dstPort: srcPort,
  toService: false,
});

/** What a pair puts on the wire one way: to the service as dialled, and to the pod that it became. */
function requestLegs(pair: Pair, clientPort: number): Leg[] {
  const { client, server, service, serverPort, servicePort = serverPort } = pair;
  const from = { src: client, srcPort: clientPort };
  return [
    ...(service ? [{ ...from, dst: service, dstPort: servicePort, toService: true }] : []),
    { ...from, dst: server, dstPort: serverPort, toService: false },
  ];
}

/** Stored records that one exchange of the pair makes on average. */
export function expectedRecords(pair: Pair): number {
  const oneWay = requestLegs(pair, 0).reduce(
    (sum, { src, dst }) => sum + agentsBetween(src, dst).length,
    0,
  );
  return oneWay * (1 + ANSWERED_SHARE);
}

function clientPortOf(pair: Pair, second: number): number {
  if (pair.profile === 'overlay') return 49152 + (pair.id % 999);
  const connection = Math.floor((second + pair.id * 13) / CONNECTION_SECONDS);
  return 32768 + (hashOf(pair.id, connection) % 28232);
}

function amounts([packets, size]: readonly [number, number], random: Random): FlowFields {
  const count = Math.max(1, Math.round(random.skewed(packets)));
  return { Packets: count, Bytes: Math.round(count * size * (0.8 + 0.4 * random.next())) };
}

/** What all records of one direction have in common, whoever saw them. */
function directionFields(pair: Pair, size: readonly [number, number], random: Random): FlowFields {
  const profile: TrafficProfile = PROFILES[pair.profile];
  const isTcp = profile.protocol === TCP;
  return {
    Proto: profile.protocol,
    Dscp: random.chance(0.05) ? random.pick([8, 34, 46]) : 0,
    ...amounts(size, random),
    ...(isTcp ? { Flags: tcpFlags(random) } : {}),
    ...(isTcp && random.chance(0.85)
      ? { TimeFlowRttNs: roundTripNs(pair.client, pair.server, random) }
      : {}),
    ...(profile.tls && random.chance(0.4) ? tlsFields(random) : {}),
    ...(pair.profile === 'overlay' ? tunnelFields(random) : {}),
  };
}

/** Packets lost on the way; in one case of three nothing came through. */
function withLoss(fields: FlowFields, random: Random): FlowFields {
  const packets = typeof fields.Packets === 'number' ? fields.Packets : 1;
  return random.chance(1 / 3)
    ? { ...fields, Packets: undefined, Bytes: undefined, ...everydayDrop(packets, random) }
    : { ...fields, ...everydayDrop(Math.ceil(packets / 5), random) };
}

/** Turns the packets of one leg into the records of all agents on its way. */
type Stamp = (leg: Leg, fields: FlowFields) => Observation[];

function createStamp(pair: Pair, clientPort: number, random: Random): Stamp {
  const translated = random.chance(0.6) ? translationFields({ ...pair, clientPort }) : {};
  const decided = random.chance(0.06) ? { NetworkEvents: NETWORK_EVENTS.slice(0, 1) } : {};
  return ({ src, dst, srcPort, dstPort, toService }, fields) =>
    agentsBetween(src, dst).map((agent) => ({
      src,
      dst,
      agent,
      family: pair.family,
      fields: {
        SrcPort: srcPort,
        DstPort: dstPort,
        ...fields,
        ...(toService ? translated : {}),
        ...(agent === dst.host ? decided : {}),
      },
    }));
}

interface Setting {
  readonly second: number;
  readonly services: readonly Endpoint[];
  readonly random: Random;
}

/** Every record of one exchange in the order in which they come: the request, and most of the time the answer. */
export function exchange(pair: Pair, { second, services, random }: Setting): Observation[] {
  const profile: TrafficProfile = PROFILES[pair.profile];
  const clientPort = clientPortOf(pair, second);
  const legs = requestLegs(pair, clientPort);
  const stamp = createStamp(pair, clientPort, random);
  const lookup = profile.dns ? everydayLookup(pair.client, services, random) : undefined;
  const there = directionFields(pair, profile.request, random);
  const sent = {
    ...(random.chance(profile.loss ?? 0) ? withLoss(there, random) : there),
    ...(lookup && requestFields(lookup)),
  };
  const asked = legs.flatMap((leg) => stamp(leg, sent));
  if (sent.Packets === undefined || !random.chance(ANSWERED_SHARE)) return asked;
  const back = {
    ...directionFields(pair, profile.response, random),
    ...(lookup && responseFields(lookup)),
  };
  return [...asked, ...legs.flatMap((leg) => stamp(reversed(leg), back))];
}
