import { countTransport } from '../../src/api/countTransport';
import { fetchGraph } from '../../src/ask/graphFigures';
import { AT_ONCE, limitTransport } from '../../src/api/limitTransport';
import { fetchPanel } from '../../src/ask/panelFigures';
import { shareTransport } from '../../src/api/shareTransport';
import type { Transport } from '../../src/api/transport';
import { allOf } from '../../src/model/filters/condition';
import { AS_DELIVERED } from '../../src/model/counting';
import type { Flow } from '../../src/model/flows/flow';
import { groupKey, type Figure, type Labels } from '../../src/model/metrics/figures';
import { BYTES, DENIALS, DROPPED_PACKETS, type Measure } from '../../src/model/metrics/measures';
import { panelFields, type Panel } from '../../src/model/metrics/panels';
import { byRank } from '../../src/model/metrics/rank';
import { scopeOf } from '../../src/model/ends/scopes';
import { amountValue } from '../../src/model/graph/amountMath';
import { drawGraph } from '../../src/model/graph/drawGraph';
import type { DrawnGraph } from '../../src/model/graph/drawnGraph';
import { graphFields } from '../../src/model/ends/ends';
import type { GraphEdge } from '../../src/model/graph/graph';
import { groupingOf } from '../../src/model/ends/groupings';
import { metricOf } from '../../src/model/graph/metrics';
import { MARKS } from '../../src/model/graph/marks/marks';
import { DEFAULT_VIEW_STATE } from '../../src/model/view/viewState';
import { DEFAULT_STORE } from '../../src/queries/flowQueries';
import { startLoki, type RunningLoki } from '../stack/loki';
import { openTenant, type Tenant } from '../stack/tenant';
import { flowOfWire } from '../testing/flowOfWire';
import { createWorld } from '../world/createWorld';
import { panelOf, rounded } from './overviewLaw';
import { plainFigures } from './plainFigures';
import { LAW_END_MS } from '../testing/lawMoment';

const END_MS = LAW_END_MS;
/** Long enough for most pairs to have talked, short enough to be stored in seconds. */
const WINDOW = { startMs: END_MS - 30_000, endMs: END_MS };
const SCOPE = scopeOf('resource');
/** LokiStack's max_query_series. */
const MAX_SERIES = 500;
/** That one panel may send. */
const BUDGET = 40;

jest.setTimeout(240_000);

let loki: RunningLoki;
let tenant: Tenant;
let flows: readonly Flow[];
beforeAll(async () => {
  loki = await startLoki();
  tenant = openTenant(loki.url, 'large');
  const wire = [...createWorld({ seed: 5, size: 'large' }).flows(WINDOW.startMs, WINDOW.endMs)];
  flows = wire.map(flowOfWire);
  await tenant.push(wire);
}, 240_000);
afterAll(() => loki.stop());

const truthBy = (measure: Measure, by: readonly string[]): Figure[] =>
  plainFigures(flows, { measure, by, counting: AS_DELIVERED });

const truthOf = (panel: Panel): Figure[] =>
  truthBy(panel.measure, panelFields(panel, SCOPE)).sort(byRank(panel.measure));

/** A transport as a round of panels has it, and what came through it. */
const watched = () => {
  const seen = { sent: 0, running: 0, most: 0 };
  const counting: Transport = async (path, signal) => {
    seen.sent += 1;
    seen.running += 1;
    seen.most = Math.max(seen.most, seen.running);
    try {
      return await tenant.transport(path, signal);
    } finally {
      seen.running -= 1;
    }
  };
  return { seen, transport: shareTransport(countTransport(limitTransport(counting)).transport) };
};

const ask = (
  transport: Transport,
  { id, top }: { readonly id: string; readonly top: number },
  { signal } = new AbortController(),
) => {
  const panel = panelOf(id);
  const request = {
    panel,
    shown: [panel],
    scope: SCOPE,
    expression: allOf(),
    counting: AS_DELIVERED,
    store: DEFAULT_STORE,
    window: WINDOW,
    before: WINDOW,
    top,
    hasLines: false,
    isCompared: false,
    isEstimated: false,
  };
  return fetchPanel(transport, request, signal);
};

it('has the exact first 50 of thousands of pairs', async () => {
  const truth = truthOf(panelOf('pairs_bytes'));
  expect(truth.length).toBeGreaterThan(4 * MAX_SERIES);
  const { seen, transport } = watched();
  const { series, isExact } = await ask(transport, { id: 'pairs_bytes', top: 50 });
  expect({ isExact, values: series.map(({ value }) => rounded(value)) }).toEqual({
    isExact: true,
    values: truth.slice(0, 50).map(({ value }) => rounded(value)),
  });
  expect(seen.sent).toBeLessThanOrEqual(BUDGET);
  expect(seen.most).toBeLessThanOrEqual(AT_ONCE);
});

it('has the exact first ports, which no stream label tells apart, and the whole total', async () => {
  const truth = truthOf(panelOf('ports'));
  expect(truth.length).toBeGreaterThan(MAX_SERIES);
  const { seen, transport } = watched();
  const { series, isExact, total } = await ask(transport, { id: 'ports', top: 10 });
  expect({ isExact, series }).toEqual({ isExact: true, series: truth.slice(0, 10) });
  expect(total).toBe(truth.reduce((sum, { value }) => sum + value, 0));
  expect(seen.sent).toBeLessThanOrEqual(BUDGET);
});

const GROUPING = groupingOf(SCOPE, undefined);

const askGraph = (transport: Transport) => {
  const request = {
    ...({ metric: metricOf('Bytes'), function: 'sum', scope: SCOPE, grouping: GROUPING } as const),
    expression: allOf(),
    counting: AS_DELIVERED,
    store: DEFAULT_STORE,
    window: WINDOW,
    isEstimated: false,
    marks: MARKS.map(({ id }) => id),
  };
  return fetchGraph(transport, request, new AbortController().signal);
};

const valuesOf = (figures: readonly Figure[]) =>
  new Map(figures.map((figure) => [groupKey(figure), figure.value]));

it('has every pair of a graph, each with its exact volume', async () => {
  const { seen, transport } = watched();
  const graph = await askGraph(transport);
  const by = graphFields(SCOPE, GROUPING);
  const pairs = graph.pairs.map(({ labels, amount }) => ({ labels, value: amountValue(amount) }));
  const wanted = truthBy(BYTES, by);
  expect(wanted.length).toBeGreaterThan(8 * MAX_SERIES);
  expect([graph.scope, graph.isExact]).toEqual([SCOPE.id, true]);
  expect(valuesOf(pairs)).toEqual(valuesOf(wanted));
  expect(valuesOf(graph.marks.dropped ?? [])).toEqual(valuesOf(truthBy(DROPPED_PACKETS, by)));
  expect(valuesOf(graph.marks.denied ?? [])).toEqual(valuesOf(truthBy(DENIALS, by)));
  expect(graph.total).toBe(wanted.reduce((sum, { value }) => sum + value, 0));
  expect(seen.sent).toBeLessThanOrEqual(2 * BUDGET);
  expect(seen.most).toBe(AT_ONCE);
});

/** An edge as flows know it; undefined where an end is no object of the cluster. */
const labelsOf = ({ nodes }: DrawnGraph, { source, target }: GraphEdge): Labels | undefined => {
  const ends = [source, target].map((id) => nodes.find((node) => node.id === id)?.labels ?? {});
  const fields = ends.map(Object.keys);
  if (!fields.every((some) => some.length > 0 && some.every((name) => name.startsWith('K8S_'))))
    return undefined;
  return Object.fromEntries(
    ends.flatMap((labels, at) =>
      Object.entries(labels).map(([name, text]) => [`${at === 0 ? 'Src' : 'Dst'}${name}`, text]),
    ),
  );
};

it('folds a graph to what can be read, with the exact volume of every edge', async () => {
  const now = await askGraph(watched().transport);
  const drawn = drawGraph({ ...DEFAULT_VIEW_STATE.topology, now, grouping: GROUPING });
  expect([drawn.nodes.length <= 300, drawn.edges.length <= 1000]).toEqual([true, true]);
  const edges = drawn.edges.flatMap((edge) => {
    const labels = labelsOf(drawn, edge);
    return labels ? [{ labels, value: amountValue(edge.amount) }] : [];
  });
  const shapes = new Set(edges.map(({ labels }) => Object.keys(labels).join()));
  const truth = valuesOf([...shapes].flatMap((names) => truthBy(BYTES, names.split(','))));
  expect(edges.length).toBeGreaterThan(drawn.edges.length / 2);
  expect(valuesOf(edges)).toEqual(
    new Map(edges.map((edge) => [groupKey(edge), truth.get(groupKey(edge)) ?? 0])),
  );
  const shown = drawn.edges.reduce((sum, { amount }) => sum + amountValue(amount), 0);
  expect(rounded(shown / (now.total ?? NaN))).toBe(rounded(drawn.shown));
  expect(drawn.isExact).toBe(true);
});

it('asks four questions at a time, and nothing more once the splits are cancelled', async () => {
  const { seen, transport } = watched();
  const controller = new AbortController();
  const cancelling: Transport = (path, signal) => {
    if (seen.sent >= 12) controller.abort();
    return transport(path, signal);
  };
  const ids = ['pairs_bytes', 'pairs_packets', 'rtt_avg', 'rtt_max', 'ports', 'sources_bytes'];
  const asked = ids.map((id) => ask(cancelling, { id, top: 50 }, controller));
  const ends = await Promise.allSettled(asked);
  const reasons = ends.map((end) => (end.status === 'rejected' ? (end.reason as Error).name : ''));
  expect(reasons).toEqual(ids.map(() => 'AbortError'));
  expect(seen.most).toBe(AT_ONCE);
  const { sent } = seen;
  await new Promise((later) => setTimeout(later, 300));
  expect(seen.sent).toBe(sent);
  expect(sent).toBeLessThanOrEqual(12 + AT_ONCE);
});
