import { fetchPanel, type PanelRequest } from '../../src/ask/panelFigures';
import { AS_DELIVERED } from '../../src/model/counting';
import type { Flow } from '../../src/model/flows/flow';
import { groupKey, type Figure, type Line } from '../../src/model/metrics/figures';
import { panelFields, type Panel } from '../../src/model/metrics/panels';
import { scopeOf } from '../../src/model/ends/scopes';
import { panelOf, rounded, selectionOf, storeWorld, type StoredWorld } from './overviewLaw';
import { plainFigures } from './plainFigures';
import { LAW_END_MS } from '../testing/lawMoment';

const END_MS = LAW_END_MS;
const MINUTES_MS = 600_000;
const BEFORE = { startMs: END_MS - 2 * MINUTES_MS, endMs: END_MS - MINUTES_MS };
const WINDOW = { startMs: END_MS - MINUTES_MS, endMs: END_MS };
const EVERY_GROUP = 500;
const { signal } = new AbortController();

let world: StoredWorld;
beforeAll(async () => {
  const whole = { startMs: BEFORE.startMs, endMs: WINDOW.endMs };
  world = await storeWorld('compared', { seed: 3, size: 'odd' }, whole);
}, 240_000);
afterAll(() => world.stop());

const roundedOr = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : rounded(value);

const ask = (id: string, scope: string, patch: Partial<PanelRequest> = {}) => {
  const panel = panelOf(id);
  const request: PanelRequest = {
    panel,
    shown: [panel],
    scope: scopeOf(scope),
    ...selectionOf(''),
    store: world.store,
    window: WINDOW,
    before: BEFORE,
    top: EVERY_GROUP,
    hasLines: false,
    isCompared: false,
    isEstimated: false,
    ...patch,
  };
  return fetchPanel(world.tenant.transport, request, signal);
};

const plainly = (flows: readonly Flow[], { measure }: Panel, by: readonly string[]): Figure[] =>
  plainFigures(flows, { measure, by, counting: AS_DELIVERED });

const valuesOf = (figures: readonly Figure[]) =>
  new Map(figures.map((figure) => [groupKey(figure), rounded(figure.value)]));

const SHAPES = ['', 'filters=namespace%3Dapps-team-shop'] as const;

describe.each(SHAPES)('with filters "%s"', (search) => {
  const selected = selectionOf(search);

  it.each(['namespace', 'resource'])('what is new by %s was not there before', async (scope) => {
    const panel = panelOf('new');
    const by = panelFields(panel, scopeOf(scope));
    const known = valuesOf(plainly(await world.flowsOf(BEFORE, search), panel, by));
    const now = plainly(await world.flowsOf(WINDOW, search), panel, by);
    const wanted = now.filter((figure) => !known.has(groupKey(figure)));
    const { series, total, isExact } = await ask('new', scope, selected);
    expect(isExact).toBe(true);
    expect(valuesOf(series)).toEqual(valuesOf(wanted));
    expect(total ?? 0).toBe(wanted.reduce((sum, { value }) => sum + value, 0));
  });

  it.each(['pairs_bytes', 'sources_packets', 'dropped_packets', 'rtt_avg', 'rtt_max'])(
    'what %s was before is what the earlier flows say',
    async (id) => {
      const panel = panelOf(id);
      const by = panelFields(panel, scopeOf('namespace'));
      const earlier = await world.flowsOf(BEFORE, search);
      const wanted = valuesOf(plainly(earlier, panel, by));
      const { series, before } = await ask(id, 'namespace', { ...selected, isCompared: true });
      expect(series.length).toBeGreaterThan(0);
      expect(before?.values.map(roundedOr)).toEqual(
        series.map((figure) => wanted.get(groupKey(figure))),
      );
      expect(roundedOr(before?.total)).toBe(roundedOr(plainly(earlier, panel, [])[0]?.value));
    },
  );
});

it('moves earlier lines to the times of the range', async () => {
  const patch = { hasLines: true, isCompared: true };
  const { series, before } = await ask('pairs_bytes', 'zone', patch);
  const earlier = await ask('pairs_bytes', 'zone', { ...patch, window: BEFORE, before: BEFORE });
  const offsetS = (WINDOW.startMs - BEFORE.startMs) / 1000;
  const known = new Map(
    earlier.series.map((figure, at) => [groupKey(figure), earlier.lines[at] ?? []] as const),
  );
  const moved = (line: Line = []) =>
    line.map(([atS, value]) => [atS + offsetS, rounded(value)] as const);
  const wanted = series.map((figure) => moved(known.get(groupKey(figure))));
  expect(wanted.flat().length).toBeGreaterThan(0);
  expect(
    before?.lines.map((line) => line.map(([atS, value]) => [atS, rounded(value)] as const)),
  ).toEqual(wanted);
});

const samplingOf = ({ fields: { Sampling } }: Flow): number =>
  typeof Sampling === 'number' ? Math.max(1, Sampling) : 1;

it.each(['pairs_bytes', 'sources_packets', 'dropped_bytes', 'dns_names'])(
  'multiplies %s by the sampling of each flow',
  async (id) => {
    const panel = panelOf(id);
    const by = panelFields(panel, scopeOf('namespace'));
    const flows = await world.flowsOf(WINDOW, '');
    const wanted = new Map<string, number>();
    for (const sampling of new Set(flows.map(samplingOf))) {
      const alike = flows.filter((flow) => samplingOf(flow) === sampling);
      for (const figure of plainly(alike, panel, by))
        wanted.set(groupKey(figure), (wanted.get(groupKey(figure)) ?? 0) + figure.value * sampling);
    }
    const { series, total } = await ask(id, 'namespace', { isEstimated: true });
    expect(new Map(series.map((figure) => [groupKey(figure), figure.value]))).toEqual(wanted);
    expect(total).toBe([...wanted.values()].reduce((sum, value) => sum + value, 0));
  },
);

it('sends what panels share once', async () => {
  const shown = ['pairs_bytes', 'sources_bytes', 'destinations_bytes'].map(panelOf);
  const asked = await Promise.all(shown.map(({ id }) => ask(id, 'namespace', { shown })));
  expect(new Set(asked.flatMap(({ queries }) => queries)).size).toBe(1);
  const alone = await Promise.all(shown.map(({ id }) => ask(id, 'namespace')));
  expect(asked.map(({ series }) => valuesOf(series))).toEqual(
    alone.map(({ series }) => valuesOf(series)),
  );
});
