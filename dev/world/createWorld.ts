import { buildCluster, type Cluster } from './cluster';
import { createFlows, type FlowSource } from './createFlows';
import { buildDependencyGraph } from './dependencyGraph';
import { kubernetesObjects, type KubernetesObject } from './kubernetesObjects';
import type { Pair } from './pair';
import { SIZES, type WorldOptions } from './worldOptions';

export interface World {
  readonly options: WorldOptions;
  readonly cluster: Cluster;
  /** Who talks to whom all the time, heaviest first; rare traffic comes on top. */
  readonly pairs: readonly Pair[];
  /** Namespaces, nodes, pods, services, workloads and the FlowCollector `cluster`. */
  readonly objects: readonly KubernetesObject[];
  /**
   * Stored records with an end time in [fromMs, toMs), ascending. Deterministic for seed and slice; on a one-second grid
   * flows(a, c) is flows(a, b) followed by flows(b, c).
   */
  readonly flows: FlowSource;
}

/** A sample cluster with its traffic: the same options make the same world on every machine. */
export function createWorld(options: WorldOptions): World {
  const cluster = buildCluster(options);
  const pairs = buildDependencyGraph(cluster, options.seed, SIZES[options.size].pairs);
  return {
    options,
    cluster,
    pairs,
    objects: kubernetesObjects(cluster, options),
    flows: createFlows(options, cluster, pairs),
  };
}
