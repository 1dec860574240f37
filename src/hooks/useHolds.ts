import { useCallback, useMemo } from 'react';
import { limitTransport } from '../api/limitTransport';
import {
  findInReportQuestion,
  type FoundFinding,
  type FoundInReport,
  type SearchReport,
} from '../ask/findInReport';
import { placeOf } from '../ask/evidenceQuestion';
import { type Holds, unreadImages, type Wanted, workloadHolds } from '../model/evidence/carries';
import type { ImageEvidence, WorkloadEvidence } from '../model/evidence/joined';
import { isProblem } from '../model/evidence/report';
import { isWanted, type WantedFindings } from '../model/evidence/wantedFindings';
import { evidenceDownload } from './evidenceTransport';
import { readWhole } from './reading/readInWorker';
import { type AskedSort, useManyAnswers } from './useManyAnswers';

/** Whole reports are large: more at once would only be slow at once. */
const AT_ONCE = 2;

/** Reports that one search may read. */
const MAX_REPORTS = 100;

const FRESH_MS = 10 * 60_000;

const search: SearchReport = async (text, wanted, signal) => {
  const found = await readWhole({ kind: 'find', input: { text, wanted } }, signal);
  return isProblem(found) ? undefined : found;
};

const REPORTS: AskedSort<FoundInReport> = {
  name: 'findInReport',
  transport: limitTransport(
    (path, signal) => evidenceDownload(path, signal, () => undefined),
    AT_ONCE,
  ),
  freshMs: () => FRESH_MS,
  isFailure: ({ kind }) => kind === 'unread',
};

const questionOf = (image: ImageEvidence, wanted: WantedFindings) => {
  const place = placeOf(image);
  return place && findInReportQuestion(place, wanted, search);
};

/** What is looked for among workloads, and how far the search has come. */
export interface HoldsResult {
  /** Whether a workload has what is looked for. */
  readonly holds: (evidence: WorkloadEvidence, wanted: Wanted) => Holds;
  /** What was found in it, as far as reports in short or the whole ones say. */
  readonly findings: (evidence: WorkloadEvidence, wanted: Wanted) => readonly FoundFinding[];
  /** Whole reports: those that were read, of how many. */
  readonly progress: { readonly done: number; readonly of: number };
  readonly isRunning: boolean;
  /** Reports that are not read, since they are too many. */
  readonly leftOut: number;
  readonly cancel: () => void;
  readonly retry: () => void;
}

/**
 * Looks for something in the evidence of workloads: in reports in short first, then in the whole reports of those of which
 * these do not tell.
 *
 * @param all the same list as long as it is the same
 */
export const useHolds = (
  all: readonly WorkloadEvidence[],
  wanted: readonly Wanted[],
): HoldsResult => {
  const { asked, leftOut } = useMemo(() => {
    const questions = wanted.flatMap((one) => {
      const { findings } = one;
      if (!findings) return [];
      return all
        .flatMap((evidence) => unreadImages(evidence, one))
        .flatMap((image) => questionOf(image, findings) ?? []);
    });
    const distinct = [...new Map(questions.map((question) => [question.key, question])).values()];
    return {
      asked: distinct.slice(0, MAX_REPORTS),
      leftOut: Math.max(0, distinct.length - MAX_REPORTS),
    };
  }, [all, wanted]);
  const { answers, isRunning, cancel, retry } = useManyAnswers(asked, REPORTS);
  const answerOf = useCallback(
    (image: ImageEvidence, findings: WantedFindings) => {
      const question = questionOf(image, findings);
      return question && answers.get(question.key);
    },
    [answers],
  );
  const holds = useCallback(
    (evidence: WorkloadEvidence, one: Wanted): Holds =>
      workloadHolds(evidence, one, (image) => {
        const answer = one.findings && answerOf(image, one.findings);
        if (!answer) return undefined;
        if (answer.kind === 'unread') return 'unknown';
        return answer.findings.length > 0 ? 'yes' : 'no';
      }),
    [answerOf],
  );
  const findings = useCallback(
    ({ images }: WorkloadEvidence, { findings: searched }: Wanted): readonly FoundFinding[] =>
      searched
        ? images.flatMap((image) => {
            const answer = answerOf(image, searched);
            if (answer?.kind === 'read') return answer.findings;
            const worst = image.join.kind === 'scanned' ? image.join.summary.worst : [];
            return worst.filter((one) => isWanted(searched, one));
          })
        : [],
    [answerOf],
  );
  const done = asked.filter(({ key }) => answers.has(key)).length;
  return {
    holds,
    findings,
    progress: { done, of: asked.length },
    isRunning,
    leftOut,
    cancel,
    retry,
  };
};
