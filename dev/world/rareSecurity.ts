import { anyClientPort } from './call';
import { DROP_CAUSES, DROP_STATES, dropFields } from './drops';
import { MESSAGES, NETWORK_EVENTS, isRefusal } from './networkEvents';
import { between, inTurn, podsOf, stopped, tcp, udp, type Scenario } from './stage';

/** What policies decided: two events a record, each combination in its turn. */
export const networkEvents: Scenario = ({ cluster, turn, random }) => {
  const ends = [
    random.pick(podsOf(cluster, 'worker')),
    random.pick(podsOf(cluster, 'api')),
  ] as const;
  return [0, 2].map((offset) => {
    const events = [0, 1].map((index) => inTurn(NETWORK_EVENTS, turn * 4 + offset + index));
    const fields = tcp(anyClientPort(random), 8443, { NetworkEvents: events });
    if (!events.some(isRefusal)) return between(ends, fields);
    const drop = { state: 'TCP_SYN_SENT', cause: 'OVS_DROP_EXPLICIT', packets: 3 };
    return stopped(ends, { ...fields, ...dropFields(drop, random) });
  });
};

export const undecodedEvents: Scenario = ({ cluster, turn, random }) => [
  between(
    [random.pick(podsOf(cluster, 'web')), random.pick(podsOf(cluster, 'api'))],
    tcp(anyClientPort(random), 8443, { NetworkEvents: [inTurn(MESSAGES, turn)] }),
  ),
];

/** A job that a policy keeps from the payments database: nothing ever comes through. */
export const refusedConnection: Scenario = ({ cluster, turn, random }) => {
  const client = inTurn(podsOf(cluster, 'report.v2'), turn);
  const server = inTurn(podsOf(cluster, 'db', 'apps-team-payments'), turn);
  const drop = { state: 'TCP_SYN_SENT', cause: 'NetworkEvent_NetworkPolicy', packets: 3 };
  const fields = tcp(anyClientPort(random), 5432, { Flags: ['SYN'], ...dropFields(drop, random) });
  return [stopped([client, server], fields)];
};

/** Every cause and state in its turn, part of the packets lost. */
export const partialDrops: Scenario = ({ cluster, turn, random }) => {
  const ends = [random.pick(podsOf(cluster, 'web')), random.pick(cluster.clients)] as const;
  return [0, 1].map((offset) => {
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
export const statelessDrop: Scenario = ({ cluster, random }) => [
  between(
    [random.pick(podsOf(cluster, 'worker')), random.pick(cluster.nodes)],
    udp(random.between(1024, 65535), 161, {
      ...dropFields({ cause: 'SKB_DROP_REASON_NO_SOCKET', packets: 1 }, random),
    }),
  ),
];
