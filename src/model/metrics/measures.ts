import { allOf, atLeastOne, condition, present, type Expression } from '../filters/condition';
import type { Counts } from '../counting';
import { DENYING_ACTIONS } from '../flows/networkEvents';

/** How the numbers of a group become one. Latencies are Σ/n, never averages of averages. */
export type Statistic = 'sum' | 'count' | 'avg' | 'min' | 'max' | 'p90' | 'p99';

export type MetricUnit = 'bytes' | 'packets' | 'flows' | 'ns' | 'ms';

/** What is measured of the flows of a group. */
export interface Measure {
  /** A number of the stored line; none to count flows. */
  readonly field?: string;
  readonly statistic: Statistic;
  readonly unit: MetricUnit;
  readonly counts: Counts;
  /** The flows that have something to measure. */
  readonly among: Expression;
}

const EVERY: Expression = allOf();

const DNS: Expression = present(['DnsId']);

const traffic = (field: string, unit: MetricUnit): Measure => ({
  field,
  unit,
  statistic: 'sum',
  counts: 'traffic',
  among: EVERY,
});

const dropped = (field: string, unit: MetricUnit): Measure => ({
  field,
  unit,
  statistic: 'sum',
  counts: 'facts',
  among: atLeastOne('PktDropPackets'),
});

/** Zero is "not measured": a request that waits for its answer, or less than the unit. */
const latency = (field: string, unit: MetricUnit, statistic: Statistic): Measure => ({
  field,
  unit,
  statistic,
  counts: 'facts',
  among: atLeastOne(field),
});

export const BYTES = traffic('Bytes', 'bytes');
export const PACKETS = traffic('Packets', 'packets');
export const DROPPED_BYTES = dropped('PktDropBytes', 'bytes');
export const DROPPED_PACKETS = dropped('PktDropPackets', 'packets');
/** Flows, each once. */
export const FLOWS: Measure = {
  statistic: 'count',
  unit: 'flows',
  counts: 'traffic',
  among: EVERY,
};
/** Flows with a decision on them, at every node that made one. */
export const EVENTS: Measure = {
  statistic: 'count',
  unit: 'flows',
  counts: 'facts',
  among: EVERY,
};
/** Flows that a network policy let not through, at every node that decided so. */
export const DENIALS: Measure = {
  ...EVENTS,
  among: condition(['NetworkEvents.Action'], { type: 'texts', texts: DENYING_ACTIONS }),
};
export const DNS_ANSWERS: Measure = {
  statistic: 'count',
  unit: 'flows',
  counts: 'facts',
  among: DNS,
};

export const rtt = (statistic: Statistic): Measure => latency('TimeFlowRttNs', 'ns', statistic);
export const dnsLatency = (statistic: Statistic): Measure =>
  latency('DnsLatencyMs', 'ms', statistic);
