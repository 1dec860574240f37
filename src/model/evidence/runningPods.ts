import type { ImageEvidence } from './joined';
import { joinImages, podsByWorkload } from './joinImages';
import type { JoinSettings } from './joinRules';
import { type RunningPod, workloadKey } from './running';

/** A container of an app in a pod: what it runs, and where. */
export interface RunningImage extends Pick<
  ImageEvidence,
  'workload' | 'container' | 'app' | 'commit' | 'source' | 'startedMs'
> {
  /** One of its kind. */
  readonly id: string;
  readonly pod: string;
  readonly node: string | undefined;
  readonly phase: string;
}

/** The containers that run an app, pod by pod, as the rules of the join find them. */
export function runningPods(
  pods: readonly RunningPod[],
  app: string,
  settings: JoinSettings,
): readonly RunningImage[] {
  const byName = new Map(pods.map((pod) => [pod.name, pod]));
  const byWorkload = podsByWorkload(pods);
  const owners = new Map(pods.map(({ owner }) => [workloadKey(owner), owner]));
  return [...owners].flatMap(([key, workload]) =>
    joinImages(byWorkload.get(key) ?? [], workload, settings)
      .filter((image) => image.app?.value === app)
      .flatMap(({ container, commit, source, startedMs, pods: names, ...image }) =>
        names.map((pod): RunningImage => {
          const own = byName.get(pod);
          return {
            id: `${pod}/${container.name}`,
            pod,
            node: own?.node,
            phase: own?.phase ?? '',
            workload,
            container,
            app: image.app,
            commit,
            source,
            startedMs: own?.startedMs ?? startedMs,
          };
        }),
      ),
  );
}
