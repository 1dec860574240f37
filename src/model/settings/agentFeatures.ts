import type { Feature } from '../fields/fields';

/** Where FlowCollector lists them. */
export const AGENT_FEATURES_PATH = 'spec.agent.ebpf.features';

/** The agent's features as FlowCollector calls them, by the feature of a field that each switches on. */
export const AGENT_FEATURES: ReadonlyMap<Feature, string> = new Map<Feature, string>([
  ['pktDrop', 'PacketDrop'],
  ['dnsTracking', 'DNSTracking'],
  ['flowRTT', 'FlowRTT'],
  ['networkEvents', 'NetworkEvents'],
  ['packetTranslation', 'PacketTranslation'],
  ['udnMapping', 'UDNMapping'],
  ['ipsec', 'IPSec'],
]);
