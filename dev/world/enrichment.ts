import { addressOf, kubernetesFields } from './endpointFields';
import type { Endpoint } from './endpoint';
import type { FlowFields, Observation } from './observation';
import type { Family } from './addresses';
import { hashOf } from './random';
import { ZONE_FIELDS } from './streamLabels';
import type { WorldOptions } from './worldOptions';

export const SAMPLING = 50;

const ETHER_TYPE: Readonly<Record<Family, number>> = { 4: 2048, 6: 34525 };

/** As the collector decides it: by which end's node the reporting agent runs on; else unknown. */
export function flowDirection({ src, dst, agent }: Observation): number | undefined {
  const isSource = src.host === agent;
  const isDestination = dst.host === agent;
  if (isSource && isDestination) return 2;
  if (isSource) return 1;
  return isDestination ? 0 : undefined;
}

const isApp = ({ namespace, name }: Endpoint): boolean =>
  namespace !== undefined &&
  !/^(openshift|netobserv)/.test(namespace) &&
  !(namespace === 'default' && name === 'kubernetes');

const isOnPodNetwork = ({ host, ip }: Endpoint): boolean => host !== undefined && host.ip !== ip;

/** Interfaces where the agent saw the packets: 0 into the interface, 1 out of it. */
function interfaceFields({ src, dst, agent }: Observation): FlowFields {
  const hops: [string, number, string][] = [];
  const addHop = (endpoint: Endpoint, direction: number): void => {
    if (endpoint.host !== agent) return;
    const name = isOnPodNetwork(endpoint)
      ? hashOf(endpoint.name).toString(16).padStart(8, '0') + 'e2f7d81'
      : 'br-ex';
    hops.push([name, direction, endpoint.udn ?? '']);
  };
  addHop(src, 0);
  if (src.host !== dst.host && isOnPodNetwork(src) && isOnPodNetwork(dst)) {
    hops.push(['genev_sys_6081', src.host === agent ? 1 : 0, '']);
  }
  if (dst !== src) addHop(dst, 1);
  if (hops.length === 0) hops.push(['eth1', 0, '']);
  return {
    Interfaces: hops.map(([name]) => name),
    IfDirections: hops.map(([, direction]) => direction),
    Udns: hops.map(([, , udn]) => udn),
  };
}

function endFields({ src, dst, family }: Observation): FlowFields {
  if (family === 'none') return { Etype: 2054 };
  return {
    Etype: ETHER_TYPE[family],
    SrcAddr: addressOf(src, family),
    DstAddr: addressOf(dst, family),
    SrcSubnetLabel: src.subnetLabel,
    DstSubnetLabel: dst.subnetLabel,
    ...kubernetesFields(src, 'Src'),
    ...kubernetesFields(dst, 'Dst'),
  };
}

/** Fields that the flow agent drops when it stores a conversation instead of a flow. */
const linkFields = (observation: Observation): FlowFields =>
  observation.recordType
    ? {}
    : {
        SrcMac: observation.src.mac,
        DstMac: observation.dst.mac,
        Sampling: SAMPLING,
        ...interfaceFields(observation),
      };

/** Everything about an observation that its ends and its agent decide, labels and line together. */
export function enrich(
  observation: Observation,
  options: WorldOptions,
  clusterName: string,
): FlowFields {
  const { src, dst, agent, family, override, recordType } = observation;
  const hasAddresses = family !== 'none';
  const fields: Record<string, unknown> = {
    ...endFields(observation),
    ...linkFields(observation),
    AgentIP: agent.ip,
    FlowDirection: hasAddresses ? flowDirection(observation) : undefined,
    K8S_FlowLayer: hasAddresses && (isApp(src) || isApp(dst)) ? 'app' : 'infra',
    K8S_ClusterName: (options.cluster ?? 'none') === 'none' ? undefined : clusterName,
    _RecordType: options.recordTypes ? (recordType ?? 'flowLog') : undefined,
    ...override,
  };
  if (options.zones === 'none') ZONE_FIELDS.forEach((name) => (fields[name] = undefined));
  return fields;
}
