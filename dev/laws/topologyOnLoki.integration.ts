import { fetchGraphs } from '../../src/ask/comparedGraphs';
import { fetchGraph, type GraphRequest } from '../../src/ask/graphFigures';
import { AS_DELIVERED } from '../../src/model/counting';
import type { Flow } from '../../src/model/flows/flow';
import { groupKey, type Figure } from '../../src/model/metrics/figures';
import { BYTES, DENIALS, DROPPED_PACKETS, type Measure } from '../../src/model/metrics/measures';
import { scopeOf, SCOPES } from '../../src/model/ends/scopes';
import { stepsOf } from '../../src/model/metrics/steps';
import { amountValue, isBound } from '../../src/model/graph/amountMath';
import { buildGraph } from '../../src/model/graph/steps/buildGraph';
import { graphFields } from '../../src/model/ends/ends';
import type { GraphFigures } from '../../src/model/graph/graphFigures';
import { graphMeasure } from '../../src/model/graph/graphMeasure';
import { groupingOf, groupingsOf } from '../../src/model/ends/groupings';
import { functionsOf, METRICS, metricOf } from '../../src/model/graph/metrics';
import type { TimeWindow } from '../../src/model/timeRange';
import { rounded, selectionOf, storeWorld, type StoredWorld } from './overviewLaw';
import { plainFigures } from './plainFigures';
import { plainPairs } from './plainPairs';
import { LAW_END_MS } from '../testing/lawMoment';

const END_MS = LAW_END_MS;
/** The last whole step ends before the window does. */
const WINDOW = { startMs: END_MS - 3_607_000, endMs: END_MS - 7_000 };
const STEPS = stepsOf(WINDOW);
const { signal } = new AbortController();

let world: StoredWorld;
let flows: readonly Flow[];
beforeAll(async () => {
  const places = { zones: 'line', cluster: 'label' } as const;
  world = await storeWorld('topology', { seed: 3, size: 'odd', ...places }, WINDOW);
  flows = await world.flowsOf(WINDOW, '');
  expect(inWindow(lastStepMs).length).toBeGreaterThan(0);
}, 240_000);
afterAll(() => world.stop());

/** A scope, and the grouping that needs most fields. */
const finest = (id: string) => {
  const scope = scopeOf(id);
  const grouping = groupingsOf(scope).at(-1) ?? groupingOf(scope, undefined);
  return { scope, grouping, by: graphFields(scope, grouping) };
};

const requestOf = (id: string, patch: Partial<GraphRequest> = {}): GraphRequest => ({
  ...finest(id),
  metric: metricOf('Bytes'),
  function: 'avg',
  ...selectionOf(''),
  store: world.store,
  window: WINDOW,
  isEstimated: false,
  marks: [],
  ...patch,
});

const ask = (id: string, patch: Partial<GraphRequest> = {}) =>
  fetchGraph(world.tenant.transport, requestOf(id, patch), signal);

const inWindow = ({ startMs, endMs }: TimeWindow) =>
  flows.filter(({ tsNs }) => {
    const ms = Math.round(Number(BigInt(tsNs) / 1000n) / 1000);
    return ms >= startMs && ms < endMs;
  });

const truth = (some: readonly Flow[], measure: Measure, by: readonly string[]): Figure[] =>
  plainFigures(some, { measure, by, counting: AS_DELIVERED });

const valuesOf = (figures: readonly Figure[]) =>
  new Map(figures.map((figure) => [groupKey(figure), rounded(figure.value)]));

const shown = ({ pairs }: GraphFigures): Figure[] =>
  pairs.map(({ labels, amount }) => ({ labels, value: amountValue(amount) }));

const lastStepMs = { startMs: (STEPS.lastS - STEPS.stepS) * 1000, endMs: STEPS.lastS * 1000 };

const NS_PER_S = 1_000_000_000n;

/** Of flows in each step, as Loki has it: behind its start, up to its end. */
const truthInSteps = (measure: Measure, by: readonly string[]) => {
  const { stepS, firstS, lastS } = STEPS;
  const length = (lastS - firstS) / stepS + 1;
  const rates = new Map<string, number[]>();
  for (let at = 0; at < length; at += 1) {
    const endNs = BigInt(firstS + at * stepS) * NS_PER_S;
    const isIn = (ns: bigint) => ns > endNs - BigInt(stepS) * NS_PER_S && ns <= endNs;
    const some = flows.filter(({ tsNs }) => isIn(BigInt(tsNs)));
    for (const figure of truth(some, measure, by)) {
      const values = rates.get(groupKey(figure)) ?? new Array<number>(length).fill(0);
      values[at] = rounded(figure.value / stepS);
      rates.set(groupKey(figure), values);
    }
  }
  return rates;
};

const CASES = SCOPES.flatMap(({ id }) => METRICS.map((metric) => ({ scope: id, metric })));

it.each(CASES)(
  'every function of $metric.id by $scope is what the flows say',
  async ({ scope, metric }) => {
    const { by } = finest(scope);
    for (const id of functionsOf(metric)) {
      const { measure, stretch } = graphMeasure(metric, id);
      const figures = await ask(scope, { metric, function: id });
      const { pairs, total, seconds, isExact } = figures;
      expect([id, figures.scope, isExact]).toEqual([id, scope, true]);
      const window = stretch === 'lastStep' ? lastStepMs : WINDOW;
      const [whole] = truth(inWindow(window), measure, []);
      expect([id, total && rounded(total)]).toEqual([id, whole && rounded(whole.value)]);
      expect([id, seconds]).toEqual([id, (window.endMs - window.startMs) / 1000]);
      if (stretch === 'steps') {
        const steps = new Map(
          pairs.map(({ labels, amount }) => [
            groupKey({ labels }),
            amount.kind === 'series' && amount.take === id ? amount.values.map(rounded) : amount,
          ]),
        );
        expect([id, steps]).toEqual([id, truthInSteps(measure, by)]);
      } else {
        const wanted = valuesOf(
          plainPairs(inWindow(window), { ...finest(scope), measure, counting: AS_DELIVERED }),
        );
        if (stretch === 'range') expect(wanted.size).toBeGreaterThan(0);
        expect([id, valuesOf(shown(figures))]).toEqual([id, wanted]);
      }
    }
  },
);

it.each(SCOPES)('drops and denials by $id are what the flows say', async ({ id }) => {
  const { by } = finest(id);
  const { marks } = await ask(id, { marks: ['dropped', 'denied'] });
  const { dropped: drops = [], denied: denials = [] } = marks;
  expect(Math.min(drops.length, denials.length)).toBeGreaterThan(0);
  expect(valuesOf(drops)).toEqual(valuesOf(truth(flows, DROPPED_PACKETS, by)));
  expect(valuesOf(denials)).toEqual(valuesOf(truth(flows, DENIALS, by)));
});

const samplingOf = ({ fields: { Sampling } }: Flow): number =>
  typeof Sampling === 'number' ? Math.max(1, Sampling) : 1;

it('counts each flow as often as the agent left out its like', async () => {
  const { by } = finest('namespace');
  const wanted = new Map<string, number>();
  for (const sampling of new Set(flows.map(samplingOf))) {
    const alike = flows.filter((flow) => samplingOf(flow) === sampling);
    for (const figure of truth(alike, BYTES, by))
      wanted.set(groupKey(figure), (wanted.get(groupKey(figure)) ?? 0) + figure.value * sampling);
  }
  const { pairs } = await ask('namespace', { isEstimated: true });
  expect(new Map(pairs.map((pair) => [groupKey(pair), amountValue(pair.amount)]))).toEqual(wanted);
});

it('has what both windows have, each of its own', async () => {
  const middleMs = (WINDOW.startMs + WINDOW.endMs) / 2;
  const [earlier, later] = [
    { startMs: WINDOW.startMs, endMs: middleMs },
    { startMs: middleMs, endMs: WINDOW.endMs },
  ];
  const request = { ...requestOf('owner', { window: later }), before: earlier };
  const { now, before } = await fetchGraphs(world.tenant.transport, request, signal);
  const { measure } = graphMeasure(request.metric, request.function);
  const { by } = finest('owner');
  expect(valuesOf(shown(now))).toEqual(valuesOf(truth(inWindow(later), measure, by)));
  expect(before && valuesOf(shown(before))).toEqual(
    valuesOf(truth(inWindow(earlier), measure, by)),
  );
});

it.each([
  ['either side', 'filters=namespace%3Dapps-team-shop'],
  ['any of two', 'filters=src_namespace%3Dapps-team-shop%3Bdst_port%3D53&match=any'],
  ['Services', 'filters=kind%3DService'],
])('puts the branches of %s together', async (_name, search) => {
  const some = await world.flowsOf(WINDOW, search);
  for (const [metricId, id] of [
    ['Bytes', 'avg'],
    ['TimeFlowRttNs', 'avg'],
    ['TimeFlowRttNs', 'p90'],
  ] as const) {
    const metric = metricOf(metricId);
    const patch = { metric, function: id, ...selectionOf(search) };
    const figures = await ask('owner', patch);
    const wanted = plainPairs(some, {
      ...finest('owner'),
      measure: graphMeasure(metric, id).measure,
      counting: selectionOf(search).counting,
    });
    expect([figures.isExact, valuesOf(shown(figures))]).toEqual([true, valuesOf(wanted)]);
  }
});

it('has one number for each pair of nodes, exact also where groups do not add up', async () => {
  const patch = { metric: metricOf('TimeFlowRttNs'), function: 'p90' } as const;
  for (const id of ['namespace', 'owner', 'resource']) {
    const grouping = groupingOf(scopeOf(id), undefined);
    const { edges } = buildGraph(await ask(id, { ...patch, grouping }), grouping);
    expect(edges.length).toBeGreaterThan(10);
    expect([id, edges.filter(({ amount }) => isBound(amount))]).toEqual([id, []]);
  }
});
