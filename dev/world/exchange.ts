import { answerLegs, callLegs, recordsOn, type Call, type Extra } from './call';
import { everydayLookup, responseFields, DNS_PORT } from './dns';
import { everydayDrop } from './drops';
import type { Endpoint } from './endpoint';
import { allowance } from './networkEvents';
import { agentsBetween, type FlowFields, type Observation } from './observation';
import type { Pair } from './pair';
import { hashOf, type Random } from './random';
import type { Happening } from './sight';
import { roundTripNs, tcpFlags, tlsFields, translationFields, tunnelFields } from './trafficFields';
import { PROFILES, type Amount, type TrafficProfile } from './trafficProfile';

const TCP = 6;
const ANSWERED_SHARE = 0.75;
/** Of lost exchanges, those of which nothing came through. */
const WHOLLY_LOST_SHARE = 1 / 3;
const TRANSLATED_SHARE = 0.6;
const DECIDED_SHARE = 0.06;
/** A client keeps its port for about this long. */
const CONNECTION_SECONDS = 90;

/** Stored records that one exchange of the pair makes on average. */
export function expectedRecords(pair: Pair): number {
  const oneWay = callLegs({ ...pair, clientPort: 0 }).reduce(
    (sum, { src, dst }) => sum + agentsBetween(src, dst).length,
    0,
  );
  return oneWay * (1 + ANSWERED_SHARE);
}

function clientPortOf(pair: Pair, profile: TrafficProfile, second: number): number {
  if (profile.tunnel) return 49152 + (pair.id % 999);
  const connection = Math.floor((second + pair.id * 13) / CONNECTION_SECONDS);
  return 32768 + (hashOf(pair.id, connection) % 28232);
}

function amounts([packets, size]: Amount, random: Random): FlowFields {
  const count = Math.max(1, Math.round(random.skewed(packets)));
  return { Packets: count, Bytes: Math.round(count * size * (0.8 + 0.4 * random.next())) };
}

/** What all records of one direction have in common, whoever saw them. */
function directionFields(
  pair: Pair,
  size: Amount,
  { profile, random }: { readonly profile: TrafficProfile; readonly random: Random },
): FlowFields {
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
    ...(profile.tunnel ? tunnelFields(random) : {}),
  };
}

/** Packets of which none arrived: only the sender's node knows of them, and where they were going. */
function lostWholly(call: Call, fields: FlowFields, random: Random): Observation[] {
  const { client, server, clientPort, serverPort, family } = call;
  const [agent] = agentsBetween(client, server);
  if (!agent) return [];
  const sent = typeof fields.Packets === 'number' ? fields.Packets : 1;
  const lost = {
    SrcPort: clientPort,
    DstPort: serverPort,
    ...fields,
    Packets: undefined,
    Bytes: undefined,
    ...everydayDrop(sent, random),
  };
  return [{ src: client, dst: server, agent, family, fields: lost }];
}

/** Facts of a place: the translation of the address, a policy's decision, packets that were lost there. */
function requestExtra(call: Call, fields: FlowFields, isLossy: boolean, random: Random): Extra {
  const addressed =
    call.service && random.chance(TRANSLATED_SHARE) ? translationFields(call) : undefined;
  const decision = random.chance(DECIDED_SHARE) ? allowance(call.client, call.server) : undefined;
  const packets = typeof fields.Packets === 'number' ? Math.ceil(fields.Packets / 5) : 1;
  const delivered = {
    ...(decision && { NetworkEvents: [decision] }),
    ...(isLossy && everydayDrop(packets, random)),
  };
  const last = call.server.host ?? call.client.host;
  return ({ place }, agent) => {
    if (place === 'addressed') return addressed;
    return agent === last ? delivered : undefined;
  };
}

interface Setting {
  readonly second: number;
  readonly services: readonly Endpoint[];
  readonly random: Random;
}

/** One exchange of the pair: the request, and most of the time the answer. */
export function exchange(pair: Pair, { second, services, random }: Setting): Happening {
  const profile: TrafficProfile = PROFILES[pair.profile];
  const { lastsMs, loss = 0 } = profile;
  const { client, server, service, serverPort, servicePort, family } = pair;
  const clientPort = clientPortOf(pair, profile, second);
  const call: Call = { client, server, service, clientPort, serverPort, servicePort, family };
  const there = directionFields(pair, profile.request, { profile, random });
  const isLossy = loss > 0 && random.chance(loss);
  if (isLossy && random.chance(WHOLLY_LOST_SHARE)) {
    return [{ records: lostWholly(call, there, random), lastsMs }];
  }
  const extra = requestExtra(call, there, isLossy, random);
  const asked = recordsOn(callLegs(call), family, { fields: there, extra });
  if (!random.chance(ANSWERED_SHARE)) return [{ records: asked, lastsMs }];
  const back = directionFields(pair, profile.response, { profile, random });
  const told = profile.dns ? responseFields(everydayLookup(client, services, random)) : undefined;
  const answered = recordsOn(answerLegs(call), family, {
    fields: back,
    extra: ({ srcPort }) => (srcPort === DNS_PORT ? told : undefined),
  });
  return [
    { records: asked, lastsMs },
    { records: answered, lastsMs },
  ];
}
