import { allOf, present } from '../condition';
import type { Feature } from '../fields';
import { label } from '../label';
import {
  BYTES,
  DNS_ANSWERS,
  dnsLatency,
  DROPPED_BYTES,
  DROPPED_PACKETS,
  type Measure,
  PACKETS,
  rtt,
  type Statistic,
} from './measures';
import { type Ends, groupFields, type Scope } from './scopes';

/** A figure of the overview: what is measured, and what it is put together by. */
export interface Panel {
  readonly id: string;
  readonly title: string;
  readonly measure: Measure;
  /** Ends at the chosen scope, or fields whatever the scope. */
  readonly by: { readonly ends: Ends } | { readonly fields: readonly string[] };
  /** Without it there is nothing to measure. */
  readonly feature?: Feature;
}

type Row = readonly [id: string, title: string];

const byEnds = ([id, title]: Row, measure: Measure, ends: Ends): Panel => ({
  ...{ id, title, measure, by: { ends } },
});

/** Flows without one of the fields have nothing to be put together by. */
const byFields = ([id, title]: Row, measure: Measure, fields: readonly string[]): Panel => ({
  ...{ id, title, by: { fields } },
  measure: { ...measure, among: allOf(measure.among, ...fields.map((field) => present([field]))) },
});

/** All traffic; what lacks the fields is a group of its own. */
const ofAll = ([id, title]: Row, fields: readonly string[]): Panel => ({
  ...{ id, title, measure: BYTES, by: { fields } },
});

const featured = (feature: Feature, panels: readonly Panel[]): Panel[] =>
  panels.map((panel) => ({ ...panel, feature }));

const RTT: readonly (readonly [Statistic, string])[] = [
  ['avg', label('TCP round-trip time, average')],
  ['min', label('TCP round-trip time, shortest')],
  ['max', label('TCP round-trip time, longest')],
  ['p90', label('TCP round-trip time, 90th percentile')],
  ['p99', label('TCP round-trip time, 99th percentile')],
];

const DNS_LATENCY: readonly (readonly [Statistic, string])[] = [
  ['avg', label('DNS latency, average')],
  ['min', label('DNS latency, shortest')],
  ['max', label('DNS latency, longest')],
  ['p90', label('DNS latency, 90th percentile')],
  ['p99', label('DNS latency, 99th percentile')],
];

export const PANELS: readonly Panel[] = [
  byEnds(['pairs_bytes', label('Top pairs by bytes')], BYTES, 'pairs'),
  byEnds(['pairs_packets', label('Top pairs by packets')], PACKETS, 'pairs'),
  byEnds(['sources_bytes', label('Top sources by bytes')], BYTES, 'sources'),
  byEnds(['sources_packets', label('Top sources by packets')], PACKETS, 'sources'),
  byEnds(['destinations_bytes', label('Top destinations by bytes')], BYTES, 'destinations'),
  byEnds(['destinations_packets', label('Top destinations by packets')], PACKETS, 'destinations'),
  ...featured('pktDrop', [
    byEnds(['dropped_bytes', label('Top pairs by dropped bytes')], DROPPED_BYTES, 'pairs'),
    byEnds(['dropped_packets', label('Top pairs by dropped packets')], DROPPED_PACKETS, 'pairs'),
    byFields(['drop_causes', label('Drop causes')], DROPPED_PACKETS, ['PktDropLatestDropCause']),
    byFields(['drop_states', label('Drop TCP states')], DROPPED_PACKETS, ['PktDropLatestState']),
  ]),
  ofAll(['protocols', label('Protocols')], ['Proto']),
  ofAll(['ports', label('Destination ports')], ['Proto', 'DstPort']),
  ofAll(['dscp', label('DSCP')], ['Dscp']),
  ...featured(
    'flowRTT',
    RTT.map(([statistic, title]) => byEnds([`rtt_${statistic}`, title], rtt(statistic), 'pairs')),
  ),
  ...featured('dnsTracking', [
    ...DNS_LATENCY.map(([statistic, title]) =>
      byEnds([`dns_latency_${statistic}`, title], dnsLatency(statistic), 'pairs'),
    ),
    byFields(['dns_names', label('DNS names')], DNS_ANSWERS, ['DnsName']),
    byFields(['dns_codes', label('DNS response codes')], DNS_ANSWERS, ['DnsFlagsResponseCode']),
  ]),
];

/** What a person sees who has chosen nothing. */
export const DEFAULT_PANELS: readonly string[] = [
  ...['pairs_bytes', 'sources_bytes', 'destinations_bytes', 'dropped_packets', 'protocols'],
  ...['rtt_p90', 'dns_latency_p90', 'dns_codes'],
];

/** Groups that a panel shows unless a link says how many. */
export const DEFAULT_TOP = 5;
export const TOPS: readonly number[] = [5, 10, 15, 50];

export const panelById = (id: string): Panel | undefined => PANELS.find((panel) => panel.id === id);

/** The fields that the flows of a panel are grouped by. */
export const panelFields = ({ by }: Panel, scope: Scope): readonly string[] =>
  'fields' in by ? by.fields : groupFields(scope, by.ends);
