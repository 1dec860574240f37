import { type Identity, OBJECTS } from './scopes';
import type { Flow } from '../flows/flow';

const NAMESPACE = 'K8S_Namespace';

/** An object that the console has a page for. */
export interface ConsoleResource {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

/** Path segments of the console (reference: console's k8s routes): plurals, or `group~version~kind`. */
const SEGMENTS: Readonly<Record<string, string>> = {
  Pod: 'pods',
  Service: 'services',
  Deployment: 'deployments',
  DeploymentConfig: 'deploymentconfigs',
  StatefulSet: 'statefulsets',
  DaemonSet: 'daemonsets',
  ReplicaSet: 'replicasets',
  ReplicationController: 'replicationcontrollers',
  Job: 'jobs',
  CronJob: 'cronjobs',
  Gateway: 'gateway.networking.k8s.io~v1~Gateway',
  VirtualMachine: 'kubevirt.io~v1~VirtualMachine',
  VirtualMachineInstance: 'kubevirt.io~v1~VirtualMachineInstance',
  NetworkPolicy: 'networkpolicies',
  EgressFirewall: 'k8s.ovn.org~v1~EgressFirewall',
};

const CLUSTER_SEGMENTS: Readonly<Record<string, string>> = {
  Node: 'nodes',
  Namespace: 'namespaces',
  AdminNetworkPolicy: 'policy.networking.k8s.io~v1alpha1~AdminNetworkPolicy',
  BaselineAdminNetworkPolicy: 'policy.networking.k8s.io~v1alpha1~BaselineAdminNetworkPolicy',
  FlowCollector: 'flows.netobserv.io~v1beta2~FlowCollector',
};

/** The path of an object's page in the console; undefined for kinds that we know no page of. */
export const consolePath = ({ kind, name, namespace }: ConsoleResource): string | undefined => {
  const cluster = CLUSTER_SEGMENTS[kind];
  if (cluster !== undefined) return `/k8s/cluster/${cluster}/${encodeURIComponent(name)}`;
  const segment = SEGMENTS[kind];
  if (segment === undefined || namespace === undefined) return undefined;
  return `/k8s/ns/${encodeURIComponent(namespace)}/${segment}/${encodeURIComponent(name)}`;
};

/** The object of Kubernetes that an end is known as, by its fields without `Src` and `Dst`; undefined of kinds that are ours. */
export const resourceAs = (
  { kind, title, kindField, needs: [nameField = ''], keeps = [] }: Identity,
  fieldOf: (field: string) => string | undefined,
): ConsoleResource | undefined => {
  const ownKind = kindField === undefined ? kind : fieldOf(kindField);
  const name = fieldOf(nameField);
  if (title !== undefined || !ownKind || !name) return undefined;
  const namespace = keeps.includes(NAMESPACE) ? fieldOf(NAMESPACE) : undefined;
  return { kind: ownKind, name, namespace };
};

/** The object that a field of a flow names (`SrcK8S_OwnerName` → its Deployment); undefined for other fields. */
export const resourceOfField = (flow: Flow, field: string): ConsoleResource | undefined => {
  const [, stem = '', base = ''] = /^((?:Xlat)?(?:Src|Dst))(.+)$/.exec(field) ?? [];
  const identity = OBJECTS.find(({ needs: [name] }) => name === base);
  const fieldOf = (name: string): string | undefined => {
    const value = flow.fields[`${stem}${name}`];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return identity && resourceAs(identity, fieldOf);
};

/** The object at one end of a flow; `stem` starts the wire names of the end: `Src`, `XlatDst`. */
export const endpointResource = (flow: Flow, stem: string): ConsoleResource | undefined =>
  resourceOfField(flow, `${stem}K8S_Name`);

/** The workload that owns the object at one end of a flow. */
export const endpointOwner = (flow: Flow, stem: string): ConsoleResource | undefined =>
  resourceOfField(flow, `${stem}K8S_OwnerName`);
