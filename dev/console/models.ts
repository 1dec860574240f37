/** What the console knows of a kind, as far as links, requests and icons need it. */
export interface ResourceModel {
  readonly kind: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly plural: string;
  readonly abbr: string;
  readonly apiGroup?: string;
  readonly apiVersion: string;
  readonly namespaced: boolean;
  /** Custom resources are linked by `group~version~kind` instead of their plural. */
  readonly crd?: boolean;
}

type Row = readonly [kind: string, plural: string, abbr: string, apiVersion: string, scope: Scope];
type Scope = 'namespaced' | 'cluster' | 'namespaced crd' | 'cluster crd';

const ROWS: readonly Row[] = [
  ['Pod', 'pods', 'P', 'v1', 'namespaced'],
  ['Service', 'services', 'S', 'v1', 'namespaced'],
  ['Namespace', 'namespaces', 'NS', 'v1', 'cluster'],
  ['Node', 'nodes', 'N', 'v1', 'cluster'],
  ['Deployment', 'deployments', 'D', 'apps/v1', 'namespaced'],
  ['StatefulSet', 'statefulsets', 'SS', 'apps/v1', 'namespaced'],
  ['DaemonSet', 'daemonsets', 'DS', 'apps/v1', 'namespaced'],
  ['ReplicaSet', 'replicasets', 'RS', 'apps/v1', 'namespaced'],
  ['Job', 'jobs', 'J', 'batch/v1', 'namespaced'],
  ['CronJob', 'cronjobs', 'CJ', 'batch/v1', 'namespaced'],
  ['NetworkPolicy', 'networkpolicies', 'NP', 'networking.k8s.io/v1', 'namespaced'],
  ['Gateway', 'gateways', 'G', 'gateway.networking.k8s.io/v1', 'namespaced crd'],
  ['Project', 'projects', 'PR', 'project.openshift.io/v1', 'cluster'],
  ['FlowCollector', 'flowcollectors', 'FC', 'flows.netobserv.io/v1beta2', 'cluster crd'],
];

function model([kind, plural, abbr, apiVersion, scope]: Row): ResourceModel {
  const [version = apiVersion, group] = apiVersion.split('/').reverse();
  return {
    kind,
    label: kind,
    labelPlural: kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`,
    plural,
    abbr,
    ...(group === undefined ? {} : { apiGroup: group }),
    apiVersion: version,
    namespaced: scope.startsWith('namespaced'),
    crd: scope.endsWith('crd'),
  };
}

/** The kinds of the sample cluster. */
export const MODELS: readonly ResourceModel[] = ROWS.map(model);

export const apiVersionOf = ({
  apiGroup,
  apiVersion,
}: Pick<ResourceModel, 'apiGroup' | 'apiVersion'>): string =>
  apiGroup === undefined ? apiVersion : `${apiGroup}/${apiVersion}`;

/** `group~version~kind`, the console's name of a kind. */
export const referenceOf = ({ apiGroup = 'core', apiVersion, kind }: ResourceModel): string =>
  `${apiGroup}~${apiVersion}~${kind}`;

/** The path segment of a kind in the console's own URLs. */
export const pathSegmentOf = (model: ResourceModel): string =>
  model.crd ? referenceOf(model) : model.plural;
