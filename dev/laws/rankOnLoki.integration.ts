import { fetchAllFlows } from '../../src/api/allFlows';
import { fetchLabels } from '../../src/api/loki';
import { fetchPanel } from '../../src/api/panelFigures';
import type { Flow } from '../../src/model/flow';
import { panelById, panelFields } from '../../src/model/metrics/panels';
import { orderOf } from '../../src/model/metrics/rank';
import { scopeOf } from '../../src/model/metrics/scopes';
import { decodeUrl } from '../../src/model/url/decodeUrl';
import { viewExpression } from '../../src/model/viewExpression';
import { DEFAULT_STORE, nanoWindow, storeOf, type Store } from '../../src/queries/flowQueries';
import { startLoki, type RunningLoki } from '../stack/loki';
import { openTenant, type Tenant } from '../stack/tenant';
import { createWorld } from '../world/createWorld';
import { plainFigures } from './plainFigures';

const END_MS = Math.floor(Date.now() / 60_000) * 60_000;
const WINDOW = { startMs: END_MS - 120_000, endMs: END_MS };
const SCOPE = scopeOf('resource');
/** LokiStack's max_query_series. */
const MAX_SERIES = 500;
/** For the ranking, and one or two for the total. */
const MAX_REQUESTS = 42;
const { signal } = new AbortController();

let loki: RunningLoki;
let tenant: Tenant;
let store: Store;
let flows: readonly Flow[];

const selectionOf = (search: string) =>
  viewExpression(decodeUrl('/observe/network/overview', search).state);

beforeAll(async () => {
  loki = await startLoki();
  tenant = openTenant(loki.url, 'rank');
  await tenant.push(createWorld({ seed: 5, size: 'medium' }).flows(WINDOW.startMs, WINDOW.endMs));
  const labels = await fetchLabels(tenant.transport, nanoWindow(WINDOW), signal);
  store = storeOf(labels, DEFAULT_STORE.staticLabels);
  const request = { expression: selectionOf(''), store, window: WINDOW };
  flows = (await fetchAllFlows(tenant.transport, request, { signal })).flows;
}, 120_000);
afterAll(() => loki.stop());

it.each([
  ['pairs_bytes', 50],
  ['pairs_packets', 5],
  ['rtt_max', 10],
  ['rtt_avg', 10],
  ['rtt_min', 10],
  ['rtt_p90', 10],
] as const)('%s has the exact first %i of more groups than Loki counts', async (id, top) => {
  const panel = panelById(id);
  if (!panel) throw new Error(id);
  const by = panelFields(panel, SCOPE);
  const { measure } = panel;
  const isOneReporter = measure.reporters === 'one';
  const order = orderOf(measure);
  const wanted = plainFigures(flows, { measure, by, isOneReporter })
    .map(({ value }) => Number(value.toPrecision(10)))
    .sort(order);
  expect(wanted.length).toBeGreaterThan(MAX_SERIES);
  const expression = selectionOf('');
  const shown = {
    shown: [panel],
    before: WINDOW,
    isCompared: false,
    isEstimated: false,
    top,
    hasLines: true,
  };
  const request = { panel, scope: SCOPE, expression, store, window: WINDOW, ...shown };
  const { series, isExact, queries } = await fetchPanel(tenant.transport, request, signal);
  const values = series.map(({ value }) => Number(value.toPrecision(10)));
  expect({ isExact, values }).toEqual({ isExact: true, values: wanted.slice(0, top) });
  expect(queries.length).toBeLessThanOrEqual(MAX_REQUESTS);
});
