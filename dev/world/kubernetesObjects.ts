import type { Cluster, Workload } from './cluster';
import type { Endpoint } from './endpoint';
import { flowCollector } from './flowCollector';
import { hashOf, hexOf } from './random';
import { RETIRED, shippedPod, type ShippedPod } from './shipping';
import type { WorldOptions } from './worldOptions';

/** A plain Kubernetes object, as the API server would print it. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly uid: string;
    readonly [more: string]: unknown;
  };
  readonly [more: string]: unknown;
}

const CREATED = '2024-11-05T08:00:00Z';

/** Seconds, as the API server writes them. */
const timeOf = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

const hex = (value: number): string => value.toString(16).padStart(8, '0');

/** As the API server gives one to every object; the same whenever the world is made. */
function uidOf(kind: string, namespace: string, name: string): string {
  const part = (index: number): string => hex(hashOf(kind, namespace, name, index));
  const [a, b, c] = [part(1), part(2), part(3)];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(0, 3)}-${c.slice(4)}${part(4)}`;
}

function object(
  [apiVersion, kind]: readonly [string, string],
  { name, namespace, ...more }: { name: string; namespace?: string; [more: string]: unknown },
  body: Readonly<Record<string, unknown>>,
): KubernetesObject {
  const uid = uidOf(kind, namespace ?? '', name);
  const metadata = { name, namespace, uid, creationTimestamp: CREATED, ...more };
  return { apiVersion, kind, metadata, ...body };
}

const podLabels = ({ name }: Pick<Workload, 'name'>): Record<string, string> => ({ app: name });

const node = ({ name, host }: Endpoint): KubernetesObject =>
  object(
    ['v1', 'Node'],
    { name, labels: { 'topology.kubernetes.io/zone': host?.zone, 'kubernetes.io/hostname': name } },
    {
      status: {
        addresses: [
          { type: 'InternalIP', address: host?.ip },
          { type: 'InternalIP', address: host?.ip6 },
          { type: 'Hostname', address: name },
        ],
        conditions: [{ type: 'Ready', status: 'True' }],
      },
    },
  );

/** What the runtime says of containers that run, or that ran before the others. */
const statusOf = (
  { namespace = '', name }: Endpoint,
  { initContainers, containers, startedMs }: ShippedPod,
) => {
  const running = (each: ShippedPod['containers'][number]) => ({
    name: each.name,
    image: each.image,
    imageID: each.imageID,
    containerID: `cri-o://${hexOf(64, namespace, name, each.name)}`,
    ready: true,
    state: { running: { startedAt: timeOf(startedMs) } },
  });
  const exited = (each: ShippedPod['containers'][number]) => ({
    ...running(each),
    state: { terminated: { exitCode: 0, reason: 'Completed', startedAt: timeOf(startedMs) } },
  });
  return {
    containerStatuses: containers.map(running),
    initContainerStatuses: initContainers.map((each) =>
      each.restartPolicy ? running(each) : exited(each),
    ),
  };
};

const specOf = ({ image, name }: ShippedPod['containers'][number]) => ({ name, image });

const API_OF_KIND: Readonly<Record<string, string>> = {
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  ReplicaSet: 'apps/v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
  Gateway: 'gateway.networking.k8s.io/v1',
};

/** The controller of a pod. Those of Deployments are ReplicaSets, called by the hash of their template. */
function controllerOf(
  { kind, name }: Workload,
  pod: string,
): { kind: string; name: string; hash?: string } {
  const hash = kind === 'Deployment' ? pod.split('-').at(-2) : undefined;
  return hash === undefined
    ? { kind, name }
    : { kind: 'ReplicaSet', name: `${name}-${hash}`, hash };
}

function pod(
  workload: Workload,
  endpoint: Endpoint,
  at: { readonly index: number; readonly nowMs: number },
): KubernetesObject {
  const { name, namespace, host, ip, ip6 } = endpoint;
  const shipped = shippedPod({
    namespace: workload.namespace,
    workload: workload.name,
    ...at,
  });
  const { kind, name: controllerName, hash } = controllerOf(workload, name);
  const apiVersion = API_OF_KIND[kind];
  const uid = uidOf(kind, workload.namespace, controllerName);
  const ports = workload.port === undefined ? [] : [{ containerPort: workload.port }];
  return object(
    ['v1', 'Pod'],
    {
      name,
      namespace,
      labels: { ...shipped.labels, 'pod-template-hash': hash },
      annotations: shipped.annotations,
      ownerReferences:
        apiVersion === undefined
          ? []
          : [{ apiVersion, kind, name: controllerName, uid, controller: true }],
    },
    {
      spec: {
        nodeName: host?.name,
        hostNetwork: workload.hostNetwork ?? false,
        containers: shipped.containers.map((each, at) =>
          at === 0 ? { ...specOf(each), ports } : specOf(each),
        ),
        initContainers: shipped.initContainers.map((each) => ({
          ...specOf(each),
          restartPolicy: each.restartPolicy,
        })),
      },
      status: {
        phase: 'Running',
        startTime: timeOf(shipped.startedMs),
        hostIP: host?.ip,
        podIP: ip,
        podIPs: [{ ip }, { ip: ip6 }],
        ...statusOf(endpoint, shipped),
      },
    },
  );
}

function controller(
  workload: Pick<Workload, 'kind' | 'name' | 'namespace' | 'pods'>,
): KubernetesObject[] {
  const { kind, name, namespace, pods } = workload;
  const apiVersion = API_OF_KIND[kind];
  if (apiVersion === undefined) return [];
  const labels = podLabels(workload);
  const shipped = shippedPod({ namespace, workload: name, index: 0, nowMs: 0 });
  const template = {
    metadata: { labels: shipped.labels, annotations: shipped.annotations },
    spec: { containers: shipped.containers.map(specOf) },
  };
  const spec = { replicas: pods.length, selector: { matchLabels: labels }, template };
  return [
    object(
      [apiVersion, kind],
      { name, namespace, labels },
      { spec, status: { replicas: pods.length } },
    ),
  ];
}

function service(endpoint: Endpoint, workload?: Workload): KubernetesObject {
  const { name, namespace, ip, ip6 } = endpoint;
  const ports = [{ port: workload?.servicePort ?? 443, targetPort: workload?.port ?? 6443 }];
  return object(
    ['v1', 'Service'],
    { name, namespace },
    {
      spec: {
        clusterIP: ip,
        clusterIPs: [ip, ip6],
        selector: workload ? podLabels(workload) : undefined,
        ports,
      },
    },
  );
}

/** Everything of the world that a Kubernetes API would list. */
export function kubernetesObjects(cluster: Cluster, options: WorldOptions): KubernetesObject[] {
  const { namespaces, nodes, workloads, apiService } = cluster;
  const { nowMs = Date.parse(CREATED) } = options;
  const named = (name: string): KubernetesObject =>
    object(
      ['v1', 'Namespace'],
      { name, labels: { 'kubernetes.io/metadata.name': name } },
      { status: { phase: 'Active' } },
    );
  return [
    ...namespaces.map(named),
    ...nodes.map(node),
    ...workloads.flatMap((workload) => [
      ...controller(workload),
      ...workload.pods.map((each, index) => pod(workload, each, { index, nowMs })),
      ...(workload.service ? [service(workload.service, workload)] : []),
    ]),
    ...RETIRED.filter(({ namespace }) => namespaces.includes(namespace)).flatMap((each) =>
      controller({ ...each, pods: [] }),
    ),
    service(apiService),
    object(
      ['flows.netobserv.io/v1beta2', 'FlowCollector'],
      { name: 'cluster', generation: 3 },
      flowCollector(cluster, options),
    ),
  ];
}
