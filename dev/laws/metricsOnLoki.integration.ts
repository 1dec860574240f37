import { fetchPanel } from '../../src/ask/panelFigures';
import type { Flow } from '../../src/model/flows/flow';
import { isAdditive, groupKey, type Figure, type Line } from '../../src/model/metrics/figures';
import { panelFields, PANELS, type Panel } from '../../src/model/metrics/panels';
import { scopeOf, SCOPES } from '../../src/model/ends/scopes';
import { stepsOf } from '../../src/model/metrics/steps';
import { panelOf, rounded, selectionOf, storeWorld, type StoredWorld } from './overviewLaw';
import { plainFigures } from './plainFigures';
import { LAW_END_MS } from '../testing/lawMoment';

const END_MS = LAW_END_MS;
const WINDOW = { startMs: END_MS - 3_600_000, endMs: END_MS };
const { signal } = new AbortController();

/** One of each shape; some of them say themselves which records count. */
const SHAPES = [
  ['every flow', ''],
  ['a source', 'filters=src_namespace%3Dapps-team-shop'],
  ['a pattern', 'filters=dst_name~a'],
  ['either side', 'filters=namespace%3Dapps-team-shop'],
  ['no such', 'filters=src_namespace!%3Dapps-team-shop'],
  [
    'both directions',
    'filters=src_namespace%3Dapps-team-shop%3Bdst_kind%3DPod&match=bidirectional',
  ],
  ['any of two', 'filters=src_namespace%3Dapps-team-shop%3Bdst_port%3D53&match=any'],
  ['drops', 'packetLoss=hasDrops'],
  ['one direction', 'filters=node_direction%3D1'],
  ['to Services', 'filters=dst_kind%3DService'],
  ['a Service either side', 'filters=kind%3DService'],
  ['to Services in one direction', 'filters=kind%3DService%3Bnode_direction%3D1'],
] as const;

const EVERY_SCOPE = SCOPES.map(({ id }) => id);
const SOME_SCOPES = ['namespace', 'owner'];

/** What is compared with an earlier window is held by a law of its own. */
const STEADY = PANELS.filter(({ isNew }) => !isNew);

let world: StoredWorld;
beforeAll(async () => {
  world = await storeWorld('metrics', { seed: 3, size: 'odd' }, WINDOW);
}, 240_000);
afterAll(() => world.stop());

const sorted = (figures: readonly Figure[], order: 1 | -1): Figure[] =>
  [...figures].sort((a, b) => order * (a.value - b.value));

const byValue = (figures: readonly Figure[]): number[] =>
  figures.map(({ value }) => rounded(value));

const EVERY_GROUP = 500;

describe.each(SHAPES)('of %s', (_name, search) => {
  let flows: readonly Flow[];
  beforeAll(async () => {
    flows = await world.flowsOf(WINDOW, search);
    expect(flows.length).toBeGreaterThan(0);
  });

  const ask = (panel: Panel, scopeId: string, top: number) =>
    fetchPanel(
      world.tenant.transport,
      {
        panel,
        scope: scopeOf(scopeId),
        ...selectionOf(search),
        store: world.store,
        window: WINDOW,
        shown: PANELS,
        before: WINDOW,
        isCompared: false,
        isEstimated: false,
        top,
        hasLines: true,
      },
      signal,
    );
  const plainly = (panel: Panel, by: readonly string[], among = flows): Figure[] => {
    const { measure } = panel;
    const { counting } = selectionOf(search);
    const regroup = 'fields' in panel.by && by.length > 0 ? panel.by.regroup : undefined;
    return plainFigures(among, { measure, by, counting, regroup });
  };

  const scopes = search === '' ? EVERY_SCOPE : SOME_SCOPES;
  const cases = STEADY.flatMap((panel) =>
    ('ends' in panel.by ? scopes : ['namespace']).map((scope) => ({
      id: panel.id,
      scope,
      panel,
    })),
  );

  it.each(cases)('$id by $scope is what the flows say', async ({ panel, scope }) => {
    const { series, total, isExact } = await ask(panel, scope, EVERY_GROUP);
    const wanted = plainly(panel, panelFields(panel, scopeOf(scope)));
    const whole = plainly(panel, []);
    const byKey = (figures: readonly Figure[]) =>
      new Map(figures.map((figure) => [groupKey(figure), rounded(figure.value)]));
    expect(isExact).toBe(true);
    expect(byKey(series)).toEqual(byKey(wanted));
    expect(total === undefined ? [] : [rounded(total)]).toEqual(byValue(whole));
  });

  it.each(['pairs_bytes', 'dropped_packets', 'rtt_avg', 'protocols'])(
    'the lines of %s are what the flows of each step say',
    async (id) => {
      const panel = panelOf(id);
      const { stepS, firstS, lastS } = stepsOf(WINDOW);
      const { series, lines, totalLine } = await ask(panel, 'namespace', 5);
      const by = panelFields(panel, scopeOf('namespace'));
      const perSecond = isAdditive(panel.measure) ? stepS : 1;
      const wanted = series.map((): [number, number][] => []);
      const wantedTotal: [number, number][] = [];
      for (let atS = firstS; atS <= lastS; atS += stepS) {
        const [from, to] = [BigInt(atS - stepS), BigInt(atS)].map((s) => s * 1_000_000_000n);
        const isIn = ({ tsNs }: Flow) => BigInt(tsNs) > (from ?? 0n) && BigInt(tsNs) <= (to ?? 0n);
        const inStep = flows.filter(isIn);
        const figures = new Map(
          plainly(panel, by, inStep).map((figure) => [groupKey(figure), figure.value]),
        );
        for (const { value } of plainly(panel, [], inStep))
          wantedTotal.push([atS, rounded(value / perSecond)]);
        series.forEach((group, at) => {
          const value = figures.get(groupKey(group));
          if (value !== undefined) wanted[at]?.push([atS, rounded(value / perSecond)]);
        });
      }
      const roundedLine = (line: Line) => line.map(([atS, value]) => [atS, rounded(value)]);
      expect(lines.map(roundedLine)).toEqual(wanted);
      expect(roundedLine(totalLine)).toEqual(wantedTotal);
    },
  );

  it.each(['pairs_bytes', 'dropped_packets', 'rtt_avg', 'dns_latency_min'])(
    'the first three of %s are the first three',
    async (id) => {
      const panel = panelOf(id);
      const { series } = await ask(panel, 'owner', 3);
      const order = panel.measure.statistic === 'min' ? 1 : -1;
      const wanted = sorted(plainly(panel, panelFields(panel, scopeOf('owner'))), order).slice(
        0,
        3,
      );
      expect(byValue(series)).toEqual(byValue(wanted));
    },
  );
});
