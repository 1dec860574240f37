import { createWorld } from '../dev/world/createWorld';
import { readVector } from '../src/api/loki/readVector';
import { groupKey } from '../src/model/metrics/figures';
import { scopeOf } from '../src/model/ends/scopes';
import { drawGraph } from '../src/model/graph/drawGraph';
import { graphFields } from '../src/model/ends/ends';
import type { GraphFigures, PairAmount } from '../src/model/graph/graphFigures';
import { groupingOf } from '../src/model/ends/groupings';
import { END_MS } from './loki';

const ROUNDS = 15;
/** Long enough for every pair of the world to have talked. */
const LENGTH_MS = 60_000;
/** LokiStack's max_query_series. */
const SERIES = 500;

const SCOPE = scopeOf('resource');
const GROUPING = groupingOf(SCOPE, undefined);

type StoredRecord = Readonly<Record<string, unknown>>;

const textsOf = (fields: readonly string[], record: StoredRecord): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = record[field];
      return typeof value === 'string' && value !== '' ? [[field, value]] : [];
    }),
  );

/** Loki's answers for the pairs of the large world, each of no more groups than LokiStack counts. */
const answers = (): string[] => {
  const world = createWorld({ seed: 1, size: 'large' });
  const fields = graphFields(SCOPE, GROUPING);
  const sums = new Map<string, { metric: Record<string, string>; bytes: number }>();
  for (const { labels, line } of world.flows(END_MS - LENGTH_MS, END_MS)) {
    const record: StoredRecord = { ...labels, ...(JSON.parse(line) as StoredRecord) };
    const metric = textsOf(fields, record);
    const key = groupKey({ labels: metric });
    const sum = sums.get(key) ?? { metric, bytes: 0 };
    sum.bytes += Number(record.Bytes ?? 0);
    sums.set(key, sum);
  }
  const result = [...sums.values()].map(({ metric, bytes }) => ({
    metric,
    value: [END_MS / 1000, String(bytes)],
  }));
  return Array.from({ length: Math.ceil(result.length / SERIES) }, (_, at) =>
    JSON.stringify({
      status: 'success',
      data: {
        resultType: 'vector',
        result: result.slice(at * SERIES, (at + 1) * SERIES),
        stats: {},
      },
    }),
  );
};

const timed = (work: () => unknown): number => {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
};

const figuresOf = (bodies: readonly string[]): GraphFigures => {
  const pairs = bodies.flatMap((body): PairAmount[] =>
    readVector({ status: 200, contentType: 'application/json', body }).samples.map(
      ({ labels, value }) => ({ labels, amount: { kind: 'sum', value } }),
    ),
  );
  return {
    unit: 'bytes',
    scope: SCOPE.id,
    pairs,
    marks: {},
    queries: [],
    total: undefined,
    isExact: true,
    execTimeS: 0,
    seconds: LENGTH_MS / 1000,
  };
};

/** From the answers for 2,000 pods to the graph that is laid out, over `JSON.parse` of the same answers. */
export const graphPipeline = (): string[] => {
  const bodies = answers();
  const now = figuresOf(bodies);
  const request = {
    now,
    grouping: GROUPING,
    hidden: undefined,
    hidesTalkers: false,
    near: undefined,
    hops: 1,
    collapsed: undefined,
    expanded: undefined,
  };
  const [ours, plain]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(timed(() => drawGraph(request)));
    plain.push(timed(() => bodies.map((body): unknown => JSON.parse(body))));
  }
  const { nodes, folded } = drawGraph(request);
  const members = folded.reduce((sum, fold) => sum + fold.members, 0);
  const ratio = Math.min(...ours) / Math.min(...plain);
  return [
    `From ${now.pairs.length} pairs of resources to a graph of ${nodes.length} nodes (${members} folded): ${ratio.toFixed(2)} × JSON.parse of the same answers (at most 5).`,
  ];
};
