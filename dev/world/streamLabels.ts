import type { WorldOptions } from './worldOptions';

export const STATIC_LABELS: Readonly<Record<string, string>> = { app: 'netobserv-flowcollector' };

/** Labels that NetObserv always makes (operator, internal/pkg/helper/loki/loki-labels.json). */
const ALWAYS = [
  'SrcK8S_Namespace',
  'SrcK8S_OwnerName',
  'SrcK8S_Type',
  'DstK8S_Namespace',
  'DstK8S_OwnerName',
  'DstK8S_Type',
  'K8S_FlowLayer',
  'FlowDirection',
];

export const ZONE_FIELDS = ['SrcK8S_Zone', 'DstK8S_Zone'];

/** The fields that become stream labels under these options; the static ones come on top. */
export function labelNames(options: WorldOptions): ReadonlySet<string> {
  const names = new Set([
    ...ALWAYS,
    ...(options.zones === 'label' ? ZONE_FIELDS : []),
    ...(options.cluster === 'label' ? ['K8S_ClusterName'] : []),
    ...(options.recordTypes ? ['_RecordType'] : []),
  ]);
  options.excludeLabels?.forEach((name) => names.delete(name));
  return names;
}
