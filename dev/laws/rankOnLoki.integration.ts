import { fetchPanel } from '../../src/api/panelFigures';
import type { Flow } from '../../src/model/flow';
import { panelFields } from '../../src/model/metrics/panels';
import { orderOf } from '../../src/model/metrics/rank';
import { scopeOf } from '../../src/model/metrics/scopes';
import { panelOf, rounded, selectionOf, storeWorld, type StoredWorld } from './overviewLaw';
import { plainFigures } from './plainFigures';

const END_MS = Math.floor(Date.now() / 60_000) * 60_000;
const WINDOW = { startMs: END_MS - 120_000, endMs: END_MS };
const SCOPE = scopeOf('resource');
/** LokiStack's max_query_series. */
const MAX_SERIES = 500;
/** For the ranking, and one or two for the total. */
const MAX_REQUESTS = 42;
const { signal } = new AbortController();

let world: StoredWorld;
let flows: readonly Flow[];
beforeAll(async () => {
  world = await storeWorld('rank', { seed: 5, size: 'medium' }, WINDOW);
  flows = await world.flowsOf(WINDOW, '');
}, 120_000);
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
  const isOneReporter = measure.reporters === 'one';
  const order = orderOf(measure);
  const wanted = plainFigures(flows, { measure, by, isOneReporter })
    .map(({ value }) => rounded(value))
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
  const request = { panel, scope: SCOPE, expression, store: world.store, window: WINDOW, ...shown };
  const { series, isExact, queries } = await fetchPanel(world.tenant.transport, request, signal);
  const values = series.map(({ value }) => rounded(value));
  expect({ isExact, values }).toEqual({ isExact: true, values: wanted.slice(0, top) });
  expect(queries.length).toBeLessThanOrEqual(MAX_REQUESTS);
});
