import { fetchGraph } from '../../src/ask/graphFigures';
import { limitTransport } from '../../src/api/limitTransport';
import { fetchPanel } from '../../src/ask/panelFigures';
import { AS_DELIVERED } from '../../src/model/counting';
import type { Flow } from '../../src/model/flows/flow';
import { groupKey } from '../../src/model/metrics/figures';
import { BYTES } from '../../src/model/metrics/measures';
import { panelFields } from '../../src/model/metrics/panels';
import { orderOf } from '../../src/model/metrics/rank';
import { scopeOf } from '../../src/model/ends/scopes';
import { amountValue } from '../../src/model/graph/amountMath';
import { graphFields } from '../../src/model/ends/ends';
import { groupingOf } from '../../src/model/ends/groupings';
import { metricOf } from '../../src/model/graph/metrics';
import { behindGateway } from './behindGateway';
import { panelOf, rounded, selectionOf, storeWorld, type StoredWorld } from './overviewLaw';
import { plainFigures } from './plainFigures';
import { LAW_END_MS } from '../testing/lawMoment';

const END_MS = LAW_END_MS;
const WINDOW = { startMs: END_MS - 120_000, endMs: END_MS };
const SCOPE = scopeOf('resource');
/** LokiStack's max_query_series. */
const MAX_SERIES = 500;
/** For the ranking, its total included, and one or two for the lines. */
const MAX_REQUESTS = 42;
const { signal } = new AbortController();

let world: StoredWorld;
let flows: readonly Flow[];
beforeAll(async () => {
  world = await storeWorld('rank', { seed: 5, size: 'medium' }, WINDOW);
  flows = await world.flowsOf(WINDOW, '');
}, 240_000);
afterAll(() => world.stop());

it.each([
  ['pairs_bytes', 50],
  ['pairs_packets', 5],
  ['rtt_max', 10],
  ['rtt_avg', 10],
  ['rtt_min', 10],
  ['rtt_p90', 10],
] as const)('%s has the exact first %i of more groups than Loki counts', async (id, top) => {
  const panel = panelOf(id);
  const by = panelFields(panel, SCOPE);
  const { measure } = panel;
  const order = orderOf(measure);
  const wanted = plainFigures(flows, { measure, by, counting: AS_DELIVERED })
    .map(({ value }) => rounded(value))
    .sort(order);
  expect(wanted.length).toBeGreaterThan(MAX_SERIES);
  const shown = {
    shown: [panel],
    before: WINDOW,
    isCompared: false,
    isEstimated: false,
    top,
    hasLines: true,
  };
  const request = {
    panel,
    scope: SCOPE,
    ...selectionOf(''),
    store: world.store,
    window: WINDOW,
    ...shown,
  };
  const { series, isExact, queries } = await fetchPanel(world.tenant.transport, request, signal);
  const values = series.map(({ value }) => rounded(value));
  expect({ isExact, values }).toEqual({ isExact: true, values: wanted.slice(0, top) });
  expect(queries.length).toBeLessThanOrEqual(MAX_REQUESTS);
});

/** Loki 3.7.8 misreads long alternatives of which one begins like another, so that both of these are gone. */
const GONE = 'apps-team-media';

it('has every pair that a reader of the cluster may see, with those of a namespace that is gone', async () => {
  const named = flows.flatMap(({ labels }) => labels.SrcK8S_Namespace ?? []);
  const projects = [...new Set(named)].filter((name) => !name.startsWith(GONE));
  const user = { isAdmin: false, readsCluster: true, projects, readableProjects: [] };
  const isSeen = ({ labels: { SrcK8S_Namespace, DstK8S_Namespace } }: Flow): boolean =>
    [SrcK8S_Namespace, DstK8S_Namespace].some((name) => projects.includes(name ?? ''));
  const grouping = groupingOf(SCOPE, undefined);
  const request = {
    ...({ metric: metricOf('Bytes'), function: 'sum', scope: SCOPE, grouping } as const),
    ...selectionOf(''),
    store: world.store,
    window: WINDOW,
    isEstimated: false,
    marks: [],
  };
  const transport = limitTransport(behindGateway(world.tenant.transport, user));
  const graph = await fetchGraph(transport, request, signal);
  const by = graphFields(SCOPE, grouping);
  const seen = flows.filter(isSeen);
  const wanted = plainFigures(seen, { measure: BYTES, by, counting: AS_DELIVERED });
  expect(wanted.length).toBeGreaterThan(MAX_SERIES);
  expect(wanted.some(({ labels }) => labels.SrcK8S_Namespace === GONE)).toBe(true);
  expect(graph.scope).toBe(SCOPE.id);
  expect(
    new Map(graph.pairs.map(({ labels, amount }) => [groupKey({ labels }), amountValue(amount)])),
  ).toEqual(new Map(wanted.map((figure) => [groupKey(figure), figure.value])));
});
