import { anyClientPort } from './call';
import { ODD_NAMES, RESPONSE_CODES, type DnsExchange } from './dns';
import type { Endpoint } from './endpoint';
import type { FlowFields } from './observation';
import type { Family } from './addresses';
import { between, inTurn, lookupIn, podsOf, tcp, type Scenario } from './stage';

const icmp = (type: number, code: number, family: Family = 4): FlowFields => ({
  Proto: family === 6 ? 58 : 1,
  IcmpType: type,
  IcmpCode: code,
  Dscp: 0,
  Packets: 1,
  Bytes: 98,
});

/** Ping and its answer, then somebody whose port is closed. */
export const pings: Scenario = ({ cluster, random }) => {
  const node = random.pick(cluster.nodes);
  const pod = random.pick(podsOf(cluster, 'web'));
  return [
    between([node, pod], icmp(8, 0)),
    between([pod, node], icmp(0, 0)),
    between([random.pick(podsOf(cluster, 'cache')), pod], icmp(3, random.pick([1, 3]))),
  ];
};

const addressed = (endpoint: Endpoint, ip6: string, isKnown = false): Endpoint => ({
  ...endpoint,
  id: -endpoint.id - 1,
  ip6,
  ...(isKnown ? {} : { owner: undefined, namespace: undefined, subnetLabel: undefined }),
});

/** Neighbour discovery with link-local and multicast addresses that belong to nothing. */
export const neighbourDiscovery: Scenario = ({ cluster, turn, random }) => {
  const node = inTurn(cluster.nodes, turn);
  const speaker = addressed(node, `fe80::${(turn % 255) + 1}`);
  const everyone = { ...addressed(cluster.stranger, 'ff02::1:ff00:1'), id: -9999 };
  const pod = random.pick(podsOf(cluster, 'web'));
  return [
    between([speaker, everyone], icmp(135, 0, 6), { family: 6, override: {} }),
    between([node, speaker], icmp(136, 0, 6), { family: 6, override: {} }),
    between([node, pod], icmp(128, 0, 6), { family: 6 }),
  ];
};

const SHORT_FORMS = ['::1', 'fd00::1', '2001:db8::', '64:ff9b::c000:201', '::ffff:0:1', 'fe80::1'];

/** Peers with the shortest spellings that IPv6 has. */
export const shortAddresses: Scenario = ({ cluster, turn, random }) => {
  const client = random.pick(podsOf(cluster, 'api'));
  const peer = addressed(cluster.stranger, inTurn(SHORT_FORMS, turn));
  const port = anyClientPort(random);
  return [
    between([client, peer], tcp(port, 443), { family: 6, override: {} }),
    between([peer, client], tcp(443, port), { family: 6, override: {} }),
  ];
};

export const sixToSix: Scenario = ({ cluster, random }) => [
  between(
    [random.pick(podsOf(cluster, 'web')), random.pick(podsOf(cluster, 'api'))],
    tcp(anyClientPort(random), 8443, { TimeFlowRttNs: random.between(90, 900) * 1000 }),
    { family: 6 },
  ),
];

const SCTP_PORT = 38412;

export const signalling: Scenario = ({ cluster, turn }) => {
  const [one, other] = podsOf(cluster, 'amf');
  if (!one || !other) return [];
  const fields = { SrcPort: SCTP_PORT, DstPort: SCTP_PORT, Proto: 132, Dscp: 46, Packets: 6 };
  const ends = turn % 2 === 0 ? ([one, other] as const) : ([other, one] as const);
  return [between(ends, { ...fields, Bytes: 780 + (turn % 400) })];
};

/** No addresses, hence no names, no protocol and nobody who could be the reporter. */
export const addressResolution: Scenario = ({ cluster, random }) => {
  const src = random.pick(podsOf(cluster, 'web'));
  const dst = random.pick(podsOf(cluster, 'db'));
  if (!src.host) return [];
  const fields = { Packets: 1, Bytes: 42 };
  return [{ records: [{ src, dst, agent: src.host, family: 'none', fields }] }];
};

const PLAIN_CODES = RESPONSE_CODES.filter(([code]) => code !== 'NoError');

/** Failures of every kind, and names of every spelling. */
export const oddLookups: Scenario = ({ cluster, turn, random }) => {
  const client = random.pick(podsOf(cluster, 'worker'));
  const resolver = random.pick(podsOf(cluster, 'dns-default'));
  return [0, 1, 2].flatMap((offset) => {
    const asked: DnsExchange = {
      id: random.between(1, 65535),
      name: inTurn(ODD_NAMES, turn * 3 + offset),
      code: offset === 0 ? inTurn(PLAIN_CODES, turn) : RESPONSE_CODES[0],
      latencyMs: Math.floor(random.skewed(20)),
      errno: offset === 1 ? random.pick([2, 22, 110]) : undefined,
    };
    return lookupIn(cluster, { client, resolver, asked }, random);
  });
};
