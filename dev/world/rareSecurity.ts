import { DROP_CAUSES, DROP_STATES, dropFields } from './drops';
import {
  STRANGE_DOMAIN,
  RESPONSE_CODES,
  requestFields,
  responseFields,
  type DnsExchange,
} from './dns';
import { MESSAGES, NETWORK_EVENTS, isRefusal } from './networkEvents';
import type { Observation } from './observation';
import { between, inTurn, podsOf, tcp, udp, type Scenario } from './stage';

const strangeName = (turn: number): string =>
  turn % 3 === 0 ? STRANGE_DOMAIN : `${(turn * 2654435761).toString(16)}.t.${STRANGE_DOMAIN}`;

/** One workload asks for a name that it has no business with, mostly in vain, and calls what it gets. */
export const strangeLookup: Scenario = ({ cluster, random, turn }) => {
  const client = inTurn(podsOf(cluster, 'recommender'), turn);
  const resolver = random.pick(podsOf(cluster, 'dns-default'));
  const isFound = turn % 2 === 0;
  const lookup: DnsExchange = {
    id: random.between(1, 65535),
    name: strangeName(turn),
    code: isFound ? RESPONSE_CODES[0] : RESPONSE_CODES[3],
    latencyMs: Math.floor(random.skewed(60)),
  };
  const port = random.between(40000, 60000);
  const asked = between([client, resolver], udp(port, 5353, requestFields(lookup)));
  const told = between([resolver, client], udp(5353, port, responseFields(lookup)));
  if (!isFound) return [...asked, ...told];
  const beacon = tcp(port + 1, 443, {
    Packets: 12,
    Bytes: 9_000 + random.int(4_000),
    TimeFlowRttNs: 141_000_000,
  });
  return [...asked, ...told, ...between([client, cluster.stranger], beacon)];
};

/** What policies decided: two events a record, each combination in its turn. */
export const networkEvents: Scenario = ({ cluster, turn, random }) => {
  const client = random.pick(podsOf(cluster, 'worker'));
  const server = random.pick(podsOf(cluster, 'api'));
  return [0, 2].flatMap((offset): Observation[] => {
    const events = [0, 1].map((index) => inTurn(NETWORK_EVENTS, turn * 4 + offset + index));
    const port = random.between(32768, 60000);
    const refused = events.some(isRefusal)
      ? {
          Packets: undefined,
          Bytes: undefined,
          ...dropFields({ state: 'TCP_SYN_SENT', cause: 'OVS_DROP_EXPLICIT', packets: 3 }, random),
        }
      : {};
    const fields = tcp(port, 8443, { NetworkEvents: events, ...refused });
    return between([client, server], fields).slice(0, 1);
  });
};

export const undecodedEvents: Scenario = ({ cluster, turn, random }) =>
  between(
    [random.pick(podsOf(cluster, 'web')), random.pick(podsOf(cluster, 'api'))],
    tcp(random.between(32768, 60000), 8443, { NetworkEvents: [inTurn(MESSAGES, turn)] }),
  );

/** A batch job that a policy keeps from the payments database: nothing ever comes through. */
export const refusedConnection: Scenario = ({ cluster, turn, random }) => {
  const client = inTurn(podsOf(cluster, 'report.v2'), turn);
  const server = inTurn(podsOf(cluster, 'db', 'apps-team-payments'), turn);
  const drop = { state: 'TCP_SYN_SENT', cause: 'NetworkEvent_NetworkPolicy', packets: 3 };
  const port = random.between(32768, 60000);
  return between(
    [client, server],
    tcp(port, 5432, {
      Packets: undefined,
      Bytes: undefined,
      Flags: ['SYN'],
      ...dropFields(drop, random),
    }),
  ).slice(0, 1);
};

/** Every cause and state in its turn, part of the packets lost. */
export const partialDrops: Scenario = ({ cluster, turn, random }) => {
  const ends = [random.pick(podsOf(cluster, 'web')), random.pick(cluster.clients)] as const;
  return [0, 1].flatMap((offset) => {
    const drop = {
      state: inTurn(DROP_STATES, turn * 2 + offset),
      cause: inTurn(DROP_CAUSES, turn * 2 + offset),
      packets: random.between(1, 9),
    };
    const fields = { Packets: 40, Bytes: 30_000 + random.int(9_999), ...dropFields(drop, random) };
    return between(ends, tcp(8080, random.between(1024, 65535), fields));
  });
};

/** Anything but TCP is dropped without a state. */
export const statelessDrop: Scenario = ({ cluster, random }) =>
  between(
    [random.pick(podsOf(cluster, 'worker')), random.pick(cluster.nodes)],
    udp(random.between(1024, 65535), 161, {
      ...dropFields({ cause: 'SKB_DROP_REASON_NO_SOCKET', packets: 1 }, random),
    }),
  );
