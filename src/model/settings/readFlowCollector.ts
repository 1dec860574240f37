import { AGENT_FEATURES, AGENT_FEATURES_PATH } from './agentFeatures';
import { aLabel, aLabelName, aQuickFilter, aTenant, aUrlPath } from './decoders';
import { GATEWAY_PREFIX, GATEWAY_TENANT } from './defaults';
import { aBoolean, aCount, aName, aWordOf, type Reader } from './reader';
import { readPortNaming } from './readPortNaming';
import type { FeatureState, Said, StoredRecordType } from './settings';

const LOG_TYPES = ['Flows', 'Conversations', 'EndedConversations', 'All'] as const;

const RECORD_TYPES: Record<(typeof LOG_TYPES)[number], readonly StoredRecordType[]> = {
  Flows: ['flowLog'],
  Conversations: ['newConnection', 'heartbeat', 'endConnection'],
  EndedConversations: ['endConnection'],
  All: ['flowLog', 'newConnection', 'heartbeat', 'endConnection'],
};

const MODES = ['LokiStack', 'Monolithic', 'Microservices', 'Manual'] as const;

/** Where each mode but LokiStack says how Loki is reached. */
const ADDRESSES = {
  Monolithic: ['spec.loki.monolithic.url', 'spec.loki.monolithic.tenantID'],
  Microservices: ['spec.loki.microservices.querierUrl', 'spec.loki.microservices.tenantID'],
  Manual: ['spec.loki.manual.querierUrl', 'spec.loki.manual.tenantID'],
} as const;

const GATEWAY_PATH = '/api/logs/v1/';

const state = (isOn: boolean): FeatureState => (isOn ? 'on' : 'off');

const recordTypesOf = (read: Reader): readonly StoredRecordType[] | undefined => {
  const logTypes = read.at('spec.processor.logTypes', aWordOf(LOG_TYPES));
  return logTypes && RECORD_TYPES[logTypes];
};

const subnetLabelsOf = (read: Reader): FeatureState => {
  const own = read.items('spec.processor.subnetLabels.customLabels', {
    what: 'a subnet label',
    decode: (value) => value,
  });
  // Not set means on, since this page only runs in OpenShift.
  const isAutomatic = read.at('spec.processor.subnetLabels.openShiftAutoDetect', aBoolean) ?? true;
  return state(isAutomatic || (own?.length ?? 0) > 0);
};

const featuresOf = (read: Reader): Said['features'] => {
  const listed = read.items(AGENT_FEATURES_PATH, aName) ?? [];
  const agent = [...AGENT_FEATURES].map(([feature, name]) => [
    feature,
    state(listed.includes(name)),
  ]);
  const networks = read.items('spec.processor.advanced.secondaryNetworks', {
    what: 'a network',
    decode: (value) => value,
  });
  const recordTypes = recordTypesOf(read);
  return {
    ...(Object.fromEntries(agent) as Said['features']),
    multiNetworks: state((networks?.length ?? 0) > 0 || listed.includes('UDNMapping')),
    zones: state(read.at('spec.processor.addZone', aBoolean) ?? false),
    multiCluster: state(read.at('spec.processor.multiClusterDeployment', aBoolean) ?? false),
    subnetLabels: subnetLabelsOf(read),
    conntrack: state(recordTypes !== undefined && recordTypes !== RECORD_TYPES.Flows),
  };
};

const connectionOf = (read: Reader): Said['loki'] => {
  const mode = read.at('spec.loki.mode', aWordOf(MODES));
  if (!mode) return {};
  if (mode === 'LokiStack') {
    return { pathPrefix: GATEWAY_PREFIX, tenant: GATEWAY_TENANT, needsOrgHeader: false };
  }
  const [url, tenant] = ADDRESSES[mode];
  const pathPrefix = read.at(url, aUrlPath) ?? '';
  return {
    pathPrefix,
    tenant: read.at(tenant, aTenant),
    needsOrgHeader: !pathPrefix.startsWith(GATEWAY_PATH),
  };
};

const lokiOf = (read: Reader): Said['loki'] => {
  const staticLabels = read.entries('spec.loki.advanced.staticLabels', aLabel);
  return {
    ...connectionOf(read),
    enabled: read.at('spec.loki.enable', aBoolean),
    staticLabels: staticLabels && Object.fromEntries(staticLabels),
    excludedLabels: read.items('spec.loki.advanced.excludeLabels', aLabelName),
  };
};

const samplingOf = (read: Reader): number | undefined =>
  read.at('spec.agent.type', aWordOf(['eBPF', 'IPFIX'])) === 'IPFIX'
    ? read.at('spec.agent.ipfix.sampling', aCount)
    : read.at('spec.agent.ebpf.sampling', aCount);

/** What the FlowCollector `cluster` says (flows.netobserv.io/v1beta2). */
export const readFlowCollector = (read: Reader): Said => ({
  quickFilters: read.items('spec.consolePlugin.quickFilters', aQuickFilter),
  portNaming: readPortNaming(read, 'spec.consolePlugin.portNaming'),
  sampling: samplingOf(read),
  features: featuresOf(read),
  recordTypes: recordTypesOf(read),
  loki: lokiOf(read),
});
