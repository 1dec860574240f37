import { limitTransport } from '../../src/api/limitTransport';
import { fetchAllFlows } from '../../src/ask/allFlows';
import { workloadsQuestion } from '../../src/ask/workloadsQuestion';
import { AS_DELIVERED } from '../../src/model/counting';
import {
  type ReachedWorkload,
  reachedWorkloads,
  WORKLOAD_FIGURES,
  type WorkloadFigureId,
} from '../../src/model/evidence/reachedWorkloads';
import { workloadKey } from '../../src/model/evidence/running';
import { evidenceFilterKey, evidenceNames } from '../../src/model/filters/evidenceFilters';
import { DEFAULT_NAMES } from '../../src/model/filters/filterExpression';
import { predicateOf } from '../../src/model/filters/matches';
import { viewExpression } from '../../src/model/filters/viewExpression';
import type { Flow } from '../../src/model/flows/flow';
import { mergeSettings } from '../../src/model/settings/mergeSettings';
import { parseFilters } from '../../src/model/url/filtersText';
import { DEFAULT_VIEW_STATE, patched } from '../../src/model/view/viewState';
import { rounded, storeWorld, type StoredWorld } from './overviewLaw';
import { plainFigures } from './plainFigures';

const END_MS = Math.floor(Date.now() / 60_000) * 60_000;
const WINDOW = { startMs: END_MS - 120_000, endMs: END_MS };
const { signal } = new AbortController();
const { features } = mergeSettings({}).settings;

let world: StoredWorld;
let flows: readonly Flow[];
beforeAll(async () => {
  world = await storeWorld('workloads', { seed: 5, size: 'medium' }, WINDOW);
  flows = await world.flowsOf(WINDOW, '');
}, 240_000);
afterAll(() => world.stop());

const answerOf = () => {
  const state = patched(DEFAULT_VIEW_STATE, { time: { kind: 'relative', seconds: 120 } });
  const question = workloadsQuestion({ state }, { store: world.store, features }, END_MS);
  return question.ask(limitTransport(world.tenant.transport), signal);
};

const plainly = (): readonly ReachedWorkload[] => {
  const of = (id: WorkloadFigureId) => {
    const { measure, fields } = WORKLOAD_FIGURES[id];
    return plainFigures(flows, { measure, by: fields, counting: AS_DELIVERED });
  };
  return reachedWorkloads({
    incoming: of('incoming'),
    outgoing: of('outgoing'),
    calls: of('calls'),
  });
};

const texts = (workloads: readonly ReachedWorkload[]): ReadonlyMap<string, string> =>
  new Map(
    workloads.map(({ workload, bytesIn, bytesOut, calls }) => {
      const called = Object.entries(calls).map(([origin, bytes]) => [origin, rounded(bytes)]);
      const figures = [rounded(bytesIn), rounded(bytesOut), called.sort()];
      return [workloadKey(workload), JSON.stringify(figures)];
    }),
  );

it('has every workload with what it moves and who calls it, as the flows themselves say', async () => {
  const answer = await answerOf();
  const wanted = texts(plainly());
  expect(wanted.size).toBeGreaterThan(20);
  expect(answer.isExact).toBe(true);
  expect(texts(answer.workloads)).toEqual(wanted);
});

const identity = ({ tsNs, labels, line }: Flow): string => JSON.stringify([tsNs, labels, line]);

/** Of some workloads the first, every second, and nearly all: lists of names short and long. */
const PARTS: readonly (readonly [string, (at: number) => boolean])[] = [
  ['one workload', (at) => at === 0],
  ['every second workload', (at) => at % 2 === 0],
  ['all workloads but one', (at) => at !== 3],
];

it.each(
  PARTS.flatMap(([name, isFound]) =>
    ['src_', 'dst_', ''].flatMap((side) =>
      ['=', '!='].map(
        (comparator) => [name, `${side}unverified${comparator}true`, isFound] as const,
      ),
    ),
  ),
)('selects of %s by %s what the predicate selects', async (_, text, isFound) => {
  const all = plainly().map(({ workload }) => workload);
  const own = {
    found: all.filter((_one, at) => isFound(at)),
    others: all.filter((_one, at) => !isFound(at)),
  };
  const { filters } = parseFilters(text);
  const evidence = evidenceNames(
    new Map(filters.map((filter) => [evidenceFilterKey(filter), own])),
  );
  const expression = viewExpression({ ...DEFAULT_VIEW_STATE, filters }, [], {
    ...DEFAULT_NAMES,
    evidence,
  });
  const request = { expression, store: world.store, window: WINDOW };
  const got = await fetchAllFlows(world.tenant.transport, request, { signal });
  const wanted = flows.filter(predicateOf(expression));
  expect(wanted.length).toBeGreaterThan(0);
  expect(got.flows.map(identity).sort()).toEqual(wanted.map(identity).sort());
});
