import type { Expression } from '../model/filters/condition';
import type { Flow } from '../model/flows/flow';
import type { FlowCursor, FlowPage, RejectedLine } from '../model/flows/flowPage';
import type { TimeWindow } from '../model/timeRange';
import { MAX_LIMIT } from '../model/view/shared';
import { flowQueries, nanoWindow, type NanoWindow, type Store } from '../queries/flowQueries';
import { printLogQuery } from '../queries/logql';
import { inParallel } from './inParallel';
import { queryFlows } from '../api/loki/lokiRequests';
import type { StreamsAnswer } from '../api/loki/readStreams';
import { orTooComplex } from './tooComplex';
import type { Transport } from '../api/transport';

export interface FlowRequest {
  readonly expression: Expression;
  readonly store: Store;
  readonly window: TimeWindow;
  /** Flows wanted, at most Loki's 5,000. */
  readonly limit: number;
  /** Where the page before ended; absent for the newest page. */
  readonly after?: FlowCursor;
}

/** An entry of an answer: a flow, or a line that is none. */
interface Entry {
  readonly tsNs: string;
  readonly flow?: Flow;
  readonly rejected?: RejectedLine;
}

const entriesOf = ({ flows, rejected }: StreamsAnswer): Entry[] => [
  ...flows.map((flow) => ({ tsNs: flow.tsNs, flow })),
  ...rejected.map((line) => ({ tsNs: line.tsNs, rejected: line })),
];

/** Tells entries of one moment apart. */
const identityOf = ({ flow, rejected }: Entry): string =>
  flow ? JSON.stringify([flow.labels, flow.line]) : (rejected?.sample ?? '');

const byNewest = (a: Entry, b: Entry): number =>
  b.tsNs.length - a.tsNs.length || (a.tsNs < b.tsNs ? 1 : a.tsNs > b.tsNs ? -1 : 0);

/** Up to and with the moment at which the page before ended, since that page may hold only a part of it. */
const windowBefore = (window: NanoWindow, after: FlowCursor | undefined): NanoWindow =>
  after ? { ...window, endNs: BigInt(after.tsNs) + 1n } : window;

const cursorAfter = (
  shown: readonly Entry[],
  before: FlowCursor | undefined,
): FlowCursor | undefined => {
  const tsNs = shown.at(-1)?.tsNs;
  if (tsNs === undefined) return undefined;
  const carried = before?.tsNs === tsNs ? before.seen : [];
  const own = shown.filter((entry) => entry.tsNs === tsNs).map(identityOf);
  return { tsNs, seen: new Set([...carried, ...own]) };
};

/** The moment before, when nothing more can be had of this one. */
const cursorBeyond = ({ tsNs }: FlowCursor): FlowCursor => ({
  tsNs: (BigInt(tsNs) - 1n).toString(),
  seen: new Set(),
});

interface Gathered {
  readonly answers: readonly StreamsAnswer[];
  readonly asked: number;
}

type PageContent = Pick<FlowPage, 'flows' | 'rejected' | 'hasMore' | 'cursor' | 'isCutOff'>;

const contentOf = ({ after, limit }: FlowRequest, { answers, asked }: Gathered): PageContent => {
  const isNew = (entry: Entry): boolean =>
    entry.tsNs !== after?.tsNs || !after.seen.has(identityOf(entry));
  const found = answers.flatMap(entriesOf).filter(isNew).sort(byNewest);
  const shown = found.slice(0, limit);
  const isAnyFull = answers.some(({ entries }) => entries >= asked);
  const isCutOff = shown.length === 0 && isAnyFull;
  const hasMore = found.length > limit || isAnyFull;
  const next = isCutOff && after ? cursorBeyond(after) : cursorAfter(shown, after);
  return {
    flows: shown.flatMap(({ flow }) => flow ?? []),
    rejected: shown.flatMap(({ rejected }) => rejected ?? []),
    hasMore,
    cursor: hasMore ? next : undefined,
    isCutOff,
  };
};

/**
 * The newest flows of a window, or those that follow a cursor: no flow is lost or repeated where pages meet.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const fetchFlowPage = async (
  transport: Transport,
  request: FlowRequest,
  signal: AbortSignal,
): Promise<FlowPage> => {
  const startedMs = performance.now();
  const queries = orTooComplex(() => flowQueries(request.expression, request.store));
  const window = windowBefore(nanoWindow(request.window), request.after);
  const asked = Math.min(request.limit + (request.after?.seen.size ?? 0), MAX_LIMIT);
  const answers = await inParallel(queries, (query) =>
    queryFlows(transport, { query, window, limit: asked }, signal),
  );
  return {
    ...contentOf(request, { answers, asked }),
    window: request.window,
    queries: queries.map(printLogQuery),
    cost: {
      requests: queries.length,
      durationMs: performance.now() - startedMs,
      execTimeS: answers.reduce((sum, { execTimeS }) => sum + execTimeS, 0),
    },
  };
};
