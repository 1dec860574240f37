import { limitTransport } from '../../src/api/limitTransport';
import { countScansQuestion } from '../../src/ask/countScans';
import {
  imageQuestion,
  placeOf,
  podsQuestion,
  type PodsAnswer,
} from '../../src/ask/evidenceQuestion';
import { findInReportQuestion } from '../../src/ask/findInReport';
import { inParallel } from '../../src/ask/inParallel';
import type { Question } from '../../src/ask/question';
import { workloadsQuestion } from '../../src/ask/workloadsQuestion';
import {
  type Holds,
  unreadImages,
  type Wanted,
  wantedBy,
  workloadHolds,
} from '../../src/model/evidence/carries';
import { findVulnerabilities } from '../../src/model/evidence/findVulnerabilities';
import type { ImageEvidence, WorkloadEvidence } from '../../src/model/evidence/joined';
import { joinImages, podsByWorkload } from '../../src/model/evidence/joinImages';
import type { JoinSettings } from '../../src/model/evidence/joinRules';
import { compareImages } from '../../src/model/evidence/joinStates';
import { judgeImage } from '../../src/model/evidence/judgeImage';
import { isProblem } from '../../src/model/evidence/report';
import {
  foundWorkloads,
  resolveFilters,
  withoutEvidence,
} from '../../src/model/evidence/resolveFilters';
import { type WorkloadName, workloadKey } from '../../src/model/evidence/running';
import { type WorkloadRow, workloadRows } from '../../src/model/evidence/workloadRows';
import { evidenceFiltersOf, evidenceNames } from '../../src/model/filters/evidenceFilters';
import { DEFAULT_NAMES } from '../../src/model/filters/filterExpression';
import { mergeSettings } from '../../src/model/settings/mergeSettings';
import type { Transport } from '../../src/api/transport';
import { type AskedLink, endless, type EvidenceSources } from './asked';

/** What a cluster says that has no config.json. */
const settings = (): JoinSettings => {
  const { appRules, commitRules, staleAfterDays } = mergeSettings({}).settings.evidence;
  return {
    appRules: appRules.value,
    commitRules: commitRules.value,
    staleAfterDays: staleAfterDays.value,
  };
};

/** Asks each question once, however many want its answer. */
const onceEach = (transport: Transport) => {
  const answers = new Map<string, Promise<unknown>>();
  const limited = limitTransport(transport);
  return <Answer>({ key, ask }: Question<Answer>): Promise<Answer> => {
    const known = answers.get(key) ?? ask(limited, endless());
    answers.set(key, known);
    return known as Promise<Answer>;
  };
};

type Ask = ReturnType<typeof onceEach>;

const imagesOf = (workload: WorkloadName, pods: PodsAnswer) =>
  pods.kind === 'listed'
    ? joinImages(podsByWorkload(pods.pods).get(workloadKey(workload)) ?? [], workload, settings())
    : [];

const joinOne = async (
  workload: WorkloadName,
  { askApi, askDoor }: { readonly askApi: Ask; readonly askDoor: Ask },
  nowMs: number,
): Promise<WorkloadEvidence> => {
  const pods = await askApi(podsQuestion(workload.namespace));
  const images = await inParallel(imagesOf(workload, pods), async (image) => {
    const question = imageQuestion(image, settings());
    const { commit = image.commit, answer } = (question && (await askDoor(question))) ?? {};
    return judgeImage({ ...image, commit }, answer, { ...settings(), nowMs });
  });
  const unread = pods.kind === 'listed' ? undefined : pods;
  return { workload, images: images.sort(compareImages), unread };
};

/** The workloads at either end of a link's flows, with what they run; without sources nothing is known of that. */
export const joinWorkloads = async (
  loki: Transport,
  { view, cluster, nowMs, evidence }: AskedLink,
): Promise<{ readonly rows: readonly WorkloadRow[]; readonly isExact: boolean }> => {
  const { workloads, isExact } = await workloadsQuestion(view, cluster, nowMs).ask(loki, endless());
  if (!evidence) return { rows: workloadRows(workloads, { byWorkload: new Map() }), isExact };
  const asks = { askApi: onceEach(evidence.api), askDoor: onceEach(evidence.door) };
  const joined = await inParallel(workloads, ({ workload }) => joinOne(workload, asks, nowMs));
  const gone = joined.filter(({ images, unread }) => images.length === 0 && !unread);
  const scans = await inParallel(gone, async ({ workload }): Promise<[string, number]> => {
    const { count = 0 } = await asks.askDoor(countScansQuestion(workload));
    return [workloadKey(workload), count];
  });
  const byWorkload = new Map(joined.map((one) => [workloadKey(one.workload), one]));
  return { rows: workloadRows(workloads, { byWorkload, scans: new Map(scans) }), isExact };
};

/** Whether workloads have what is looked for: by reports in short, and by whole ones where these do not tell. */
export const searchWorkloads = async (
  rows: readonly WorkloadRow[],
  wanted: readonly Wanted[],
  { door }: EvidenceSources,
) => {
  const askDoor = onceEach(door);
  const found = new Map<string, 'yes' | 'no' | 'unknown'>();
  const keyOf = (image: ImageEvidence, one: Wanted): string =>
    JSON.stringify([placeOf(image), one.findings]);
  const searches = wanted.flatMap((one) =>
    rows.flatMap(({ evidence }) =>
      evidence ? unreadImages(evidence, one).map((image) => ({ image, one })) : [],
    ),
  );
  await inParallel(searches, async ({ image, one }) => {
    const place = placeOf(image);
    if (!place || !one.findings) return;
    const question = findInReportQuestion(place, one.findings, (text, findings) => {
      const read = findVulnerabilities(text, findings);
      return Promise.resolve(isProblem(read) ? undefined : read);
    });
    const answer = await askDoor(question);
    const holds = answer.kind === 'unread' ? 'unknown' : answer.findings.length > 0 ? 'yes' : 'no';
    found.set(keyOf(image, one), holds);
  });
  return (evidence: WorkloadEvidence, one: Wanted): Holds =>
    workloadHolds(evidence, one, (image) => found.get(keyOf(image, one)));
};

/** The link with the workloads that its filters by evidence stand for. */
export const withFoundWorkloads = async (loki: Transport, asked: AskedLink): Promise<AskedLink> => {
  const { view, evidence } = asked;
  const filters = evidenceFiltersOf(view.state.filters);
  if (filters.length === 0) return asked;
  if (!evidence) throw new Error('filters by evidence need --evidence <url> and --cluster <url>');
  const candidates = { ...asked, view: { ...view, state: withoutEvidence(view.state) } };
  const { rows } = await joinWorkloads(loki, candidates);
  const wanted = filters.flatMap((filter) => wantedBy(filter) ?? []);
  const holds = await searchWorkloads(rows, wanted, evidence);
  const resolved = resolveFilters(filters, rows, holds);
  for (const { filter, found, total, unknown } of resolved)
    if (total > found.length || unknown > 0)
      console.error(
        `${filter.id}: ${found.length} of ${total} workloads; of ${unknown} nobody can tell`,
      );
  return {
    ...asked,
    view: {
      ...view,
      names: { ...DEFAULT_NAMES, evidence: evidenceNames(foundWorkloads(resolved)) },
    },
  };
};
