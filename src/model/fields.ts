import { label } from './label';

/** Which end of a flow a field describes; fields of the flow as a whole have none. */
export type Side = 'source' | 'destination';

export type FieldKind =
  | 'string'
  | 'ip'
  | 'mac'
  | 'boolean'
  | 'number'
  | 'port'
  | 'protocol'
  | 'dscp'
  | 'etherType'
  | 'icmpType'
  | 'icmpCode'
  | 'direction'
  | 'dnsErrno'
  | 'time'
  | 'duration'
  | 'bytes'
  | 'packets'
  | 'tcpFlags'
  | 'strings'
  | 'integers'
  | 'events';

export type FieldUnit = 'bytes' | 'packets' | 'ms' | 'ns' | 'msEpoch' | 'sEpoch';

export type FieldGroup =
  | 'time'
  | 'source'
  | 'destination'
  | 'network'
  | 'icmp'
  | 'traffic'
  | 'drops'
  | 'dns'
  | 'rtt'
  | 'events'
  | 'translation'
  | 'security'
  | 'reporter'
  | 'conversation';

/** A feature of FlowCollector without which a field is never written. */
export type Feature =
  | 'pktDrop'
  | 'dnsTracking'
  | 'flowRTT'
  | 'networkEvents'
  | 'packetTranslation'
  | 'udnMapping'
  | 'multiNetworks'
  | 'ipsec'
  | 'zones'
  | 'multiCluster'
  | 'subnetLabels'
  | 'conntrack'
  | 'tls';

export interface Field {
  /** The name in the stored line or of the stream label. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly title: string;
  readonly group: FieldGroup;
  readonly unit?: FieldUnit;
  readonly side?: Side;
  readonly feature?: Feature;
  /** Names that older agents wrote the same thing under. */
  readonly formerly?: readonly string[];
}

type Rest = Partial<Pick<Field, 'unit' | 'feature' | 'formerly'>>;
type Row = readonly [name: string, kind: FieldKind, title: string, rest?: Rest];

const inGroup = (group: FieldGroup, rows: readonly Row[]): Field[] =>
  rows.map(([name, kind, title, rest]) => ({ name, kind, title, group, ...rest }));

const PREFIX: Record<Side, string> = { source: 'Src', destination: 'Dst' };

interface Endpoint {
  readonly group: FieldGroup;
  readonly side: Side;
  /** What stands before `Src` or `Dst`: nothing, or `Xlat`. */
  readonly stem?: 'Xlat';
}

/** Rows named without their side, under the names that this end has in the stored line. */
const onSide = ({ group, side, stem }: Endpoint, rows: readonly Row[]): Field[] =>
  inGroup(group, rows).map((field) => ({
    ...field,
    name: `${stem ?? ''}${PREFIX[side]}${field.name}`,
    side,
    feature: stem ? 'packetTranslation' : field.feature,
  }));

const ENDPOINT_ROWS: readonly Row[] = [
  ['K8S_Name', 'string', label('Name')],
  ['K8S_Type', 'string', label('Kind')],
  ['K8S_Namespace', 'string', label('Namespace')],
  ['K8S_OwnerName', 'string', label('Owner')],
  ['K8S_OwnerType', 'string', label('Owner kind')],
  ['Addr', 'ip', label('IP')],
  ['Port', 'port', label('Port')],
  ['Mac', 'mac', label('MAC')],
  ['K8S_HostIP', 'ip', label('Node IP')],
  ['K8S_HostName', 'string', label('Node')],
  ['K8S_Zone', 'string', label('Zone'), { feature: 'zones' }],
  ['SubnetLabel', 'string', label('Subnet label'), { feature: 'subnetLabels' }],
  ['K8S_NetworkName', 'string', label('Network'), { feature: 'multiNetworks' }],
];

const DROPS: Rest = { feature: 'pktDrop' };
const DNS: Rest = { feature: 'dnsTracking' };
const TLS: Rest = { feature: 'tls' };
const CONNTRACK: Rest = { feature: 'conntrack' };

const TRANSLATED_ROWS: readonly Row[] = [
  ['Addr', 'ip', label('Translated IP')],
  ['Port', 'port', label('Translated port')],
  ['K8S_Name', 'string', label('Translated name')],
  ['K8S_Type', 'string', label('Translated kind')],
  ['K8S_Namespace', 'string', label('Translated namespace')],
  ['K8S_OwnerName', 'string', label('Translated owner')],
  ['K8S_OwnerType', 'string', label('Translated owner kind')],
  ['K8S_HostIP', 'ip', label('Translated node IP')],
  ['K8S_HostName', 'string', label('Translated node')],
  ['K8S_Zone', 'string', label('Translated zone')],
  ['K8S_NetworkName', 'string', label('Translated network')],
];

/** All fields that NetObserv writes, in reading order (reference: flowlogs-pipeline and ebpf-agent). */
export const FIELDS: readonly Field[] = [
  ...inGroup('time', [
    ['TimeFlowStartMs', 'time', label('Start time'), { unit: 'msEpoch' }],
    ['TimeFlowEndMs', 'time', label('End time'), { unit: 'msEpoch' }],
    ['TimeReceived', 'time', label('Collection time'), { unit: 'sEpoch' }],
  ]),
  ...onSide({ group: 'source', side: 'source' }, ENDPOINT_ROWS),
  ...onSide({ group: 'destination', side: 'destination' }, ENDPOINT_ROWS),
  ...inGroup('network', [
    ['Etype', 'etherType', label('Ethertype')],
    ['Proto', 'protocol', label('Protocol')],
    ['Dscp', 'dscp', label('DSCP')],
    ['Flags', 'tcpFlags', label('TCP flags')],
    ['K8S_FlowLayer', 'string', label('Flow layer')],
    ['K8S_ClusterName', 'string', label('Cluster'), { feature: 'multiCluster' }],
    ['Udns', 'strings', label('User-defined networks'), { feature: 'udnMapping' }],
  ]),
  ...inGroup('icmp', [
    ['IcmpType', 'icmpType', label('ICMP type')],
    ['IcmpCode', 'icmpCode', label('ICMP code')],
  ]),
  ...inGroup('traffic', [
    ['Bytes', 'bytes', label('Bytes'), { unit: 'bytes' }],
    ['Packets', 'packets', label('Packets'), { unit: 'packets' }],
    ['Sampling', 'number', label('Sampling')],
  ]),
  ...inGroup('drops', [
    ['PktDropBytes', 'bytes', label('Dropped bytes'), { ...DROPS, unit: 'bytes' }],
    ['PktDropPackets', 'packets', label('Dropped packets'), { ...DROPS, unit: 'packets' }],
    ['PktDropLatestState', 'string', label('Drop TCP state'), DROPS],
    ['PktDropLatestDropCause', 'string', label('Drop cause'), DROPS],
    ['PktDropLatestFlags', 'number', label('Drop TCP flags'), DROPS],
  ]),
  ...inGroup('dns', [
    ['DnsId', 'number', label('DNS ID'), DNS],
    ['DnsName', 'string', label('DNS name'), DNS],
    ['DnsLatencyMs', 'duration', label('DNS latency'), { ...DNS, unit: 'ms' }],
    ['DnsFlagsResponseCode', 'string', label('DNS response code'), DNS],
    ['DnsErrno', 'dnsErrno', label('DNS error'), DNS],
    ['DnsFlags', 'number', label('DNS flags'), DNS],
  ]),
  ...inGroup('rtt', [
    ['TimeFlowRttNs', 'duration', label('TCP round-trip time'), { unit: 'ns', feature: 'flowRTT' }],
    [
      'MaxTimeFlowRttNs',
      'duration',
      label('Longest TCP round-trip time'),
      { ...CONNTRACK, unit: 'ns' },
    ],
  ]),
  ...inGroup('events', [
    ['NetworkEvents', 'events', label('Network events'), { feature: 'networkEvents' }],
  ]),
  ...inGroup('translation', [
    ['ZoneId', 'number', label('Conntrack zone'), { feature: 'packetTranslation' }],
  ]),
  ...onSide({ group: 'translation', side: 'source', stem: 'Xlat' }, TRANSLATED_ROWS),
  ...onSide({ group: 'translation', side: 'destination', stem: 'Xlat' }, TRANSLATED_ROWS),
  ...inGroup('security', [
    ['IPSecStatus', 'string', label('IPsec status'), { feature: 'ipsec' }],
    ['IPSecRetCode', 'number', label('IPsec return code'), { feature: 'ipsec' }],
    ['TLSVersion', 'string', label('TLS version'), TLS],
    ['TLSTypes', 'strings', label('TLS record types'), TLS],
    ['TLSCipherSuite', 'string', label('TLS cipher suite'), TLS],
    ['TLSGroup', 'string', label('TLS key exchange group'), TLS],
    ['QuicVersion', 'number', label('QUIC version'), TLS],
    ['QuicSeenLongHdr', 'number', label('QUIC long headers seen'), TLS],
    ['QuicSeenShortHdr', 'number', label('QUIC short headers seen'), TLS],
  ]),
  ...inGroup('reporter', [
    ['FlowDirection', 'direction', label('Node direction')],
    ['AgentIP', 'ip', label('Reporting node IP')],
    ['Interfaces', 'strings', label('Interfaces'), { formerly: ['Interface'] }],
    ['IfDirections', 'integers', label('Interface directions'), { formerly: ['IfDirection'] }],
  ]),
  ...inGroup('conversation', [
    ['_RecordType', 'string', label('Record type')],
    ['_HashId', 'string', label('Conversation ID'), CONNTRACK],
    ['_IsFirst', 'boolean', label('First record of the conversation'), CONNTRACK],
    ['numFlowLogs', 'number', label('Flow logs merged'), CONNTRACK],
    ['Bytes_AB', 'bytes', label('Bytes A to B'), { ...CONNTRACK, unit: 'bytes' }],
    ['Bytes_BA', 'bytes', label('Bytes B to A'), { ...CONNTRACK, unit: 'bytes' }],
    ['Packets_AB', 'packets', label('Packets A to B'), { ...CONNTRACK, unit: 'packets' }],
    ['Packets_BA', 'packets', label('Packets B to A'), { ...CONNTRACK, unit: 'packets' }],
  ]),
];

const BY_NAME: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.name, field]));

/** The field of a wire name; undefined for names that this table does not know. */
export const fieldByName = (name: string): Field | undefined => BY_NAME.get(name);
