import { useCallback, useMemo, useState } from 'react';
import type { AppPlace } from '../api/evidence/evidenceRequests';
import { limitTransport } from '../api/limitTransport';
import {
  findScanQuestion,
  type FoundScan,
  placeOf,
  podsQuestion,
  type PodsAnswer,
  scanQuestion,
} from '../ask/evidenceQuestion';
import type { Question } from '../ask/question';
import type { ImageEvidence, WorkloadEvidence } from '../model/evidence/joined';
import { type JoinedImage, joinImages, podsByWorkload } from '../model/evidence/joinImages';
import { type JoinSettings, printJoinRule } from '../model/evidence/joinRules';
import { compareImages } from '../model/evidence/joinStates';
import { judgeImage, type ScanAnswer } from '../model/evidence/judgeImage';
import { type RunningPod, type WorkloadName, workloadKey } from '../model/evidence/running';
import { clusterTransport } from './consoleTransport';
import { evidenceTransport } from './evidenceTransport';
import { usePage } from './pageContext';
import { type AskedSort, useManyAnswers } from './useManyAnswers';

/** What is known of workloads so far. */
export interface EvidenceResult {
  /** By `workloadKey`; what is not there was not answered yet, or was given up. */
  readonly byWorkload: ReadonlyMap<string, WorkloadEvidence>;
  /** Workloads: those of which all is known, of how many. */
  readonly progress: { readonly done: number; readonly of: number };
  readonly isRunning: boolean;
  /** Gives up what is not answered yet. */
  readonly cancel: () => void;
  /** Asks again for what failed or was given up. */
  readonly retry: () => void;
}

/** CI takes minutes, and a rollout too: what was asked for within this time is as good as new. */
const SETTLED_MS = 10 * 60_000;
/** Pods come and go, but a list of them is large. */
const PODS_MS = 2 * 60_000;
/** Who could not be reached may be back. */
const FAILED_MS = 30_000;

const AT_THE_DOOR = 6;
const LISTS_AT_ONCE = 4;

const isFailure = ({ kind }: { readonly kind: string }): boolean => kind === 'unreachable';

const freshFor =
  (ms: number) =>
  (answer: { readonly kind: string } | undefined): number =>
    answer && isFailure(answer) ? FAILED_MS : ms;

const PODS: AskedSort<PodsAnswer> = {
  name: 'pods',
  transport: limitTransport(clusterTransport, LISTS_AT_ONCE),
  freshMs: freshFor(PODS_MS),
  isFailure,
};

/** The evidence door, for all that is short: few requests at a time, whoever sends them. */
export const evidenceDoor = limitTransport(evidenceTransport, AT_THE_DOOR);

const SCANS: AskedSort<ScanAnswer> = {
  name: 'scans',
  transport: evidenceDoor,
  freshMs: freshFor(SETTLED_MS),
  isFailure,
};

const FOUND_SCANS: AskedSort<FoundScan> = {
  name: 'foundScans',
  transport: evidenceDoor,
  freshMs: (found) => freshFor(SETTLED_MS)(found?.otherwise),
  isFailure: ({ otherwise }) => isFailure(otherwise),
};

/** Searching takes several requests an image: it is done for one workload at a time, and known to all. */
const OVERHEARD_SCANS: AskedSort<FoundScan> = { ...FOUND_SCANS, isOverheard: true };

/** The same list as long as it names the same. */
const useSameWorkloads = (workloads: readonly WorkloadName[]): readonly WorkloadName[] => {
  const text = JSON.stringify(
    workloads.map(({ namespace, kind, name }) => [namespace, kind, name]),
  );
  return useMemo(() => {
    const named = (JSON.parse(text) as [string, string, string][]).map(
      ([namespace, kind, name]): WorkloadName => ({ namespace, kind, name }),
    );
    return [...new Map(named.map((workload) => [workloadKey(workload), workload])).values()];
  }, [text]);
};

export const useJoinSettings = (): JoinSettings => {
  const { appRules, commitRules, staleAfterDays } = usePage().settings.evidence;
  return useMemo(
    () => ({
      appRules: appRules.value,
      commitRules: commitRules.value,
      staleAfterDays: staleAfterDays.value,
    }),
    [appRules, commitRules, staleAfterDays],
  );
};

type PodsOfNamespace = ReadonlyMap<string, readonly RunningPod[]>;

const indexes = new WeakMap<PodsAnswer, PodsOfNamespace>();

const NO_PODS: PodsOfNamespace = new Map();

/** Pods of an answer by workload, sorted once. */
const indexOf = (answer: PodsAnswer): PodsOfNamespace => {
  if (answer.kind !== 'listed') return NO_PODS;
  const known = indexes.get(answer) ?? podsByWorkload(answer.pods);
  indexes.set(answer, known);
  return known;
};

/** A workload whose pods are known, or why they are not. */
interface JoinedWorkload {
  readonly workload: WorkloadName;
  readonly images: readonly JoinedImage[];
  readonly unread?: WorkloadEvidence['unread'];
}

const joinWorkload = (
  workload: WorkloadName,
  answer: PodsAnswer,
  settings: JoinSettings,
): JoinedWorkload => {
  if (answer.kind !== 'listed') return { workload, images: [], unread: answer };
  const pods = indexOf(answer).get(workloadKey(workload)) ?? [];
  const isLost = pods.length === 0 && answer.isPartial;
  return {
    workload,
    images: joinImages(pods, workload, settings),
    unread: isLost ? { kind: 'unreachable', detail: 'the list of pods was cut' } : undefined,
  };
};

const distinct = <Answer>(questions: readonly Question<Answer>[]): Question<Answer>[] => [
  ...new Map(questions.map((question) => [question.key, question])).values(),
];

const scanOf = (image: JoinedImage): Question<ScanAnswer> | undefined => {
  const place = placeOf(image);
  return place && scanQuestion(place);
};

/** Undefined while an image of it is still asked for. */
const judgeWorkload = (
  { workload, images, unread }: JoinedWorkload,
  answers: ReadonlyMap<string, ScanAnswer>,
  judge: (image: JoinedImage, answer: ScanAnswer | undefined) => ReturnType<typeof judgeImage>,
): WorkloadEvidence | undefined => {
  const asked = images.map((image) => {
    const question = scanOf(image);
    return { image, question, answer: question && answers.get(question.key) };
  });
  if (asked.some(({ question, answer }) => question && !answer)) return undefined;
  const judged = asked.map(({ image, answer }) => judge(image, answer));
  return { workload, images: judged.sort(compareImages), unread };
};

const useJudge = ({ staleAfterDays }: JoinSettings) => {
  const [nowMs] = useState(() => Date.now());
  return useCallback(
    (image: JoinedImage, answer: ScanAnswer | undefined) =>
      judgeImage(image, answer, { staleAfterDays, nowMs }),
    [staleAfterDays, nowMs],
  );
};

type FindableImage = Parameters<typeof findScanQuestion>[0];

/** A scan may be found for it by other ways than its commit. */
const isFindable = (image: ImageEvidence): image is FindableImage & ImageEvidence =>
  image.app !== undefined && (image.join.kind === 'noScan' || image.join.kind === 'noCommit');

const findQuestion = (image: FindableImage, { commitRules }: JoinSettings): Question<FoundScan> =>
  findScanQuestion(image, !image.commit && commitRules.some(({ kind }) => kind === 'digest'));

/** Images that are searched for at once: each takes up to a dozen requests. */
const MAX_SEARCHED = 60;

/** Evidence with what was found of images without commit or scan: the scan of their digest, else which scans there are. */
const useFound = (
  known: readonly WorkloadEvidence[],
  settings: JoinSettings,
  isSearched: boolean,
) => {
  const judge = useJudge(settings);
  const questions = useMemo(() => {
    const images = known.flatMap(({ images: all }) => all.filter(isFindable));
    const asked = isSearched ? images.slice(0, MAX_SEARCHED) : images;
    return distinct(asked.map((image) => findQuestion(image, settings)));
  }, [known, settings, isSearched]);
  const { answers, isRunning, cancel, retry } = useManyAnswers(
    questions,
    isSearched ? FOUND_SCANS : OVERHEARD_SCANS,
  );
  const found = useMemo(() => {
    const withFound = (image: ImageEvidence): ImageEvidence => {
      const answer = isFindable(image) && answers.get(findQuestion(image, settings).key);
      if (!answer) return image;
      const { byDigest, otherwise } = answer;
      if (!byDigest) return image.commit ? judge(image, otherwise) : image;
      const commit = { value: byDigest.summary.sha, rule: printJoinRule({ kind: 'digest' }) };
      return judge({ ...image, commit }, byDigest);
    };
    return answers.size === 0
      ? known
      : known.map((one) => ({ ...one, images: one.images.map(withFound).sort(compareImages) }));
  }, [known, answers, settings, judge]);
  return { found, isRunning, cancel, retry };
};

/** What is known of workloads, and where it is searched for, by other ways than their commits as well. */
const useJoined = (workloads: readonly WorkloadName[], isSearched: boolean): EvidenceResult => {
  const same = useSameWorkloads(workloads);
  const settings = useJoinSettings();
  const judge = useJudge(settings);
  const podQuestions = useMemo(
    () => [...new Set(same.map(({ namespace }) => namespace))].map(podsQuestion),
    [same],
  );
  const pods = useManyAnswers(podQuestions, PODS);
  const joined = useMemo(
    () =>
      same.flatMap((workload) => {
        const answer = pods.answers.get(podsQuestion(workload.namespace).key);
        return answer ? [joinWorkload(workload, answer, settings)] : [];
      }),
    [same, pods.answers, settings],
  );
  const scanQuestions = useMemo(
    () => distinct(joined.flatMap(({ images }) => images.flatMap((image) => scanOf(image) ?? []))),
    [joined],
  );
  const scans = useManyAnswers(scanQuestions, SCANS);
  const known = useMemo(
    () => joined.flatMap((one) => judgeWorkload(one, scans.answers, judge) ?? []),
    [joined, scans.answers, judge],
  );
  const { found, ...search } = useFound(known, settings, isSearched);
  const byWorkload = useMemo(
    () => new Map(found.map((evidence) => [workloadKey(evidence.workload), evidence])),
    [found],
  );
  const { cancel: cancelPods, retry: retryPods } = pods;
  const { cancel: cancelScans, retry: retryScans } = scans;
  const { cancel: cancelSearch, retry: retrySearch } = search;
  return {
    byWorkload,
    progress: useMemo(() => ({ done: byWorkload.size, of: same.length }), [byWorkload, same]),
    isRunning: pods.isRunning || scans.isRunning || (isSearched && search.isRunning),
    cancel: useCallback(() => {
      cancelPods();
      cancelScans();
      if (isSearched) cancelSearch();
    }, [cancelPods, cancelScans, cancelSearch, isSearched]),
    retry: useCallback(() => {
      retryPods();
      retryScans();
      if (isSearched) retrySearch();
    }, [retryPods, retryScans, retrySearch, isSearched]),
  };
};

/**
 * What is known of the images that these workloads run: their pods are listed once a namespace, each image is asked for
 * once, few at a time, and only as long as somebody wants to know. What `useWorkloadEvidence` found about one of them is
 * known here, too.
 */
export const useEvidence = (workloads: readonly WorkloadName[]): EvidenceResult =>
  useJoined(workloads, false);

/** The same, and of images without commit or scan what else there is: for a list that has to be complete. */
export const useSearchedEvidence = (workloads: readonly WorkloadName[]): EvidenceResult =>
  useJoined(workloads, true);

/** What is known of one workload; undefined until all of it is. */
export interface OneWorkloadEvidence extends Pick<
  EvidenceResult,
  'isRunning' | 'cancel' | 'retry'
> {
  readonly evidence: WorkloadEvidence | undefined;
}

/**
 * What is known of one workload, and of its images without commit or scan what else there is: the scan of the same
 * digest, and which scans there are.
 */
export const useWorkloadEvidence = (workload: WorkloadName): OneWorkloadEvidence => {
  const { namespace, kind, name } = workload;
  const list = useMemo(() => [{ namespace, kind, name }], [namespace, kind, name]);
  const { byWorkload, isRunning, cancel, retry } = useJoined(list, true);
  return { evidence: byWorkload.get(workloadKey(workload)), isRunning, cancel, retry };
};

/** The pods of a namespace, or why they cannot be listed; undefined until they are there. */
export const useNamespacePods = (namespace: string) => {
  const questions = useMemo(() => [podsQuestion(namespace)], [namespace]);
  const { answers, ...rest } = useManyAnswers(questions, PODS);
  return { answer: answers.get(podsQuestion(namespace).key), ...rest };
};

/** What the door says of scans of an app, by commit as it was asked for; each is asked for once, few at a time. */
export const useScanAnswers = ({ namespace, app }: AppPlace, shas: readonly string[]) => {
  const text = shas.join(' ');
  const questions = useMemo(
    () => (text === '' ? [] : text.split(' ')).map((sha) => scanQuestion({ namespace, app, sha })),
    [namespace, app, text],
  );
  const { answers, ...rest } = useManyAnswers(questions, SCANS);
  const bySha = useMemo(
    () =>
      new Map(
        (text === '' ? [] : text.split(' ')).flatMap((sha): [string, ScanAnswer][] => {
          const answer = answers.get(scanQuestion({ namespace, app, sha }).key);
          return answer ? [[sha, answer]] : [];
        }),
      ),
    [answers, namespace, app, text],
  );
  return { answers: bySha, ...rest };
};
