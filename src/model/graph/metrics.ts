import type { Feature } from '../fields/fields';
import { msg } from '../msg';
import type { FunctionId } from './functionIds';
import {
  BYTES,
  dnsLatency,
  DROPPED_BYTES,
  DROPPED_PACKETS,
  FLOWS,
  type Measure,
  PACKETS,
  rtt,
  type Statistic,
} from '../metrics/measures';

/** What edges are about. Ids are NetObserv's (its `type`), and `Flows`. */
export interface GraphMetric {
  readonly id: string;
  readonly title: string;
  /** Of a latency, for each statistic. */
  readonly measure: Measure | ((statistic: Statistic) => Measure);
  readonly feature?: Feature;
}

/** Of volumes: rates at the end, on average and over the steps of the range, and all together. */
export const VOLUME_FUNCTIONS: readonly FunctionId[] = ['last', 'avg', 'max', 'p90', 'sum'];
/** Of latencies: in the last step, and of all flows. */
export const LATENCY_FUNCTIONS: readonly FunctionId[] = ['last', 'avg', 'min', 'max', 'p90', 'p99'];

export const VOLUME_TITLES: Readonly<Partial<Record<FunctionId, string>>> = {
  last: msg('Latest rate'),
  avg: msg('Average rate'),
  max: msg('Highest rate'),
  p90: msg('90th percentile of the rate'),
  sum: msg('Total'),
};

export const LATENCY_TITLES: Readonly<Partial<Record<FunctionId, string>>> = {
  last: msg('Latest average'),
  avg: msg('Average'),
  min: msg('Shortest'),
  max: msg('Longest'),
  p90: msg('90th percentile'),
  p99: msg('99th percentile'),
};

export const METRICS: readonly GraphMetric[] = [
  { id: 'Bytes', title: msg('Bytes'), measure: BYTES },
  { id: 'Packets', title: msg('Packets'), measure: PACKETS },
  {
    id: 'PktDropBytes',
    title: msg('Dropped bytes'),
    measure: DROPPED_BYTES,
    feature: 'pktDrop',
  },
  {
    id: 'PktDropPackets',
    title: msg('Dropped packets'),
    measure: DROPPED_PACKETS,
    feature: 'pktDrop',
  },
  {
    id: 'TimeFlowRttNs',
    title: msg('TCP round-trip time'),
    measure: rtt,
    feature: 'flowRTT',
  },
  {
    id: 'DnsLatencyMs',
    title: msg('DNS latency'),
    measure: dnsLatency,
    feature: 'dnsTracking',
  },
  { id: 'Flows', title: msg('Flows'), measure: FLOWS },
];

export const DEFAULT_FUNCTION: FunctionId = 'avg';

/** The metric of an id; unknown ids are the first. */
export const metricOf = (id: string | undefined): GraphMetric => {
  const metric = METRICS.find((one) => one.id === id) ?? METRICS[0];
  if (!metric) throw new Error('no metrics');
  return metric;
};

export const isLatency = ({ measure }: GraphMetric): boolean => typeof measure === 'function';

/** The functions that a metric has. */
export const functionsOf = (metric: GraphMetric): readonly FunctionId[] =>
  isLatency(metric) ? LATENCY_FUNCTIONS : VOLUME_FUNCTIONS;

/** The function of an id; one that the metric does not have is the average. */
export const functionOf = (metric: GraphMetric, id: FunctionId | undefined): FunctionId =>
  id !== undefined && functionsOf(metric).includes(id) ? id : DEFAULT_FUNCTION;

export const functionTitle = (metric: GraphMetric, id: FunctionId): string =>
  (isLatency(metric) ? LATENCY_TITLES : VOLUME_TITLES)[id] ?? id;
