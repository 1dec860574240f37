import fc from 'fast-check';

/** What a stored flow is made of before it is stored. */
export interface RawFlow {
  readonly labels: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Texts that break queries built by gluing strings: every one is legal somewhere in a flow. */
export const HOSTILE_TEXTS: readonly string[] = [
  'a',
  'ab',
  'web-1',
  'WEB-1',
  'ip-10-0-1-7.ec2.internal',
  'ip-10-0-1-7-ec2-internal',
  'EXT: payment provider',
  'say "hi"',
  'back\\slash',
  'ends with \\',
  'tick`tock',
  'a|b',
  'a,b;c=d~e',
  '(x)[y]{z}',
  '*',
  'a*b',
  '^a$',
  '100%',
  'tab\there',
  'new\nline',
  'bell\u0007',
  'b\bf\f',
  '<b>&amp;</b>',
  'naïve ñ',
  'ſtraße K',
  '日本語',
  '𝄞 clef',
  'line\u2028sep',
  '"SrcPort":443,',
  '","DstPort":80,"x":"',
  '{{.Line}}',
  '${x}',
  ' ',
  'EXT:',
];

const text = fc.constantFrom(...HOSTILE_TEXTS);
const name = fc.constantFrom('a', 'ab', 'web-1', 'WEB-1', 'ip-10-0-1-7.ec2.internal', 'db-0', '');
const namespace = fc.constantFrom(
  '',
  'apps-team-x',
  'apps-team-y',
  'apps-team-x2',
  'openshift-dns',
);
const address = fc.constantFrom(
  '10.128.0.1',
  '10.128.0.10',
  '10.128.1.255',
  '192.168.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '::',
  '::1',
  '2001:db8::1',
  '2001:db8:0:1::',
  '2001:db8:0:1:1:1:1:1',
  'fe80::42',
  '64:ff9b::a00:1',
);
const port = fc.constantFrom(
  0,
  4,
  44,
  53,
  80,
  170,
  175,
  190,
  199,
  443,
  460,
  499,
  800,
  4430,
  8080,
  8443,
  18080,
  65535,
);
const count = fc.constantFrom(
  0,
  1,
  9,
  10,
  66,
  99,
  100,
  1000,
  999_999,
  5_000_000_000,
  9_007_199_254_740_991,
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const event = fc.oneof(
  fc.record({
    Feature: fc.constant('acl'),
    Type: fc.constantFrom('NetworkPolicy', 'AdminNetworkPolicy', 'NetpolNode'),
    Action: fc.constantFrom('allow', 'drop', 'reject'),
    Direction: fc.constantFrom('Ingress', 'Egress'),
    Name: fc.oneof(text, fc.constantFrom('drop', '","Action":"drop', 'Action')),
    Namespace: namespace,
  }),
  fc.record({ Message: text }),
);

const end = (side: 'Src' | 'Dst') => ({
  [`${side}K8S_Name`]: maybe(fc.oneof(name, text)),
  [`${side}K8S_OwnerType`]: maybe(
    fc.constantFrom('Deployment', 'StatefulSet', 'DaemonSet', 'Node', 'Service', 'Pod'),
  ),
  [`${side}Addr`]: maybe(address),
  [`${side}Port`]: maybe(port),
  [`${side}Mac`]: fc.constantFrom('0A:58:0A:80:00:01', '0A:58:0A:80:00:FF'),
  [`${side}K8S_HostIP`]: maybe(address),
  [`${side}K8S_HostName`]: maybe(name),
  [`${side}K8S_Zone`]: maybe(fc.constantFrom('eu-1a', 'eu-1b')),
  [`${side}SubnetLabel`]: maybe(text),
  [`${side}K8S_NetworkName`]: maybe(fc.constantFrom('primary', 'ns/udn')),
  [`Xlat${side}Addr`]: maybe(address),
  [`Xlat${side}Port`]: maybe(port),
  [`Xlat${side}K8S_Name`]: maybe(name),
  [`Xlat${side}K8S_Namespace`]: maybe(namespace),
});

const fields = fc.record({
  ...end('Src'),
  ...end('Dst'),
  Etype: fc.constantFrom(2048, 34525, 2054),
  Proto: maybe(fc.constantFrom(1, 6, 17, 58, 132)),
  Dscp: maybe(fc.constantFrom(0, 8, 46)),
  IcmpType: maybe(fc.constantFrom(0, 3, 8, 128)),
  IcmpCode: maybe(fc.constantFrom(0, 1)),
  Flags: maybe(
    fc.oneof(
      fc.uniqueArray(fc.constantFrom('FIN', 'SYN', 'ACK', 'FIN_ACK', 'SYN_ACK', 'RST'), {
        maxLength: 3,
      }),
      fc.integer({ min: 0, max: 2047 }),
      fc.constant(null),
    ),
  ),
  Bytes: maybe(count),
  Packets: maybe(count),
  PktDropBytes: maybe(count),
  PktDropPackets: maybe(count),
  PktDropLatestState: maybe(fc.constantFrom('TCP_ESTABLISHED', 'TCP_SYN_SENT')),
  PktDropLatestDropCause: maybe(fc.constantFrom('SKB_DROP_REASON_NO_SOCKET', 'OVS_DROP_EXPLICIT')),
  DnsId: maybe(port),
  DnsName: maybe(
    fc.oneof(text, fc.constantFrom('api.example.com', 'API.example.com', '_tcp.svc.local')),
  ),
  DnsLatencyMs: maybe(count),
  DnsFlagsResponseCode: maybe(fc.constantFrom('NoError', 'NXDomain', 'ServFail')),
  DnsErrno: maybe(fc.constantFrom(0, 2, 22)),
  TimeFlowRttNs: maybe(count),
  NetworkEvents: maybe(fc.array(event, { maxLength: 2 })),
  IPSecStatus: maybe(fc.constantFrom('success', 'error')),
  ZoneId: maybe(fc.constantFrom(1, 11)),
  _HashId: maybe(fc.constantFrom('abc123', 'ABC123')),
  Udns: maybe(fc.array(fc.constantFrom('', 'ns/udn', 'cudn'), { maxLength: 2 })),
});

const interfaces = fc.oneof(
  fc.record({
    Interfaces: fc.array(fc.constantFrom('eth0', 'eth01', 'br-ex', 'a]b"c'), { maxLength: 3 }),
    IfDirections: fc.array(fc.oneof(fc.constantFrom(0, 1), fc.constantFrom('0', '1')), {
      maxLength: 3,
    }),
  }),
  fc.record({ Interface: fc.constantFrom('eth0', 'br-ex'), IfDirection: fc.constantFrom(0, 1) }),
  fc.constant({}),
);

const labels = fc.record({
  SrcK8S_Namespace: namespace,
  DstK8S_Namespace: namespace,
  SrcK8S_OwnerName: fc.oneof(name, text),
  DstK8S_OwnerName: fc.oneof(name, text),
  SrcK8S_Type: fc.constantFrom('', 'Pod', 'Service', 'Node'),
  DstK8S_Type: fc.constantFrom('', 'Pod', 'Service', 'Node'),
  K8S_FlowLayer: fc.constantFrom('app', 'infra'),
  FlowDirection: fc.constantFrom('', '0', '1', '2'),
});

/** Keys in any order, as the producer writes them. */
const shuffled = (entries: readonly [string, unknown][]) =>
  fc
    .shuffledSubarray([...entries], { minLength: entries.length, maxLength: entries.length })
    .map(Object.fromEntries);

/** A flow of every shape that a store may hold, old agents and missing fields included. */
export const anyRawFlow: fc.Arbitrary<RawFlow> = fc
  .tuple(labels, fields, interfaces)
  .chain(([own, line, old]) =>
    shuffled(Object.entries({ ...line, ...old }).filter(([, value]) => value !== undefined)).map(
      (stored) => ({
        labels: Object.fromEntries(Object.entries(own).filter(([, value]) => value !== '')),
        fields: stored as Record<string, unknown>,
      }),
    ),
  );
