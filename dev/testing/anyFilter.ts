import fc from 'fast-check';
import { ABSENT, COMPARATORS, type Filter, type FilterValue } from '../../src/model/filters/filter';
import { FILTER_DEFINITIONS, type ValueKind } from '../../src/model/filters/filterDefinitions';
import { filterProblem } from '../../src/model/filters/filterProblem';
import { HOSTILE_TEXTS } from './hostileFlows';

const among = (...texts: readonly string[]) => fc.constantFrom(...texts);

const free = fc.oneof(
  { weight: 3, arbitrary: among(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }) },
  {
    weight: 1,
    arbitrary: among(
      'e',
      'EC2',
      'team',
      'web*',
      '*-1',
      'a*b',
      '**',
      'K',
      'ß',
      '.',
      'api',
      'udn',
      'eth0',
      'a]b"c',
      'abc123',
    ),
  },
);

const NUMBERS = among(
  '0',
  '1',
  '6',
  '44',
  '99',
  '100',
  '170',
  '175',
  '443',
  '800',
  '1000',
  '65535',
  '0-100',
  '400-499',
  '170-4430',
  '9007199254740991',
);

const TEXTS: Partial<Record<ValueKind, fc.Arbitrary<string>>> = {
  namespace: among('apps-team-x', 'apps-team-y', 'openshift-dns', 'team', 'apps-team-*', 'none'),
  kind: among('Pod', 'pod', 'Service', 'Node', 'Deployment', 'StatefulSet', 'set', 'Other'),
  resource: among(
    'Pod.apps-team-x.web-1',
    'Pod.apps-team-x.ip-10-0-1-7.ec2.internal',
    'Deployment.apps-team-y.a',
    'Node.ip-10-0-1-7.ec2.internal',
    'Service.openshift-dns.ab',
  ),
  ip: among(
    '10.128.0.1',
    '10.128.0.0/16',
    '10.128.0.5-10.128.1.255',
    '::1',
    '0:0::1',
    '::/0',
    '0.0.0.0/0',
    '2001:DB8::/32',
    '2001:db8:0:1::/64',
    'fe80::/10',
    '2001:db8::-2001:db8:0:1:1::',
    '10.128',
    '::',
  ),
  mac: among('0a:58:0a:80:00:01', '0A-58-0A-80-00-FF', '0a:58', 'ff'),
  integer: NUMBERS,
  port: fc.oneof(NUMBERS, among('https', 'domain', 'http')),
  protocol: among('6', 'TCP', 'udp', 'ICMP', '17', '58', '1-20', 'tc'),
  dscp: among('0', 'EF', '46', '8-46'),
  icmpType: among('0', '8', '3', '128', '0-8'),
  icmpCode: among('0', '1'),
  tcpFlag: among('SYN', 'ACK', 'FIN_ACK', 'fin', '16', 'ack', 'nothing'),
  nodeDirection: among('0', '1', '2', 'Ingress', 'inner', '0-1'),
  interfaceDirection: among('0', '1', 'egress'),
  dropState: among('TCP_ESTABLISHED', 'established', 'SYN'),
  dropCause: among('SKB_DROP_REASON_NO_SOCKET', 'OVS', 'no_socket'),
  dnsResponseCode: among('NXDomain', 'nxdomain', '3', '0', 'Fail'),
  dnsErrno: among('0', '2', '22'),
  flowLayer: among('app', 'infra', 'a'),
  ipsecStatus: among('success', 'ERROR', 's'),
  severity: among('CRITICAL', 'high', 'UNKNOWN'),
  vulnerability: among('CVE-2021-44228', 'GHSA-jfh8-c2jp-5v3q'),
  package: among('log4j-core', '@babel/core'),
  flag: among('true'),
  networkEvent: fc.oneof(free, among('drop', 'NetworkPolicy', 'Policy', 'acl', 'apps-team-x')),
};

const valueOf = (kind: ValueKind): fc.Arbitrary<FilterValue> =>
  fc.oneof(
    { weight: 6, arbitrary: (TEXTS[kind] ?? free).map((text): FilterValue => ({ text })) },
    { weight: 1, arbitrary: fc.constant(ABSENT) },
    {
      weight: 1,
      arbitrary: (TEXTS[kind] ?? free).map((text): FilterValue => ({ text, quoted: true })),
    },
  );

/** Quotes mean something in "contains" and around nothing only. */
const asRead = (filter: Filter): Filter => ({
  ...filter,
  values: filter.values.map((value) =>
    value.text === '' || filter.comparator.endsWith('~') ? value : { text: value.text },
  ),
});

const filterWith = (ids: readonly (typeof FILTER_DEFINITIONS)[number][]): fc.Arbitrary<Filter> =>
  fc
    .constantFrom(...ids)
    .chain(({ id, kind }) =>
      fc.record({
        id: fc.constant(id),
        comparator: fc.constantFrom(...COMPARATORS),
        values: fc.array(valueOf(kind), { minLength: 1, maxLength: 3 }),
      }),
    )
    .map(asRead)
    .filter((filter) => filterProblem(filter) === undefined);

/** Any filter that a person can ask. */
export const anyFilter: fc.Arbitrary<Filter> = filterWith(FILTER_DEFINITIONS);

/** Filters of one id, so that each is sure to have its turn. */
export const anyFilterOf = (id: string): fc.Arbitrary<Filter> =>
  filterWith(FILTER_DEFINITIONS.filter((definition) => definition.id === id));
