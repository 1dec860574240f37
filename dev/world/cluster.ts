import { MACHINE_NETWORK, SERVICE_NETWORK, ipv4At, macOfIp } from './addresses';
import { planNamespaces, type NamespacePlan, type WorkloadPlan } from './blueprint';
import type { Endpoint, Host } from './endpoint';
import { EndpointRegister } from './endpointRegister';
import { ODD_LABELS, PROVIDERS, STRANGER, type ExternalPeer } from './externalPeers';
import { createPodPlacer, type PodPlacer } from './podPlacer';
import { createRandom, hashOf } from './random';
import { RESOLVER, STORY } from './plot';
import { SIZES, type WorldOptions } from './worldOptions';

export interface Workload extends WorkloadPlan {
  readonly namespace: string;
  readonly udn?: string;
  readonly pods: readonly Endpoint[];
  /** The service in front, if it has one. */
  readonly service?: Endpoint;
}

export interface Cluster {
  readonly name: string;
  /** One Node endpoint a machine; its `host` is the machine itself. */
  readonly nodes: readonly Endpoint[];
  readonly namespaces: readonly string[];
  readonly workloads: readonly Workload[];
  readonly pods: readonly Endpoint[];
  readonly services: readonly Endpoint[];
  /** The service `kubernetes` in `default`, backed by the control plane nodes. */
  readonly apiService: Endpoint;
  readonly clients: readonly Endpoint[];
  readonly providers: readonly Endpoint[];
  /** None but in the odd world. */
  readonly oddPeers: readonly Endpoint[];
  readonly stranger: Endpoint;
  /** The resolver that nobody in the cluster should ask. */
  readonly resolver: Endpoint;
  /** Everything above, at the position of its `id`. */
  readonly endpoints: readonly Endpoint[];
}

const ZONES = ['us-east-2a', 'us-east-2b', 'us-east-2c'];
const DNS_ADDRESS_OFFSET = 10;

function buildNodes(register: EndpointRegister, count: number): Endpoint[] {
  return Array.from({ length: count }, (_, index) => {
    const zone = ZONES[index % ZONES.length] ?? '';
    const ip = ipv4At(MACHINE_NETWORK, (index % ZONES.length) * 65536 + 256 + 7 + index);
    const name = `ip-${ip.replaceAll('.', '-')}.us-east-2.compute.internal`;
    const mac = `02${macOfIp(ip).slice(2)}`;
    const slowness = index === STORY.slowNode ? STORY.slowness : 1;
    const ip6 = `fd00:10::${(index + 16).toString(16)}`;
    const host: Host = { name, ip, ip6, mac, zone, slowness };
    const place = { name, ip, ip6, mac, host, owner: { kind: 'Node', name } };
    return register.add({ kind: 'Node', ...place, subnetLabel: 'Machines' });
  });
}

function addService(register: EndpointRegister, namespace: string, name: string): Endpoint {
  const offset =
    name === 'dns-default'
      ? DNS_ADDRESS_OFFSET
      : name === 'kubernetes'
        ? 1
        : 256 + (hashOf(namespace, name) % 65000);
  const ip = ipv4At(SERVICE_NETWORK, offset);
  return register.add({
    kind: 'Service',
    name,
    namespace,
    ip,
    ip6: `fd02::${offset.toString(16)}`,
    mac: '0A:58:A9:FE:01:01',
    owner: { kind: 'Service', name },
    subnetLabel: 'Services',
  });
}

interface Yard {
  readonly register: EndpointRegister;
  readonly placer: PodPlacer;
  readonly nodes: readonly Endpoint[];
}

function buildWorkload(yard: Yard, plan: NamespacePlan, workload: WorkloadPlan): Workload {
  const { namespace, udn } = plan;
  const { name, kind, servicePort, replicas } = workload;
  const service =
    servicePort === undefined
      ? undefined
      : addService(yard.register, namespace, kind === 'Gateway' ? `${name}-istio` : name);
  const spread = kind === 'DaemonSet' ? yard.nodes : undefined;
  const pods = Array.from({ length: spread?.length ?? replicas }, (_, index) =>
    yard.placer.place({ ...workload, namespace, udn }, index, spread?.[index]?.host),
  );
  return { ...workload, namespace, udn, service, pods };
}

/** Adds replicas to scalable workloads, busiest first, until the cluster has its number of pods. */
function fillUp(workloads: readonly Workload[], placer: PodPlacer, target: number): Workload[] {
  const grown = workloads.map((workload) => ({ ...workload, pods: [...workload.pods] }));
  const scalable = grown.filter(({ scales }) => scales);
  let missing = target - grown.reduce((sum, { pods }) => sum + pods.length, 0);
  for (let turn = 0; missing > 0 && scalable.length > 0; turn++, missing--) {
    const workload = scalable[turn % scalable.length];
    workload?.pods.push(placer.place(workload, workload.pods.length));
  }
  return grown;
}

const addPeer = (register: EndpointRegister, peer: ExternalPeer): Endpoint =>
  register.add({ kind: 'External', mac: '02:00:0A:FF:FF:01', ...peer });

const clientPeer = (index: number): ExternalPeer => ({
  name: `client-${index}`,
  ip: ipv4At(0xc6120000, 257 + index * 37),
  ip6: `2001:db8:c1:${index.toString(16)}::${(index % 7) + 1}`,
  subnetLabel: index % 3 === 0 ? 'EXT: office' : undefined,
});

/** The cluster that a seed and a size stand for: everything that has a name or an address. */
export function buildCluster(options: WorldOptions): Cluster {
  const figures = SIZES[options.size];
  const register = new EndpointRegister();
  const nodes = buildNodes(register, figures.nodes);
  const placer = createPodPlacer(register, nodes, createRandom(hashOf(options.seed, 'pods')));
  const plans = planNamespaces(figures.teams, figures.isOdd);
  const yard: Yard = { register, placer, nodes };
  const base = plans.flatMap((plan) =>
    plan.workloads.map((each) => buildWorkload(yard, plan, each)),
  );
  const workloads = fillUp(base, placer, figures.pods);
  const apiService = addService(register, 'default', 'kubernetes');
  const clients = Array.from({ length: figures.externalClients }, (_, index) =>
    addPeer(register, clientPeer(index)),
  );
  return {
    name: 'east-1',
    nodes,
    namespaces: [...plans.map(({ namespace }) => namespace), 'default'],
    workloads,
    pods: workloads.flatMap(({ pods }) => pods),
    services: [...workloads.flatMap(({ service }) => service ?? []), apiService],
    apiService,
    clients,
    providers: PROVIDERS.map(({ name, ip, ip6, subnetLabel }) =>
      addPeer(register, { name, ip, ip6, subnetLabel }),
    ),
    oddPeers: (figures.isOdd ? ODD_LABELS : []).map((peer) => addPeer(register, peer)),
    stranger: addPeer(register, STRANGER),
    resolver: addPeer(register, RESOLVER),
    endpoints: register.all,
  };
}
