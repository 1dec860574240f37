import type { Cluster } from './cluster';
import { SAMPLING } from './enrichment';
import { STATIC_LABELS, ZONE_FIELDS } from './streamLabels';
import type { WorldOptions } from './worldOptions';

/** The defaults of the CRD (flows.netobserv.io_flowcollectors, v1beta2). */
const QUICK_FILTERS = [
  { name: 'Applications', default: true, filter: { flow_layer: '"app"' } },
  { name: 'Infrastructure', filter: { flow_layer: '"infra"' } },
  { name: 'Pods network', default: true, filter: { src_kind: '"Pod"', dst_kind: '"Pod"' } },
  { name: 'Services network', filter: { dst_kind: '"Service"' } },
  { name: 'External ingress', filter: { src_subnet_label: '"",EXT:' } },
  { name: 'External egress', filter: { dst_subnet_label: '"",EXT:' } },
];

const FEATURES = [
  'PacketDrop',
  'DNSTracking',
  'FlowRTT',
  'NetworkEvents',
  'PacketTranslation',
  'UDNMapping',
  'IPSec',
];

/** The networks outside that have a label, each with all of its addresses. */
function customLabels({ clients, providers, oddPeers }: Cluster): object[] {
  const byLabel = new Map<string, string[]>();
  for (const { subnetLabel, ip, ip6 } of [...providers, ...clients, ...oddPeers]) {
    if (subnetLabel === undefined) continue;
    const cidrs = byLabel.get(subnetLabel) ?? [];
    byLabel.set(subnetLabel, [...cidrs, `${ip}/32`, `${ip6}/128`]);
  }
  return [...byLabel].map(([name, cidrs]) => ({ name, cidrs }));
}

function lokiSpec(options: WorldOptions): object {
  const movedToLine = (options.zones ?? 'line') === 'line' ? ZONE_FIELDS : [];
  return {
    enable: true,
    mode: 'LokiStack',
    lokiStack: { name: 'loki', namespace: 'netobserv-loki' },
    readTimeout: '30s',
    advanced: {
      staticLabels: STATIC_LABELS,
      excludeLabels: [...movedToLine, ...(options.excludeLabels ?? [])],
    },
  };
}

/** Spec and status of the FlowCollector `cluster` that would have stored this world's flows. */
export function flowCollector(cluster: Cluster, options: WorldOptions): Record<string, unknown> {
  const isMultiCluster = (options.cluster ?? 'none') !== 'none';
  return {
    spec: {
      namespace: 'netobserv',
      deploymentModel: 'Direct',
      agent: {
        type: 'eBPF',
        ebpf: {
          sampling: SAMPLING,
          cacheActiveTimeout: '5s',
          privileged: true,
          features: FEATURES,
        },
      },
      processor: {
        logTypes: options.recordTypes ? 'All' : 'Flows',
        addZone: options.zones !== 'none',
        multiClusterDeployment: isMultiCluster,
        clusterName: isMultiCluster ? cluster.name : '',
        subnetLabels: { openShiftAutoDetect: true, customLabels: customLabels(cluster) },
      },
      loki: lokiSpec(options),
      consolePlugin: {
        enable: true,
        portNaming: { enable: true, portNames: { '3100': 'loki', '38412': 'n2-interface' } },
        quickFilters: QUICK_FILTERS,
      },
      prometheus: { querier: { enable: true } },
    },
    status: {
      namespace: 'netobserv',
      conditions: [
        { type: 'Ready', status: 'True', reason: 'Ready', message: 'All components ready' },
      ],
    },
  };
}
