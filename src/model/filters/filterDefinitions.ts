import type { Feature, FieldUnit, Side } from '../fields/fields';
import type { Comparator } from './filter';
import { msg } from '../msg';

/** What a person types as the value of a filter, and so how it is checked, suggested and compared. */
export type ValueKind =
  | 'text'
  | 'namespace'
  | 'kubernetesName'
  | 'zone'
  | 'kind'
  | 'resource'
  | 'ip'
  | 'mac'
  | 'integer'
  | 'port'
  | 'protocol'
  | 'dscp'
  | 'icmpType'
  | 'icmpCode'
  | 'tcpFlag'
  | 'nodeDirection'
  | 'interfaceDirection'
  | 'interface'
  | 'dropState'
  | 'dropCause'
  | 'dnsResponseCode'
  | 'dnsErrno'
  | 'flowLayer'
  | 'ipsecStatus'
  | 'recordType'
  | 'networkEvent'
  | 'severity'
  | 'vulnerability'
  | 'package'
  | 'flag';

/** `either` compares both ends of a flow; a filter of the flow as a whole has no side. */
export type FilterSide = Side | 'either';

export interface FilterDefinition {
  readonly id: string;
  /** The id without its side: `namespace`, `xlat_address`. */
  readonly base: string;
  readonly side?: FilterSide;
  /** Wire names are a stem and the field: `Src` + `K8S_Namespace`; one stem an end. */
  readonly stems: readonly string[];
  readonly field: string;
  readonly kind: ValueKind;
  readonly title: string;
  readonly unit?: FieldUnit;
  readonly feature?: Feature;
}

type Row = readonly [
  base: string,
  field: string,
  kind: ValueKind,
  title: string,
  rest?: Pick<FilterDefinition, 'unit' | 'feature'>,
];

const ENDPOINT_ROWS: readonly Row[] = [
  ['namespace', 'K8S_Namespace', 'namespace', msg('Namespace')],
  ['name', 'K8S_Name', 'kubernetesName', msg('Name')],
  ['kind', 'K8S_Type', 'kind', msg('Kind')],
  ['owner_name', 'K8S_OwnerName', 'kubernetesName', msg('Owner name')],
  ['resource', 'K8S_Name', 'resource', msg('Resource')],
  ['address', 'Addr', 'ip', msg('IP')],
  ['port', 'Port', 'port', msg('Port')],
  ['mac', 'Mac', 'mac', msg('MAC')],
  ['host_address', 'K8S_HostIP', 'ip', msg('Node IP')],
  ['host_name', 'K8S_HostName', 'kubernetesName', msg('Node name')],
  ['zone', 'K8S_Zone', 'zone', msg('Zone'), { feature: 'zones' }],
  ['subnet_label', 'SubnetLabel', 'text', msg('Subnet label'), { feature: 'subnetLabels' }],
  ['network', 'K8S_NetworkName', 'text', msg('Network'), { feature: 'multiNetworks' }],
];

const XLAT = { feature: 'packetTranslation' } as const;

const TRANSLATED_ROWS: readonly Row[] = [
  ['xlat_address', 'Addr', 'ip', msg('Translated IP'), XLAT],
  ['xlat_port', 'Port', 'port', msg('Translated port'), XLAT],
  ['xlat_name', 'K8S_Name', 'kubernetesName', msg('Translated name'), XLAT],
  ['xlat_namespace', 'K8S_Namespace', 'namespace', msg('Translated namespace'), XLAT],
  ['xlat_kind', 'K8S_Type', 'kind', msg('Translated kind'), XLAT],
];

/** What is known of the code at an end. No fields of flows: they stand for workloads, `FilterNames` says which. */
const EVIDENCE_ROWS: readonly Row[] = [
  ['evidence', 'Evidence', 'severity', msg('Worst finding')],
  ['cve', 'Cve', 'vulnerability', msg('Vulnerability')],
  ['package', 'Package', 'package', msg('Package')],
  ['fixable', 'Fixable', 'flag', msg('Fixable finding')],
  ['unverified', 'Unverified', 'flag', msg('Image not verified')],
];

const FLOW_ROWS: readonly Row[] = [
  ['protocol', 'Proto', 'protocol', msg('Protocol')],
  ['dscp', 'Dscp', 'dscp', msg('DSCP')],
  ['icmp_type', 'IcmpType', 'icmpType', msg('ICMP type')],
  ['icmp_code', 'IcmpCode', 'icmpCode', msg('ICMP code')],
  ['tcp_flags', 'Flags', 'tcpFlag', msg('TCP flags')],
  ['bytes', 'Bytes', 'integer', msg('Bytes'), { unit: 'bytes' }],
  ['packets', 'Packets', 'integer', msg('Packets'), { unit: 'packets' }],
  ['node_direction', 'FlowDirection', 'nodeDirection', msg('Node direction')],
  ['interfaces', 'Interfaces', 'interface', msg('Interfaces')],
  ['ifdirections', 'IfDirections', 'interfaceDirection', msg('Interface direction')],
  ['flow_layer', 'K8S_FlowLayer', 'flowLayer', msg('Flow layer')],
  ['cluster_name', 'K8S_ClusterName', 'text', msg('Cluster'), { feature: 'multiCluster' }],
  ['udns', 'Udns', 'text', msg('User-defined networks'), { feature: 'udnMapping' }],
  [
    'pkt_drop_state',
    'PktDropLatestState',
    'dropState',
    msg('Drop TCP state'),
    { feature: 'pktDrop' },
  ],
  [
    'pkt_drop_cause',
    'PktDropLatestDropCause',
    'dropCause',
    msg('Drop cause'),
    { feature: 'pktDrop' },
  ],
  ['dns_id', 'DnsId', 'integer', msg('DNS ID'), { feature: 'dnsTracking' }],
  ['dns_name', 'DnsName', 'text', msg('DNS name'), { feature: 'dnsTracking' }],
  [
    'dns_latency',
    'DnsLatencyMs',
    'integer',
    msg('DNS latency'),
    { unit: 'ms', feature: 'dnsTracking' },
  ],
  [
    'dns_flag_response_code',
    'DnsFlagsResponseCode',
    'dnsResponseCode',
    msg('DNS response code'),
    { feature: 'dnsTracking' },
  ],
  ['dns_errno', 'DnsErrno', 'dnsErrno', msg('DNS error'), { feature: 'dnsTracking' }],
  [
    'time_flow_rtt',
    'TimeFlowRttNs',
    'integer',
    msg('TCP round-trip time'),
    { unit: 'ns', feature: 'flowRTT' },
  ],
  [
    'network_events',
    'NetworkEvents',
    'networkEvent',
    msg('Network events'),
    { feature: 'networkEvents' },
  ],
  ['ipsec_status', 'IPSecStatus', 'ipsecStatus', msg('IPsec status'), { feature: 'ipsec' }],
  ['xlat_zone_id', 'ZoneId', 'integer', msg('Conntrack zone'), XLAT],
  ['record_type', '_RecordType', 'recordType', msg('Record type'), { feature: 'conntrack' }],
  ['id', '_HashId', 'text', msg('Conversation ID'), { feature: 'conntrack' }],
];

const define = (
  [base, field, kind, title, rest]: Row,
  at: Pick<FilterDefinition, 'id' | 'side' | 'stems'>,
): FilterDefinition => ({ base, field, kind, title, ...rest, ...at });

const SIDE_IDS: readonly (readonly [FilterSide, string, readonly string[]])[] = [
  ['either', '', ['Src', 'Dst']],
  ['source', 'src_', ['Src']],
  ['destination', 'dst_', ['Dst']],
];

/** NetObserv puts the side after `xlat_`: `xlat_src_port`. */
const sided = (row: Row): FilterDefinition[] => {
  const [, xlat = '', rest = ''] = /^(xlat_)?(.+)$/.exec(row[0]) ?? [];
  const stem = xlat === '' ? '' : 'Xlat';
  return SIDE_IDS.map(([side, infix, stems]) =>
    define(row, { id: `${xlat}${infix}${rest}`, side, stems: stems.map((end) => stem + end) }),
  );
};

/** Every filter, with NetObserv's ids; fields of an end three times: either, source, destination. */
export const FILTER_DEFINITIONS: readonly FilterDefinition[] = [
  ...ENDPOINT_ROWS.flatMap(sided),
  ...FLOW_ROWS.map((row) => define(row, { id: row[0], stems: [''] })),
  ...TRANSLATED_ROWS.flatMap(sided),
  ...EVIDENCE_ROWS.flatMap(sided),
];

const BY_ID: ReadonlyMap<string, FilterDefinition> = new Map(
  FILTER_DEFINITIONS.map((definition) => [definition.id, definition]),
);

/** The definition of a filter id; undefined for ids that nobody defined. */
export const filterDefinition = (id: string): FilterDefinition | undefined => BY_ID.get(id);

/** The id of the same filter on another side; the id itself where the filter has no sides. */
export const onFilterSide = (id: string, side: FilterSide): string => {
  const own = BY_ID.get(id);
  const found = FILTER_DEFINITIONS.find((other) => other.base === own?.base && other.side === side);
  return own?.side && found ? found.id : id;
};

const EVIDENCE_BASES: ReadonlySet<string> = new Set(EVIDENCE_ROWS.map(([base]) => base));

/** Whether a filter is about the code at an end, and says nothing of flows until workloads were found for it. */
export const isAboutEvidence = (id: string): boolean =>
  EVIDENCE_BASES.has(BY_ID.get(id)?.base ?? '');

const NUMERIC: readonly Comparator[] = ['=', '!=', '>=', '<='];
const TEXTUAL: readonly Comparator[] = ['=', '!=', '~', '!~'];
const NAMED: readonly Comparator[] = ['=', '!=', '~', '!~', '>=', '<='];
const EXACT: readonly Comparator[] = ['=', '!='];

const COMPARATORS_OF: Partial<Record<ValueKind, readonly Comparator[]>> = {
  integer: NUMERIC,
  port: NAMED,
  protocol: NAMED,
  dscp: NAMED,
  icmpType: NUMERIC,
  icmpCode: NUMERIC,
  resource: EXACT,
  severity: ['>=', '=', '!='],
  vulnerability: EXACT,
  package: EXACT,
  flag: EXACT,
};

/** The comparators that make sense for a kind of value, the usual one first. */
export const comparatorsOf = (kind: ValueKind): readonly Comparator[] =>
  COMPARATORS_OF[kind] ?? TEXTUAL;
