import { ApiError, type ErrorKind } from '../api/apiError';
import { fetchPods } from '../api/cluster/podRequests';
import { type CommitPlace, fetchScans, fetchSummary } from '../api/evidence/evidenceRequests';
import type { Transport } from '../api/transport';
import type { JoinState, Ruled } from '../model/evidence/joined';
import type { JoinedImage } from '../model/evidence/joinImages';
import { type JoinSettings, printJoinRule } from '../model/evidence/joinRules';
import { proofOf, type ScanAnswer } from '../model/evidence/judgeImage';
import type { RunningPod } from '../model/evidence/running';
import { questionKey, type Question } from './question';

/** Pods of a namespace, or why they could not be listed. */
export type PodsAnswer =
  | { readonly kind: 'listed'; readonly pods: readonly RunningPod[]; readonly isPartial: boolean }
  | Extract<JoinState, { readonly kind: 'forbidden' | 'unreachable' }>;

const isAnswered = (error: unknown): error is ApiError => error instanceof ApiError;

const unreachable = ({ kind, detail }: ApiError) =>
  ({ kind: 'unreachable', detail: detail === '' ? kind : detail }) as const;

/** The pods of a namespace. That they may not be listed, or nobody answers, are answers: other namespaces have theirs. */
export const podsQuestion = (namespace: string): Question<PodsAnswer> => ({
  key: questionKey('pods', namespace),
  ask: async (transport, signal) => {
    try {
      return { kind: 'listed', ...(await fetchPods(transport, namespace, signal)) };
    } catch (error) {
      if (!isAnswered(error)) throw error;
      return error.kind === 'forbidden' ? { kind: 'forbidden' } : unreachable(error);
    }
  },
});

const BY_KIND: Readonly<Partial<Record<ErrorKind, ScanAnswer>>> = {
  notFound: { kind: 'noScan' },
  noTeam: { kind: 'noTeam' },
  ambiguous: { kind: 'ambiguous' },
  forbidden: { kind: 'forbidden' },
  badReport: { kind: 'malformed' },
  reportTooLarge: { kind: 'tooLarge' },
};

const asAnswer = (error: unknown): ScanAnswer => {
  if (!isAnswered(error)) throw error;
  return BY_KIND[error.kind] ?? unreachable(error);
};

/** The scan of an app's commit, in short. Whatever the door says is an answer; only a cancelled question has none. */
export const scanQuestion = ({ namespace, app, sha }: CommitPlace): Question<ScanAnswer> => ({
  key: questionKey('scan', namespace, app, sha),
  ask: async (transport, signal) => {
    try {
      const summary = await fetchSummary(transport, { namespace, app, sha }, signal);
      return { kind: 'found', summary };
    } catch (error) {
      return asAnswer(error);
    }
  },
});

/** By what the evidence of an image is asked for; undefined where a rule gave no app or no commit. */
export const placeOf = ({ workload, app, commit }: JoinedImage): CommitPlace | undefined =>
  app && commit && { namespace: workload.namespace, app: app.value, sha: commit.value };

/** Newest scans of an app whose digests are compared: more would be a request each. */
const MAX_COMPARED = 10;
const MAX_OTHERS = 20;

/** What the scans of an app say of an image of which no commit is known, or none that was scanned. */
export interface FoundScan {
  /** The scan of this very image. */
  readonly byDigest?: Extract<ScanAnswer, { readonly kind: 'found' }>;
  /** What could be told without one. */
  readonly otherwise: ScanAnswer;
}

const compareScans = async (
  { container }: JoinedImage,
  shas: readonly string[],
  ask: (sha: string) => Promise<ScanAnswer>,
): Promise<FoundScan['byDigest']> => {
  for (const sha of shas) {
    const answer = await ask(sha);
    if (answer.kind === 'found' && proofOf(container, answer.summary) === 'verified') return answer;
  }
  return undefined;
};

/**
 * Looks through the scans that there are of the image's app: the newest are compared with the digest that runs.
 *
 * @param byDigest whether a scan may be taken for the image's by its digest alone
 */
export const findScanQuestion = (
  image: JoinedImage & { readonly app: NonNullable<JoinedImage['app']> },
  byDigest: boolean,
): Question<FoundScan> => {
  const { namespace } = image.workload;
  const app = image.app.value;
  const { digest, configId } = image.container;
  const find = async (transport: Transport, signal: AbortSignal): Promise<FoundScan> => {
    const { scans } = await fetchScans(transport, { namespace, app }, signal);
    const shas = scans.map(({ sha }) => sha);
    const isComparable = byDigest && (digest ?? configId) !== undefined;
    return {
      byDigest: isComparable
        ? await compareScans(image, shas.slice(0, MAX_COMPARED), (sha) =>
            scanQuestion({ namespace, app, sha }).ask(transport, signal),
          )
        : undefined,
      otherwise: { kind: 'noScan', others: shas.slice(0, MAX_OTHERS) },
    };
  };
  return {
    key: questionKey('findScan', namespace, app, byDigest && (digest ?? configId)),
    ask: async (transport, signal) => {
      try {
        return await find(transport, signal);
      } catch (error) {
        return { otherwise: asAnswer(error) };
      }
    },
  };
};

/** What the door said of an image: of the commit that is known, or of the one that was found by its digest. */
export interface ImageAnswer {
  /** Where no other rule gave one. */
  readonly commit?: Ruled;
  readonly answer: ScanAnswer;
}

const byCommit = (place: CommitPlace): Question<ImageAnswer> => {
  const { key, ask } = scanQuestion(place);
  return { key, ask: async (...how) => ({ answer: await ask(...how) }) };
};

type FindableImage = Parameters<typeof findScanQuestion>[0];

const byDigest = (image: FindableImage): Question<ImageAnswer> => {
  const { key, ask } = findScanQuestion(image, true);
  return {
    key,
    ask: async (...how) => {
      const { byDigest: found, otherwise } = await ask(...how);
      return found
        ? {
            commit: { value: found.summary.sha, rule: printJoinRule({ kind: 'digest' }) },
            answer: found,
          }
        : { answer: otherwise };
    },
  };
};

/**
 * What the door is asked about an image: for the scan of its commit, which is one request, or where no commit is known
 * for the one of its digest among the newest of its app, which is some. Undefined where there is nothing to ask by.
 */
export const imageQuestion = (
  image: JoinedImage,
  { commitRules }: Pick<JoinSettings, 'commitRules'>,
): Question<ImageAnswer> | undefined => {
  const { app, commit, container } = image;
  const place = placeOf(image);
  if (place) return byCommit(place);
  const isFindable =
    commitRules.some(({ kind }) => kind === 'digest') &&
    (container.digest ?? container.configId) !== undefined;
  return app && !commit && isFindable ? byDigest({ ...image, app }) : undefined;
};
