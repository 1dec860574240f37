import type { ScanSummary } from './answers';
import type { ImageEvidence, JoinState, Proof } from './joined';
import type { JoinedImage } from './joinImages';
import { reportVerdict } from './reportVerdict';
import type { RunningContainer } from './running';

/** What asking the door for a scan gave. */
export type ScanAnswer =
  | { readonly kind: 'found'; readonly summary: ScanSummary }
  | Exclude<JoinState, { readonly kind: 'scanned' | 'noApp' | 'noCommit' }>;

/** What decides how old is too old. */
export interface JudgedAt {
  readonly staleAfterDays: number;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Whether the report is about the very image that runs. A digest in a registry is compared with digests in registries
 * (`Metadata.RepoDigests`), an image's own id with its own id (`Metadata.ImageID`); one kind says nothing of the other.
 */
export const proofOf = (
  { digest, configId }: Pick<RunningContainer, 'digest' | 'configId'>,
  { digests, imageId }: Pick<ScanSummary, 'digests' | 'imageId'>,
): Proof => {
  if (digest !== undefined && digests.length > 0)
    return digests.includes(digest) ? 'verified' : 'anotherImage';
  if (configId !== undefined && imageId !== undefined)
    return configId === imageId ? 'verified' : 'anotherImage';
  return 'cannotTell';
};

/** When the image was scanned, milliseconds since the epoch: as Trivy says, else when the report was stored. */
export const scannedMs = ({
  created,
  uploaded,
}: Pick<ScanSummary, 'created' | 'uploaded'>): number => {
  const ms = Date.parse(created ?? '');
  return Number.isNaN(ms) ? Date.parse(uploaded) : ms;
};

const joinOf = (
  { app, commit, container }: JoinedImage,
  answer: ScanAnswer | undefined,
  { staleAfterDays, nowMs }: JudgedAt,
): JoinState => {
  if (!app) return { kind: 'noApp' };
  // Without a commit nothing was asked for but the scans of the app: that none of them is of the image says no more.
  if (!answer || (!commit && answer.kind === 'noScan')) return { kind: 'noCommit' };
  if (answer.kind !== 'found') return answer;
  const { summary } = answer;
  return {
    kind: 'scanned',
    summary,
    verdict: reportVerdict(summary),
    proof: proofOf(container, summary),
    isStale: nowMs - scannedMs(summary) > staleAfterDays * DAY_MS,
  };
};

/** What is known of an image, by what the door answered; nothing is asked for one without app or commit. */
export const judgeImage = (
  image: JoinedImage,
  answer: ScanAnswer | undefined,
  judgedAt: JudgedAt,
): ImageEvidence => ({ ...image, join: joinOf(image, answer, judgedAt) });
