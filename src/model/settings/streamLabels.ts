import type { Sourced, Origin, Settings } from './settings';

/** Labels that NetObserv always makes (reference: its operator's loki-labels.json). */
export const USUAL_LABELS: readonly string[] = [
  'SrcK8S_Namespace',
  'SrcK8S_OwnerName',
  'SrcK8S_Type',
  'DstK8S_Namespace',
  'DstK8S_OwnerName',
  'DstK8S_Type',
  'K8S_FlowLayer',
  'FlowDirection',
];

type Facts = Pick<Settings, 'features' | 'recordTypes'> & {
  readonly staticLabels: Sourced<Readonly<Record<string, string>>>;
  readonly excludedLabels: Sourced<readonly string[]>;
};

/** The first of them that anything was learnt from. */
const BY_WORTH: readonly Origin[] = ['flowCollector', 'config', 'data', 'default'];

const worthiest = (facts: readonly Sourced<unknown>[]): Origin =>
  BY_WORTH.find((source) => facts.some((fact) => fact.source === source)) ?? 'default';

/** The stream labels that a cluster should have by its settings, as long as Loki has not been asked. */
export const expectedStreamLabels = (facts: Facts): Sourced<readonly string[]> => {
  const { features, recordTypes, staticLabels, excludedLabels } = facts;
  const isFlowsOnly = recordTypes.value.every((type) => type === 'flowLog');
  const labels = [
    ...Object.keys(staticLabels.value),
    ...USUAL_LABELS,
    ...(isFlowsOnly ? [] : ['_RecordType']),
    ...(features.multiCluster.value === 'on' ? ['K8S_ClusterName'] : []),
    ...(features.zones.value === 'on' ? ['SrcK8S_Zone', 'DstK8S_Zone'] : []),
  ];
  return {
    value: labels.filter((name) => !excludedLabels.value.includes(name)),
    source: worthiest([
      recordTypes,
      staticLabels,
      excludedLabels,
      features.multiCluster,
      features.zones,
    ]),
  };
};
