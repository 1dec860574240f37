import { allOf, present } from '../condition';
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
  readonly measure: Measure;
  /** Ends at the chosen scope, or fields whatever the scope. */
  readonly by: { readonly ends: Ends } | { readonly fields: readonly string[] };
}

const ENDS: readonly Ends[] = ['pairs', 'sources', 'destinations'];
const LATENCIES: readonly Statistic[] = ['avg', 'min', 'max', 'p90', 'p99'];

const byFields = (id: string, measure: Measure, fields: readonly string[]): Panel => ({
  ...{ id, by: { fields } },
  measure: { ...measure, among: allOf(measure.among, ...fields.map((field) => present([field]))) },
});

export const PANELS: readonly Panel[] = [
  ...ENDS.flatMap((ends): Panel[] => [
    { id: `${ends}_bytes`, measure: BYTES, by: { ends } },
    { id: `${ends}_packets`, measure: PACKETS, by: { ends } },
  ]),
  { id: 'dropped_bytes', measure: DROPPED_BYTES, by: { ends: 'pairs' } },
  { id: 'dropped_packets', measure: DROPPED_PACKETS, by: { ends: 'pairs' } },
  byFields('drop_causes', DROPPED_PACKETS, ['PktDropLatestDropCause']),
  byFields('drop_states', DROPPED_PACKETS, ['PktDropLatestState']),
  { id: 'protocols', measure: BYTES, by: { fields: ['Proto'] } },
  { id: 'ports', measure: BYTES, by: { fields: ['Proto', 'DstPort'] } },
  { id: 'dscp', measure: BYTES, by: { fields: ['Dscp'] } },
  ...LATENCIES.flatMap((statistic): Panel[] => [
    { id: `rtt_${statistic}`, measure: rtt(statistic), by: { ends: 'pairs' } },
    { id: `dns_latency_${statistic}`, measure: dnsLatency(statistic), by: { ends: 'pairs' } },
  ]),
  byFields('dns_names', DNS_ANSWERS, ['DnsName']),
  byFields('dns_codes', DNS_ANSWERS, ['DnsFlagsResponseCode']),
];

/** What a person sees who has chosen nothing. */
export const DEFAULT_PANELS: readonly string[] = [
  ...['pairs_bytes', 'sources_bytes', 'destinations_bytes', 'dropped_packets', 'protocols'],
  ...['rtt_p90', 'dns_latency_p90', 'dns_codes'],
];

/** Groups that a panel shows unless a link says how many. */
export const DEFAULT_TOP = 5;

export const panelById = (id: string): Panel | undefined => PANELS.find((panel) => panel.id === id);

/** The fields that the flows of a panel are grouped by. */
export const panelFields = ({ by }: Panel, scope: Scope): readonly string[] =>
  'fields' in by ? by.fields : groupFields(scope, by.ends);
