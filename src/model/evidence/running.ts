/** A workload as flows and pods name it: the owner of pods, or a pod that nobody owns. */
export interface WorkloadName {
  readonly namespace: string;
  readonly kind: string;
  readonly name: string;
}

/** Equal for the same workload; no part of a name holds the mark between them (RFC 1123). */
export const workloadKey = ({ namespace, kind, name }: WorkloadName): string =>
  `${namespace}/${kind}/${name}`;

export type ContainerRole = 'main' | 'sidecar' | 'init' | 'ephemeral';

/** A container of a pod: what was asked to run, and what runs. */
export interface RunningContainer {
  readonly name: string;
  readonly role: ContainerRole;
  /** As the pod's specification names it: by tag, by digest, or by both. */
  readonly image: string;
  /** `sha256:…` of what the runtime says that it runs (`imageID`); undefined until it runs, or where it names no digest. */
  readonly digest?: string;
  /** `sha256:…` of the image's configuration, where the runtime names that instead: an image that came from no registry. */
  readonly configId?: string;
  /** Milliseconds since the epoch. */
  readonly startedMs?: number;
}

/** A pod as the API server lists it, checked and bounded. */
export interface RunningPod {
  readonly name: string;
  readonly owner: WorkloadName;
  readonly node?: string;
  readonly phase: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly containers: readonly RunningContainer[];
  /** Milliseconds since the epoch. */
  readonly startedMs?: number;
}
