import { at, isRecord, type Json } from '../json';
import type { ContainerRole, RunningContainer, RunningPod, WorkloadName } from './running';

const MAX_NAME = 253;
const MAX_LABELS = 100;
/** Longer than any name or commit; the last applied configuration is no annotation that anything is joined by. */
const MAX_VALUE = 256;
const MAX_CONTAINERS = 100;
const MAX_IMAGE = 512;

const text = (value: unknown, longest: number): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined;

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const texts = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(isRecord(value) ? value : {})
      .filter(
        (entry): entry is [string, string] =>
          entry[0] !== '__proto__' && text(entry[1], MAX_VALUE) !== undefined,
      )
      .slice(0, MAX_LABELS),
  );

const timeMs = (value: unknown): number | undefined => {
  const ms = Date.parse(text(value, 40) ?? '');
  return Number.isNaN(ms) ? undefined : ms;
};

/** `registry/name@sha256:…`, also as `docker-pullable://registry/name@sha256:…`. */
const REPO_DIGEST = /@(sha256:[0-9a-f]{64})$(?!\n)/;
/** The image's own id: alone, with the runtime before it, or as CRI-O writes it. */
const CONFIG_ID = /^(?:[a-z][-a-z]*:\/\/)?(?:sha256:)?([0-9a-f]{64})$(?!\n)/;

/** What `imageID` of a container's status says. Its forms: kubelet of Kubernetes 1.20–1.33 with CRI-O, containerd, Docker. */
export const readImageId = (imageId: string): Pick<RunningContainer, 'digest' | 'configId'> => {
  const [, digest] = REPO_DIGEST.exec(imageId) ?? [];
  if (digest !== undefined) return { digest };
  const [, hex] = CONFIG_ID.exec(imageId) ?? [];
  return hex === undefined ? {} : { configId: `sha256:${hex}` };
};

const startOf = (status: unknown): number | undefined =>
  timeMs(at(status, ['state', 'running', 'startedAt'])) ??
  timeMs(at(status, ['state', 'terminated', 'startedAt']));

const SETS: readonly {
  readonly spec: string;
  readonly status: string;
  readonly roleOf: (container: Json) => ContainerRole;
}[] = [
  { spec: 'containers', status: 'containerStatuses', roleOf: () => 'main' },
  {
    spec: 'initContainers',
    status: 'initContainerStatuses',
    // A sidecar as Kubernetes knows it since 1.28.
    roleOf: ({ restartPolicy }) => (restartPolicy === 'Always' ? 'sidecar' : 'init'),
  },
  { spec: 'ephemeralContainers', status: 'ephemeralContainerStatuses', roleOf: () => 'ephemeral' },
];

const containersOf = (pod: Json): RunningContainer[] =>
  SETS.flatMap(({ spec, status, roleOf }) => {
    const statuses = list(at(pod, ['status', status])).filter(isRecord);
    return list(at(pod, ['spec', spec]))
      .slice(0, MAX_CONTAINERS)
      .filter(isRecord)
      .flatMap((container): RunningContainer[] => {
        const name = text(container.name, MAX_NAME);
        if (name === undefined) return [];
        const own = statuses.find((each) => each.name === name);
        const image = text(container.image, MAX_IMAGE) ?? text(own?.image, MAX_IMAGE) ?? '';
        return [
          {
            name,
            role: roleOf(container),
            image,
            ...readImageId(text(own?.imageID, MAX_IMAGE) ?? ''),
            startedMs: startOf(own),
          },
        ];
      });
  });

const HASH_LABEL = 'pod-template-hash';

/**
 * The workload that a pod belongs to, as flows name it: its controller, or for a ReplicaSet that a Deployment made, that
 * Deployment (NetObserv looks up the ReplicaSet's own controller; its name is the Deployment's with the template's hash).
 */
const ownerOf = (pod: Json, self: WorkloadName, labels: RunningPod['labels']): WorkloadName => {
  const controller = list(at(pod, ['metadata', 'ownerReferences']))
    .filter(isRecord)
    .find((reference) => reference.controller === true);
  const kind = text(controller?.kind, MAX_NAME);
  const name = text(controller?.name, MAX_NAME);
  if (kind === undefined || name === undefined) return self;
  const { namespace } = self;
  const suffix = `-${labels[HASH_LABEL] ?? ''}`;
  const isOfDeployment =
    kind === 'ReplicaSet' && suffix !== '-' && name.endsWith(suffix) && name !== suffix;
  return isOfDeployment
    ? { namespace, kind: 'Deployment', name: name.slice(0, -suffix.length) }
    : { namespace, kind, name };
};

const readPod = (value: unknown): RunningPod[] => {
  if (!isRecord(value)) return [];
  const name = text(at(value, ['metadata', 'name']), MAX_NAME);
  const namespace = text(at(value, ['metadata', 'namespace']), MAX_NAME);
  if (name === undefined || namespace === undefined) return [];
  const labels = texts(at(value, ['metadata', 'labels']));
  return [
    {
      name,
      owner: ownerOf(value, { namespace, kind: 'Pod', name }, labels),
      node: text(at(value, ['spec', 'nodeName']), MAX_NAME),
      phase: text(at(value, ['status', 'phase']), MAX_NAME) ?? 'Unknown',
      labels,
      annotations: texts(at(value, ['metadata', 'annotations'])),
      containers: containersOf(value),
      startedMs: timeMs(at(value, ['status', 'startTime'])),
    },
  ];
};

/** Items of a PodList (core/v1) as the API server gives them; what is no pod is left out, what is no text is not there. */
export const readPods = (items: readonly unknown[]): RunningPod[] => items.flatMap(readPod);
