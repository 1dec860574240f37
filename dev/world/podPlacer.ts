import { macOfIp, podIp, podIp6 } from './addresses';
import type { WorkloadPlan } from './blueprint';
import type { Endpoint, Host } from './endpoint';
import type { EndpointRegister } from './endpointRegister';
import type { Random } from './random';

interface Placing extends WorkloadPlan {
  readonly namespace: string;
  readonly udn?: string;
}

export interface PodPlacer {
  /** Makes the pod number `index` of a workload, on `host` or where it is the turn. */
  place(workload: Placing, index: number, host?: Host): Endpoint;
}

/** The letters that Kubernetes uses in generated names. */
const SAFE_LETTERS = 'bcdfghjklmnpqrstvwxz2456789';

const suffix = (random: Random, length: number): string =>
  Array.from({ length }, () => SAFE_LETTERS[random.int(SAFE_LETTERS.length)]).join('');

/** Spreads pods over worker nodes in turn; pods on the host network share their node's address. */
export function createPodPlacer(
  register: EndpointRegister,
  nodes: readonly Endpoint[],
  random: Random,
): PodPlacer {
  const hosts = nodes.flatMap(({ host }) => host ?? []);
  const used = new Map<string, number>();
  const generations = new Map<string, string>();
  let turn = 0;

  const generationOf = (key: string): string => {
    const known = generations.get(key) ?? suffix(random, 10);
    generations.set(key, known);
    return known;
  };
  const nameOf = ({ kind, name, namespace }: Placing, index: number): string => {
    if (kind === 'Pod') return name;
    if (kind === 'StatefulSet') return `${name}-${index}`;
    if (kind === 'CronJob')
      return `${name}-${29_000_000 + random.int(99_999)}-${suffix(random, 5)}`;
    if (kind === 'Deployment' || kind === 'Gateway') {
      return `${name}-${generationOf(`${namespace}/${name}`)}-${suffix(random, 5)}`;
    }
    return `${name}-${suffix(random, 5)}`;
  };
  const addressOn = (host: Host): Pick<Endpoint, 'ip' | 'ip6' | 'mac'> => {
    const index = used.get(host.name) ?? 0;
    used.set(host.name, index + 1);
    const nodeIndex = hosts.indexOf(host);
    const ip = podIp(nodeIndex, index);
    return { ip, ip6: podIp6(nodeIndex, index), mac: macOfIp(ip) };
  };

  return {
    place: (workload, index, wanted) => {
      const host = wanted ?? hosts[turn++ % hosts.length];
      if (!host) throw new RangeError('a cluster needs nodes');
      const { namespace, udn, hours, hostNetwork } = workload;
      return register.add({
        kind: 'Pod',
        name: nameOf(workload, index),
        namespace,
        owner: { kind: workload.kind, name: workload.name },
        host,
        udn,
        hours,
        subnetLabel: 'Pods',
        ...(hostNetwork ? { ip: host.ip, ip6: host.ip6, mac: host.mac } : addressOn(host)),
      });
    },
  };
}
