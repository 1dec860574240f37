import type { Feature } from '../fields/fields';
import { msg } from '../msg';
import type { PortNaming } from '../fields/names/ports';
import type { QuickFilter, StoredRecordType } from './settings';

/** Default of `spec.consolePlugin.quickFilters` (FlowCollector v1beta2). */
export const DEFAULT_QUICK_FILTERS: readonly QuickFilter[] = [
  { name: msg('Applications'), isDefault: true, filter: { flow_layer: '"app"' } },
  { name: msg('Infrastructure'), isDefault: false, filter: { flow_layer: '"infra"' } },
  {
    name: msg('Pods network'),
    isDefault: true,
    filter: { src_kind: '"Pod"', dst_kind: '"Pod"' },
  },
  { name: msg('Services network'), isDefault: false, filter: { dst_kind: '"Service"' } },
  { name: msg('External ingress'), isDefault: false, filter: { src_subnet_label: '"",EXT:' } },
  { name: msg('External egress'), isDefault: false, filter: { dst_subnet_label: '"",EXT:' } },
];

export const DEFAULT_PORT_NAMING: PortNaming = { enabled: true, names: {} };

export const DEFAULT_RECORD_TYPES: readonly StoredRecordType[] = ['flowLog'];

/** Default of `spec.loki.advanced.staticLabels`. */
export const DEFAULT_STATIC_LABELS: Readonly<Record<string, string>> = {
  app: 'netobserv-flowcollector',
};

/** Where a LokiStack gateway serves the tenant that NetObserv writes to. */
export const GATEWAY_TENANT = 'network';
export const GATEWAY_PREFIX = `/api/logs/v1/${GATEWAY_TENANT}`;

const EVERY_FEATURE: Readonly<Record<Feature, true>> = {
  pktDrop: true,
  dnsTracking: true,
  flowRTT: true,
  networkEvents: true,
  packetTranslation: true,
  udnMapping: true,
  multiNetworks: true,
  ipsec: true,
  zones: true,
  multiCluster: true,
  subnetLabels: true,
  conntrack: true,
  tls: true,
};

export const FEATURES = Object.keys(EVERY_FEATURE) as readonly Feature[];
