import { allOf, condition, present } from '../filters/condition';
import type { Feature } from '../fields/fields';
import { msg } from '../msg';
import { byEvents } from './eventGroups';
import type { Labels } from './figures';
import {
  BYTES,
  DNS_ANSWERS,
  dnsLatency,
  DROPPED_BYTES,
  DROPPED_PACKETS,
  EVENTS,
  FLOWS,
  type Measure,
  PACKETS,
  rtt,
  type Statistic,
} from './measures';
import type { PanelId } from './panelIds';
import { byReach, REACH_FIELDS, reachTitle } from './reach';
import { ASKS_RESOLVER, RESOLVER_FIELDS, resolverNote } from './resolvers';
import { type Ends, groupFields, type Scope } from '../ends/scopes';

/** How a panel draws its figures; the ranking is always there as a table. */
export type PanelLook = 'lines' | 'donut' | 'ranks';

export interface GroupedFields {
  readonly fields: readonly string[];
  /** The group of the panel that values of the fields belong to; where absent, the values themselves. */
  readonly regroup?: (labels: Labels) => Labels;
  /** How many of the fields say from where; the others say to where. None where there is no such thing. */
  readonly from?: number;
  /** A group in words of ours, a `msg()` text; where absent, its values. */
  readonly titleOf?: (labels: Labels) => string;
}

/** A figure of the overview: what is measured, and what it is put together by. */
export interface Panel {
  readonly id: string;
  readonly title: string;
  readonly look: PanelLook;
  readonly measure: Measure;
  /** Ends at the chosen scope, or fields whatever the scope. */
  readonly by: { readonly ends: Ends } | GroupedFields;
  /** What makes a group stand out: a `msg()` text. */
  readonly noteOf?: (labels: Labels) => string | undefined;
  /** Only groups that the window before did not have. */
  readonly isNew?: boolean;
  /** There are no other groups than those that it shows. */
  readonly isComplete?: boolean;
  /** Without it there is nothing to measure. */
  readonly feature?: Feature;
}

type Row = readonly [id: PanelId, title: string, look: PanelLook];

const byEnds = ([id, title, look]: Row, measure: Measure, ends: Ends): Panel => ({
  id,
  title,
  look,
  measure,
  by: { ends },
});

/** Flows without one of the fields have nothing to be put together by. */
const byFields = ([id, title, look]: Row, measure: Measure, fields: readonly string[]): Panel => ({
  id,
  title,
  look,
  by: { fields },
  measure: { ...measure, among: allOf(measure.among, ...fields.map((field) => present([field]))) },
});

/** All traffic; what lacks the fields is a group of its own. */
const ofAll = ([id, title, look]: Row, fields: readonly string[]): Panel => ({
  id,
  title,
  look,
  measure: BYTES,
  by: { fields },
});

/** Only groups that talk in this window and did not in the one before. */
const onlyNew = (panel: Panel): Panel => ({ ...panel, isNew: true });

const featured = (feature: Feature, panels: readonly Panel[]): Panel[] =>
  panels.map((panel) => ({ ...panel, feature }));

/** Of the Service that was asked for, and of what answers for it. */
const TRANSLATED: readonly string[] = [
  'DstK8S_Name',
  'DstK8S_Namespace',
  'XlatDstK8S_Name',
  'XlatDstK8S_Namespace',
];

/** The translation stands on the record that bears the Service's address. */
const ADDRESSED: Measure = { ...BYTES, counts: 'addressed' };

/** Answered that the name does not exist (RFC 1035, response code 3). */
const NOT_THERE = condition(['DnsFlagsResponseCode'], { type: 'texts', texts: ['NXDomain'] });

/** Those that a latency has a figure of. */
type Latency = Extract<Statistic, 'avg' | 'min' | 'max' | 'p90' | 'p99'>;

const RTT: readonly (readonly [Latency, string])[] = [
  ['avg', msg('TCP round-trip time, average')],
  ['min', msg('TCP round-trip time, shortest')],
  ['max', msg('TCP round-trip time, longest')],
  ['p90', msg('TCP round-trip time, 90th percentile')],
  ['p99', msg('TCP round-trip time, 99th percentile')],
];

const DNS_LATENCY: readonly (readonly [Latency, string])[] = [
  ['avg', msg('DNS latency, average')],
  ['min', msg('DNS latency, shortest')],
  ['max', msg('DNS latency, longest')],
  ['p90', msg('DNS latency, 90th percentile')],
  ['p99', msg('DNS latency, 99th percentile')],
];

export const PANELS: readonly Panel[] = [
  byEnds(['pairs_bytes', msg('Top pairs by bytes'), 'lines'], BYTES, 'pairs'),
  byEnds(['pairs_packets', msg('Top pairs by packets'), 'lines'], PACKETS, 'pairs'),
  byEnds(['sources_bytes', msg('Top sources by bytes'), 'ranks'], BYTES, 'sources'),
  byEnds(['sources_packets', msg('Top sources by packets'), 'ranks'], PACKETS, 'sources'),
  byEnds(['destinations_bytes', msg('Top destinations by bytes'), 'ranks'], BYTES, 'destinations'),
  byEnds(
    ['destinations_packets', msg('Top destinations by packets'), 'ranks'],
    PACKETS,
    'destinations',
  ),
  ...featured('pktDrop', [
    byEnds(['dropped_bytes', msg('Top pairs by dropped bytes'), 'lines'], DROPPED_BYTES, 'pairs'),
    byEnds(
      ['dropped_packets', msg('Top pairs by dropped packets'), 'lines'],
      DROPPED_PACKETS,
      'pairs',
    ),
    byFields(['drop_causes', msg('Drop causes'), 'donut'], DROPPED_PACKETS, [
      'PktDropLatestDropCause',
    ]),
    byFields(['drop_states', msg('Drop TCP states'), 'donut'], DROPPED_PACKETS, [
      'PktDropLatestState',
    ]),
  ]),
  onlyNew(byEnds(['new', msg('New since before: pairs'), 'ranks'], BYTES, 'pairs')),
  onlyNew(byEnds(['new_sources', msg('New since before: sources'), 'ranks'], BYTES, 'sources')),
  onlyNew(
    byEnds(
      ['new_destinations', msg('New since before: destinations'), 'ranks'],
      BYTES,
      'destinations',
    ),
  ),
  onlyNew(
    ofAll(
      ['new_addresses', msg('New since before: destination addresses'), 'ranks'],
      ['DstAddr', 'DstSubnetLabel'],
    ),
  ),
  ofAll(['protocols', msg('Protocols'), 'donut'], ['Proto']),
  ofAll(['ports', msg('Destination ports'), 'ranks'], ['Proto', 'DstPort']),
  ofAll(['dscp', msg('DSCP'), 'donut'], ['Dscp']),
  ofAll(['tcp_flags', msg('TCP flags'), 'ranks'], ['Flags']),
  ofAll(['directions', msg('Directions at the reporting node'), 'donut'], ['FlowDirection']),
  {
    ...ofAll(['reach', msg('Inside, into and out of the cluster'), 'donut'], REACH_FIELDS),
    by: { fields: REACH_FIELDS, regroup: byReach, titleOf: reachTitle },
  },
  {
    ...ofAll(['dns_resolvers', msg('DNS resolvers and who asks them'), 'ranks'], RESOLVER_FIELDS),
    by: { fields: RESOLVER_FIELDS, from: 2 },
    measure: { ...FLOWS, counts: 'asked', among: ASKS_RESOLVER },
    noteOf: resolverNote,
  },
  ...featured('networkEvents', [
    {
      ...byFields(['network_events', msg('Decisions of network policies'), 'ranks'], EVENTS, [
        'NetworkEvents',
      ]),
      by: { fields: ['NetworkEvents'], regroup: byEvents },
    },
  ]),
  ...featured('ipsec', [ofAll(['ipsec', msg('IPsec status'), 'donut'], ['IPSecStatus'])]),
  ...featured('packetTranslation', [
    {
      ...byFields(['translated', msg('Traffic through Services'), 'ranks'], ADDRESSED, TRANSLATED),
      by: { fields: TRANSLATED, from: 2 },
    },
  ]),
  ...featured(
    'flowRTT',
    RTT.map(([statistic, title]) =>
      byEnds([`rtt_${statistic}`, title, 'lines'], rtt(statistic), 'pairs'),
    ),
  ),
  ...featured('dnsTracking', [
    ...DNS_LATENCY.map(([statistic, title]) =>
      byEnds([`dns_latency_${statistic}`, title, 'lines'], dnsLatency(statistic), 'pairs'),
    ),
    byFields(['dns_names', msg('DNS names'), 'ranks'], DNS_ANSWERS, ['DnsName']),
    onlyNew(
      byFields(['new_dns_names', msg('New since before: DNS names'), 'ranks'], DNS_ANSWERS, [
        'DnsName',
      ]),
    ),
    byFields(
      ['dns_nxdomain', msg('DNS names that do not exist'), 'ranks'],
      { ...DNS_ANSWERS, among: allOf(DNS_ANSWERS.among, NOT_THERE) },
      ['DnsName'],
    ),
    byFields(['dns_codes', msg('DNS response codes'), 'donut'], DNS_ANSWERS, [
      'DnsFlagsResponseCode',
    ]),
  ]),
];

/** What a person sees who has chosen nothing. */
export const DEFAULT_PANELS: readonly PanelId[] = [
  'pairs_bytes',
  'sources_bytes',
  'destinations_bytes',
  'dropped_packets',
  'protocols',
  'rtt_p90',
  'dns_latency_p90',
  'dns_codes',
  'new',
];

/** Groups that a panel shows unless a link says how many. */
export const DEFAULT_TOP = 5;
export const TOPS: readonly number[] = [5, 10, 15, 50];

export const panelById = (id: string): Panel | undefined => PANELS.find((panel) => panel.id === id);

/** The fields that the flows of a panel are grouped by. */
export const panelFields = ({ by }: Panel, scope: Scope): readonly string[] =>
  'fields' in by ? by.fields : groupFields(scope, by.ends);
