import { appOf, commitOf } from './applyJoinRules';
import type { ImageEvidence } from './joined';
import type { JoinSettings } from './joinRules';
import { type RunningContainer, type RunningPod, type WorkloadName, workloadKey } from './running';

/** An image that a workload runs, and by which app and commit its evidence is asked for. */
export type JoinedImage = Omit<ImageEvidence, 'join'>;

const hasEnded = ({ phase }: RunningPod): boolean => phase === 'Succeeded' || phase === 'Failed';

/** Pods by the key of their workload; those that ended run nothing any more. A pod is its own workload, too. */
export const podsByWorkload = (
  pods: readonly RunningPod[],
): ReadonlyMap<string, readonly RunningPod[]> => {
  const found = new Map<string, RunningPod[]>();
  const add = (workload: WorkloadName, pod: RunningPod): void => {
    const key = workloadKey(workload);
    const known = found.get(key);
    if (known) known.push(pod);
    else found.set(key, [pod]);
  };
  for (const pod of pods.filter((each) => !hasEnded(each))) {
    const self = { namespace: pod.owner.namespace, kind: 'Pod', name: pod.name };
    add(pod.owner, pod);
    if (workloadKey(self) !== workloadKey(pod.owner)) add(self, pod);
  }
  return found;
};

/** Of several containers, the app's is the one that is called like it, else the first that is no init and no sidecar. */
const appContainerOf = (
  pod: RunningPod,
  { appRules }: JoinSettings,
): RunningContainer | undefined => {
  const mains = pod.containers.filter(({ role }) => role === 'main');
  const [first] = mains;
  if (!first) return undefined;
  const app = appOf(appRules, { pod, container: first, isOfApp: true });
  return mains.find(({ name }) => name === app?.value) ?? first;
};

/** Known to OpenShift's own pages, too. */
const SOURCE_KEY = 'app.openshift.io/vcs-uri';

const joinPod = (
  pod: RunningPod,
  workload: WorkloadName,
  settings: JoinSettings,
): JoinedImage[] => {
  const ofApp = appContainerOf(pod, settings);
  return pod.containers.map((container): JoinedImage => {
    const { name, role, image, digest, configId, startedMs } = container;
    const subject = { pod, container, isOfApp: container === ofApp };
    return {
      workload,
      container: { name, role, image, digest, configId },
      isBeside: container !== ofApp,
      pods: [pod.name],
      startedMs: pod.startedMs ?? startedMs,
      app: appOf(settings.appRules, subject),
      commit: commitOf(settings.commitRules, subject),
      source: subject.isOfApp ? pod.annotations[SOURCE_KEY] : undefined,
    };
  });
};

const imageKey = ({ container, app, commit }: JoinedImage): string => {
  const { name, role, image, digest, configId } = container;
  return JSON.stringify([name, role, digest ?? configId ?? image, app, commit]);
};

const earlier = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);

/**
 * The images that a workload's pods run, each once with the pods that run it: several in a pod, several versions during a
 * rollout, none where it is scaled to nothing.
 */
export const joinImages = (
  pods: readonly RunningPod[],
  workload: WorkloadName,
  settings: JoinSettings,
): JoinedImage[] => {
  const images = new Map<string, JoinedImage>();
  for (const pod of pods)
    for (const image of joinPod(pod, workload, settings)) {
      const key = imageKey(image);
      const known = images.get(key);
      images.set(
        key,
        known
          ? {
              ...known,
              pods: [...known.pods, ...image.pods],
              startedMs: earlier(known.startedMs, image.startedMs),
            }
          : image,
      );
    }
  return [...images.values()];
};
