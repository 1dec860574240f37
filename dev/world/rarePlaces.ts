import { anyClientPort } from './call';
import { between, inTurn, podsOf, tcp, udp, type Scenario } from './stage';
import { QUIC_FIELDS } from './trafficFields';

/** Networks whose labels use every character. */
export const oddLabels: Scenario = ({ cluster, turn, random }) =>
  [0, 1].map((offset) => {
    const peer = inTurn(cluster.oddPeers, turn * 2 + offset);
    const pod = random.pick(podsOf(cluster, 'worker'));
    const port = anyClientPort(random);
    return offset === 0
      ? between([pod, peer], tcp(port, 443, { Bytes: 1_000 + (turn % 900) }))
      : between([peer, pod], tcp(443, port, { Bytes: 5_000 + (turn % 900) }));
  });

/** A node's second network: neither end is on the reporting node. */
export const elsewhere: Scenario = ({ cluster, turn }) => {
  const [src, dst] = [inTurn(cluster.clients, turn), inTurn(cluster.providers, turn)];
  const agent = inTurn(cluster.nodes, turn).host;
  const fields = udp(500, 4500, { Bytes: 240 + (turn % 99) });
  return agent ? [{ records: [{ src, dst, agent, family: 4, fields }] }] : [];
};

/** Traffic inside a user-defined network. */
export const userDefinedNetwork: Scenario = ({ cluster, random }) => {
  const namespace = random.pick(['apps-team-media', 'apps-team-telco']);
  const ends = [
    random.pick(podsOf(cluster, 'web', namespace)),
    random.pick(podsOf(cluster, 'api', namespace)),
  ] as const;
  return [between(ends, tcp(anyClientPort(random), 8443, { Bytes: 2_000 + random.int(2_000) }))];
};

/** A transfer that is larger than 32 bits can count. */
export const elephant: Scenario = ({ cluster, turn, random }) => {
  const db = inTurn(podsOf(cluster, 'db'), turn);
  const store = cluster.providers.find(({ name }) => name === 'storage') ?? cluster.stranger;
  const fields = { Bytes: 6_000_000_000 + random.int(1_000_000_000), Packets: 4_300_000 };
  return [between([db, store], tcp(anyClientPort(random), 443, { ...fields, Dscp: 8 }))];
};

/** The collector knew the pod but not yet who owns it. */
export const unknownOwner: Scenario = ({ cluster, random }) => [
  between(
    [random.pick(podsOf(cluster, 'debug')), random.pick(podsOf(cluster, 'web'))],
    tcp(anyClientPort(random), 8080),
    { override: { SrcK8S_OwnerName: '', SrcK8S_OwnerType: '' } },
  ),
];

const PORTS = [80, 8080, 18080, 443, 8443, 175, 190, 460, 499, 9999, 65535, 1];

/** Ports that look like parts of each other. */
export const similarPorts: Scenario = ({ cluster, turn, random }) => [
  between(
    [random.pick(podsOf(cluster, 'debug')), random.pick(podsOf(cluster, 'transcoder'))],
    tcp(inTurn(PORTS, turn + 1), inTurn(PORTS, turn), {
      Dscp: inTurn([0, 8, 10, 34, 46, 48], turn),
    }),
  ),
];

export const quic: Scenario = ({ cluster, random }) => [
  between(
    [random.pick(podsOf(cluster, 'api')), random.pick(cluster.providers)],
    udp(anyClientPort(random), 443, { ...QUIC_FIELDS, Packets: 9, Bytes: 8_800 }),
  ),
];

/** A node whose tunnel lost its keys. */
export const brokenTunnel: Scenario = ({ cluster, turn }) => {
  const ends = [inTurn(cluster.nodes, turn), inTurn(cluster.nodes, turn + 1)] as const;
  return [between(ends, udp(50_000, 6081, { IPSecStatus: 'error', IPSecRetCode: 22 }))];
};
