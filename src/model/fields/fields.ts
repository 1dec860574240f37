import { msg } from '../msg';

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
  ['K8S_Name', 'string', msg('Name')],
  ['K8S_Type', 'string', msg('Kind')],
  ['K8S_Namespace', 'string', msg('Namespace')],
  ['K8S_OwnerName', 'string', msg('Owner')],
  ['K8S_OwnerType', 'string', msg('Owner kind')],
  ['Addr', 'ip', msg('IP')],
  ['Port', 'port', msg('Port')],
  ['Mac', 'mac', msg('MAC')],
  ['K8S_HostIP', 'ip', msg('Node IP')],
  ['K8S_HostName', 'string', msg('Node')],
  ['K8S_Zone', 'string', msg('Zone'), { feature: 'zones' }],
  ['SubnetLabel', 'string', msg('Subnet label'), { feature: 'subnetLabels' }],
  ['K8S_NetworkName', 'string', msg('Network'), { feature: 'multiNetworks' }],
];

const DROPS: Rest = { feature: 'pktDrop' };
const DNS: Rest = { feature: 'dnsTracking' };
const TLS: Rest = { feature: 'tls' };
const CONNTRACK: Rest = { feature: 'conntrack' };

const TRANSLATED_ROWS: readonly Row[] = [
  ['Addr', 'ip', msg('Translated IP')],
  ['Port', 'port', msg('Translated port')],
  ['K8S_Name', 'string', msg('Translated name')],
  ['K8S_Type', 'string', msg('Translated kind')],
  ['K8S_Namespace', 'string', msg('Translated namespace')],
  ['K8S_OwnerName', 'string', msg('Translated owner')],
  ['K8S_OwnerType', 'string', msg('Translated owner kind')],
  ['K8S_HostIP', 'ip', msg('Translated node IP')],
  ['K8S_HostName', 'string', msg('Translated node')],
  ['K8S_Zone', 'string', msg('Translated zone')],
  ['K8S_NetworkName', 'string', msg('Translated network')],
];

/** All fields that NetObserv writes, in reading order (reference: flowlogs-pipeline and ebpf-agent). */
export const FIELDS: readonly Field[] = [
  ...inGroup('time', [
    ['TimeFlowStartMs', 'time', msg('Start time'), { unit: 'msEpoch' }],
    ['TimeFlowEndMs', 'time', msg('End time'), { unit: 'msEpoch' }],
    ['TimeReceived', 'time', msg('Collection time'), { unit: 'sEpoch' }],
  ]),
  ...onSide({ group: 'source', side: 'source' }, ENDPOINT_ROWS),
  ...onSide({ group: 'destination', side: 'destination' }, ENDPOINT_ROWS),
  ...inGroup('network', [
    ['Etype', 'etherType', msg('Ethertype')],
    ['Proto', 'protocol', msg('Protocol')],
    ['Dscp', 'dscp', msg('DSCP')],
    ['Flags', 'tcpFlags', msg('TCP flags')],
    ['K8S_FlowLayer', 'string', msg('Flow layer')],
    ['K8S_ClusterName', 'string', msg('Cluster'), { feature: 'multiCluster' }],
    ['Udns', 'strings', msg('User-defined networks'), { feature: 'udnMapping' }],
  ]),
  ...inGroup('icmp', [
    ['IcmpType', 'icmpType', msg('ICMP type')],
    ['IcmpCode', 'icmpCode', msg('ICMP code')],
  ]),
  ...inGroup('traffic', [
    ['Bytes', 'bytes', msg('Bytes'), { unit: 'bytes' }],
    ['Packets', 'packets', msg('Packets'), { unit: 'packets' }],
    ['Sampling', 'number', msg('Sampling')],
  ]),
  ...inGroup('drops', [
    ['PktDropBytes', 'bytes', msg('Dropped bytes'), { ...DROPS, unit: 'bytes' }],
    ['PktDropPackets', 'packets', msg('Dropped packets'), { ...DROPS, unit: 'packets' }],
    ['PktDropLatestState', 'string', msg('Drop TCP state'), DROPS],
    ['PktDropLatestDropCause', 'string', msg('Drop cause'), DROPS],
    ['PktDropLatestFlags', 'number', msg('Drop TCP flags'), DROPS],
  ]),
  ...inGroup('dns', [
    ['DnsId', 'number', msg('DNS ID'), DNS],
    ['DnsName', 'string', msg('DNS name'), DNS],
    ['DnsLatencyMs', 'duration', msg('DNS latency'), { ...DNS, unit: 'ms' }],
    ['DnsFlagsResponseCode', 'string', msg('DNS response code'), DNS],
    ['DnsErrno', 'dnsErrno', msg('DNS error'), DNS],
    ['DnsFlags', 'number', msg('DNS flags'), DNS],
  ]),
  ...inGroup('rtt', [
    ['TimeFlowRttNs', 'duration', msg('TCP round-trip time'), { unit: 'ns', feature: 'flowRTT' }],
    [
      'MaxTimeFlowRttNs',
      'duration',
      msg('Longest TCP round-trip time'),
      { ...CONNTRACK, unit: 'ns' },
    ],
  ]),
  ...inGroup('events', [
    ['NetworkEvents', 'events', msg('Network events'), { feature: 'networkEvents' }],
  ]),
  ...inGroup('translation', [
    ['ZoneId', 'number', msg('Conntrack zone'), { feature: 'packetTranslation' }],
  ]),
  ...onSide({ group: 'translation', side: 'source', stem: 'Xlat' }, TRANSLATED_ROWS),
  ...onSide({ group: 'translation', side: 'destination', stem: 'Xlat' }, TRANSLATED_ROWS),
  ...inGroup('security', [
    ['IPSecStatus', 'string', msg('IPsec status'), { feature: 'ipsec' }],
    ['IPSecRetCode', 'number', msg('IPsec return code'), { feature: 'ipsec' }],
    ['TLSVersion', 'string', msg('TLS version'), TLS],
    ['TLSTypes', 'strings', msg('TLS record types'), TLS],
    ['TLSCipherSuite', 'string', msg('TLS cipher suite'), TLS],
    ['TLSGroup', 'string', msg('TLS key exchange group'), TLS],
    ['QuicVersion', 'number', msg('QUIC version'), TLS],
    ['QuicSeenLongHdr', 'number', msg('QUIC long headers seen'), TLS],
    ['QuicSeenShortHdr', 'number', msg('QUIC short headers seen'), TLS],
  ]),
  ...inGroup('reporter', [
    ['FlowDirection', 'direction', msg('Node direction')],
    ['AgentIP', 'ip', msg('Reporting node IP')],
    ['Interfaces', 'strings', msg('Interfaces'), { formerly: ['Interface'] }],
    ['IfDirections', 'integers', msg('Interface directions'), { formerly: ['IfDirection'] }],
  ]),
  ...inGroup('conversation', [
    ['_RecordType', 'string', msg('Record type')],
    ['_HashId', 'string', msg('Conversation ID'), CONNTRACK],
    ['_IsFirst', 'boolean', msg('First record of the conversation'), CONNTRACK],
    ['numFlowLogs', 'number', msg('Flow logs merged'), CONNTRACK],
    ['Bytes_AB', 'bytes', msg('Bytes A to B'), { ...CONNTRACK, unit: 'bytes' }],
    ['Bytes_BA', 'bytes', msg('Bytes B to A'), { ...CONNTRACK, unit: 'bytes' }],
    ['Packets_AB', 'packets', msg('Packets A to B'), { ...CONNTRACK, unit: 'packets' }],
    ['Packets_BA', 'packets', msg('Packets B to A'), { ...CONNTRACK, unit: 'packets' }],
  ]),
];

const BY_NAME: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.name, field]));

/** The field of a wire name; undefined for names that this table does not know. */
export const fieldByName = (name: string): Field | undefined => BY_NAME.get(name);
