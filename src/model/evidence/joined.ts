import type { ScanSummary } from './answers';
import type { RunningContainer, WorkloadName } from './running';

/** A value and the rule that gave it, as config.json writes the rule: `label app.kubernetes.io/name`. */
export interface Ruled {
  readonly value: string;
  readonly rule: string;
}

/** What a report proves about the image that runs: its digest is compared with the container's. */
export type Proof = 'verified' | 'anotherImage' | 'cannotTell';

/** What a report says: a report without findings is clean only where something was looked for. */
export type ReportVerdict = 'findings' | 'clean' | 'notLookedFor';

/** What is known of an image that runs. Values that differ look different, in every place. */
export type JoinState =
  /** No rule gave a name of the app, or a commit; or the door knows no team of the namespace. */
  | { readonly kind: 'noApp' | 'noCommit' | 'noTeam' }
  /** Others: shas of the scans that there are of the app, newest first; undefined until they are asked for. */
  | { readonly kind: 'noScan'; readonly others?: readonly string[] }
  /** More than one scan begins with the digits that were found. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'malformed' | 'tooLarge' }
  | {
      readonly kind: 'scanned';
      readonly summary: ScanSummary;
      readonly verdict: ReportVerdict;
      readonly proof: Proof;
      /** Scanned longer ago than the age that is set. */
      readonly isStale: boolean;
    };

/** An image that a workload runs, in as many pods as there are, and what is known of it. */
export interface ImageEvidence {
  readonly workload: WorkloadName;
  readonly container: Pick<RunningContainer, 'name' | 'role' | 'image' | 'digest' | 'configId'>;
  /** It runs beside the app's own container: what the pod says of its app says nothing of this one. */
  readonly isBeside?: boolean;
  /** Names of the pods that run it. */
  readonly pods: readonly string[];
  /** When the first of these pods started, in milliseconds since the epoch. */
  readonly startedMs?: number;
  readonly app?: Ruled;
  readonly commit?: Ruled;
  /** Where its source lies, as the pod's annotation `app.openshift.io/vcs-uri` says: unchecked. */
  readonly source?: string;
  readonly join: JoinState;
}

/** All images of a workload: several containers, several versions during a rollout; the worst first. None: nothing runs. */
export interface WorkloadEvidence {
  readonly workload: WorkloadName;
  readonly images: readonly ImageEvidence[];
  /** Why its pods could not be listed, so that nothing is known of what it runs; undefined when they were. */
  readonly unread?: Extract<JoinState, { readonly kind: 'forbidden' | 'unreachable' }>;
}
