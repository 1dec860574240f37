import { msg } from '../msg';
import type { Column, ColumnGroup, Content } from './column';
import { BOTH_ENDS_COLUMNS, endpointColumns } from './endpointColumns';
import { evidenceColumns } from './evidenceColumns';
import { endFieldContent, objectContent } from './endpointContent';
import { fieldContent, stacked } from './fieldContent';
import {
  bytesContent,
  collectionLatencyContent,
  flowDurationContent,
  interfacesContent,
  packetsContent,
} from './trafficContent';
import { filterIdOfField } from '../filters/fieldFilter';
import { fieldByName, type Feature } from '../fields/fields';

type Rest = Partial<Pick<Column, 'isDefault' | 'feature' | 'group'>>;

const filterIdOf = ({ fields }: Content): string | undefined => filterIdOfField(fields[0] ?? '');

type Row = readonly [id: string, field: string, width: number, rest?: Rest & { title?: string }];

/** Columns of one field take its title, feature and filter. */
const ofFields = (rows: readonly Row[]): Column[] =>
  rows.map(([id, field, width, rest]) => ({
    id,
    title: fieldByName(field)?.title ?? field,
    width,
    feature: fieldByName(field)?.feature,
    filterId: filterIdOfField(field),
    ...fieldContent(field),
    ...rest,
  }));

const computed = (id: string, title: string, content: Content): Column => ({
  id,
  title,
  width: 130,
  ...content,
});

const counter = (id: 'Bytes' | 'Packets', content: Content): Column => ({
  ...computed(id, id === 'Bytes' ? msg('Bytes') : msg('Packets'), content),
  filterId: filterIdOf(content),
  isDefault: true,
});

const DNS: Rest = { group: 'dns' };
const XLAT: Rest = { group: 'translation', feature: 'packetTranslation' };

const translated = (id: string, title: string, content: Content): Column => ({
  ...computed(id, title, content),
  ...XLAT,
  width: 200,
  filterId: filterIdOf(content),
});

/** Titles of a group of columns, shown above them. */
export const COLUMN_GROUPS: Readonly<Record<ColumnGroup, string>> = {
  source: msg('Source'),
  destination: msg('Destination'),
  icmp: msg('ICMP'),
  dns: msg('DNS'),
  translation: msg('After translation'),
};

/** Every column of the flow table in its usual order. All can be sorted by. */
export const COLUMNS: readonly Column[] = [
  ...ofFields([
    ['StartTime', 'TimeFlowStartMs', 120],
    ['EndTime', 'TimeFlowEndMs', 132, { isDefault: true }],
    ['CollectionTime', 'TimeReceived', 120],
  ]),
  computed('CollectionLatency', msg('Collection latency'), collectionLatencyContent),
  computed('FlowDuration', msg('Duration'), flowDurationContent),
  ...ofFields([
    ['RecordType', '_RecordType', 160, { feature: 'conntrack', isDefault: true }],
    ['_HashId', '_HashId', 150, { isDefault: true }],
    ['ClusterName', 'K8S_ClusterName', 130],
  ]),
  ...endpointColumns({ stem: 'Src', group: 'source' }),
  ...evidenceColumns({ stem: 'Src', group: 'source' }),
  ...endpointColumns({ stem: 'Dst', group: 'destination' }),
  ...evidenceColumns({ stem: 'Dst', group: 'destination' }),
  ...BOTH_ENDS_COLUMNS,
  ...ofFields([
    ['Proto', 'Proto', 110, { isDefault: true }],
    ['Etype', 'Etype', 90],
    ['Dscp', 'Dscp', 90],
    ['IcmpType', 'IcmpType', 170, { group: 'icmp', title: msg('Type') }],
    ['IcmpCode', 'IcmpCode', 170, { group: 'icmp', title: msg('Code') }],
    ['Sampling', 'Sampling', 90],
    ['K8S_FlowLayer', 'K8S_FlowLayer', 90],
    ['TCPFlags', 'Flags', 140],
    ['FlowDirection', 'FlowDirection', 110],
    ['AgentIP', 'AgentIP', 140],
    ['Interfaces', 'Interfaces', 150],
    ['IfDirections', 'IfDirections', 140],
  ]),
  { ...computed('FlowDirInts', msg('Interfaces and directions'), interfacesContent), width: 200 },
  ...ofFields([['Udns', 'Udns', 160]]),
  counter('Bytes', bytesContent),
  counter('Packets', packetsContent),
  ...ofFields([
    ['PktDropBytes', 'PktDropBytes', 110],
    ['PktDropPackets', 'PktDropPackets', 110],
    ['PktDropLatestState', 'PktDropLatestState', 160],
    ['PktDropLatestDropCause', 'PktDropLatestDropCause', 170],
    ['PktDropLatestFlags', 'PktDropLatestFlags', 130],
    ['DNSId', 'DnsId', 90, { ...DNS, title: msg('ID') }],
    ['DNSName', 'DnsName', 220, { ...DNS, title: msg('Queried name') }],
    ['DNSLatency', 'DnsLatencyMs', 100, { ...DNS, title: msg('Latency'), isDefault: true }],
    [
      'DNSResponseCode',
      'DnsFlagsResponseCode',
      110,
      { ...DNS, title: msg('Response'), isDefault: true },
    ],
    ['DNSErrNo', 'DnsErrno', 120, { ...DNS, title: msg('Error') }],
    ['TimeFlowRttMs', 'TimeFlowRttNs', 100, { title: msg('TCP RTT'), isDefault: true }],
    ['NetworkEvents', 'NetworkEvents', 320, { isDefault: true }],
    ['IPSecStatus', 'IPSecStatus', 110, { isDefault: true }],
    ['TLSVersion', 'TLSVersion', 110],
    ['TLSCipherSuite', 'TLSCipherSuite', 220],
    ['TLSGroup', 'TLSGroup', 150],
    ['XlatZoneId', 'ZoneId', 120, XLAT],
  ]),
  translated('XlatSrcAddr', msg('Source IP'), endFieldContent('XlatSrc', 'Addr')),
  translated('XlatSrcPort', msg('Source port'), endFieldContent('XlatSrc', 'Port')),
  {
    ...translated('XlatSrcK8S_Object', msg('Source object'), objectContent('XlatSrc', 'object')),
    isDefault: true,
  },
  translated('XlatDstAddr', msg('Destination IP'), endFieldContent('XlatDst', 'Addr')),
  translated('XlatDstPort', msg('Destination port'), endFieldContent('XlatDst', 'Port')),
  {
    ...translated(
      'XlatDstK8S_Object',
      msg('Destination object'),
      objectContent('XlatDst', 'object'),
    ),
    isDefault: true,
  },
  translated(
    'XlatK8S_Object',
    msg('Objects'),
    stacked(objectContent('XlatSrc', 'object'), objectContent('XlatDst', 'object')),
  ),
];

const BY_ID: ReadonlyMap<string, Column> = new Map(COLUMNS.map((column) => [column.id, column]));

export const columnById = (id: string): Column | undefined => BY_ID.get(id);

/** The columns shown to somebody who chose none, in a cluster where these features are on. */
export const defaultColumnIds = (hasFeature: (feature: Feature) => boolean): string[] =>
  COLUMNS.filter(
    ({ isDefault, feature }) => isDefault && (feature === undefined || hasFeature(feature)),
  ).map(({ id }) => id);

/** The columns of these ids in their order; unknown and repeated ids are left out. */
export const columnsOf = (ids: readonly string[]): Column[] =>
  [...new Set(ids)].flatMap((id) => columnById(id) ?? []);
