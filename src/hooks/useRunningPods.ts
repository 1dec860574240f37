import { useMemo } from 'react';
import type { AppPlace } from '../api/evidence/evidenceRequests';
import type { JoinState } from '../model/evidence/joined';
import { type RunningImage, runningPods } from '../model/evidence/runningPods';
import { useJoinSettings, useNamespacePods } from './useEvidence';

/** Where an app runs. */
export interface RunningPodsResult {
  /** Undefined until the pods of the namespace are there. */
  readonly images: readonly RunningImage[] | undefined;
  /** Not all pods of the namespace were read. */
  readonly isPartial: boolean;
  /** Why the pods could not be listed. */
  readonly unread: Extract<JoinState, { readonly kind: 'forbidden' | 'unreachable' }> | undefined;
  readonly retry: () => void;
}

export const useRunningPods = ({ namespace, app }: AppPlace): RunningPodsResult => {
  const { answer, retry } = useNamespacePods(namespace);
  const settings = useJoinSettings();
  return useMemo(() => {
    const isListed = answer?.kind === 'listed';
    return {
      images: isListed ? runningPods(answer.pods, app, settings) : undefined,
      isPartial: isListed && answer.isPartial,
      unread: isListed ? undefined : answer,
      retry,
    };
  }, [answer, app, settings, retry]);
};
