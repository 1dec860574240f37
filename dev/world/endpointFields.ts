import type { Endpoint } from './endpoint';
import type { FlowFields } from './observation';
import type { Family } from './addresses';

export type SidePrefix = 'Src' | 'Dst' | 'XlatSrc' | 'XlatDst';

export const addressOf = (endpoint: Endpoint, family: Family): string =>
  family === 6 ? endpoint.ip6 : endpoint.ip;

/** Services that the collector met before it knew their network are stored with an empty one. */
const networkOf = ({ kind, udn, id }: Endpoint): string =>
  kind === 'Service' && id % 9 === 4 ? '' : (udn ?? 'primary');

/** What the collector adds about one end when its address is known to the cluster. */
export function kubernetesFields(endpoint: Endpoint, prefix: SidePrefix): FlowFields {
  const { kind, name, namespace, owner, host } = endpoint;
  if (!owner) return {};
  return {
    [`${prefix}K8S_Name`]: name,
    [`${prefix}K8S_Type`]: kind,
    [`${prefix}K8S_Namespace`]: namespace,
    [`${prefix}K8S_OwnerName`]: owner.name,
    [`${prefix}K8S_OwnerType`]: owner.kind,
    [`${prefix}K8S_NetworkName`]: networkOf(endpoint),
    [`${prefix}K8S_HostIP`]: host?.ip,
    [`${prefix}K8S_HostName`]: host?.name,
    [`${prefix}K8S_Zone`]: host?.zone,
  };
}
