import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { fetchAllFlows } from '../../src/ask/allFlows';
import { ApiError } from '../../src/api/apiError';
import { fetchLabels } from '../../src/api/loki';
import { condition, not, present } from '../../src/model/condition';
import { FILTER_DEFINITIONS } from '../../src/model/filterDefinitions';
import type { Flow } from '../../src/model/flow';
import { DENIALS } from '../../src/model/metrics/measures';
import { predicateOf } from '../../src/model/matches';
import { viewExpression, type Selection } from '../../src/model/viewExpression';
import { MATCHES } from '../../src/model/filter';
import { PACKET_LOSSES } from '../../src/model/viewState';
import {
  DEFAULT_LABELS,
  DEFAULT_STORE,
  nanoWindow,
  storeOf,
  type Store,
} from '../../src/queries/flowQueries';
import { startLoki, type RunningLoki } from '../stack/loki';
import { openTenant, type Tenant } from '../stack/tenant';
import { createWorld } from '../world/createWorld';
import type { WireFlow } from '../world/wireFlow';
import { anyFilter, anyFilterOf } from './anyFilter';
import { anyRawFlow } from './hostileFlows';

const NOW_MS = Math.floor(Date.now() / 60_000) * 60_000;
const HOUR_MS = 3_600_000;
const WINDOW = { startMs: NOW_MS - HOUR_MS, endMs: NOW_MS };
const CAPTURED = '../shared/data/flows/captured-flows.json';

const EVERYTHING: Selection = {
  filters: [],
  match: 'all',
  recordType: 'flowLog',
  packetLoss: 'all',
};

const hostileFlows = (): WireFlow[] =>
  fc.sample(anyRawFlow, { seed: 7, numRuns: 600 }).map(({ labels, fields }, at) => {
    const endMs = WINDOW.startMs + at * 1000;
    return {
      labels: { app: 'netobserv-flowcollector', ...labels },
      tsNs: `${endMs}000000`,
      line: JSON.stringify({ ...fields, TimeFlowEndMs: endMs, N: at }),
    };
  });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Flow objects anywhere in the captured file, stored as NetObserv would: labels out of the line. */
const capturedFlows = (): WireFlow[] => {
  const found: Record<string, unknown>[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isRecord(value)) {
      if ('TimeFlowEndMs' in value || 'SrcAddr' in value) found.push(value);
      else Object.values(value).forEach(visit);
    }
  };
  visit(JSON.parse(readFileSync(CAPTURED, 'utf8')));
  return found.map((flow, at) => {
    const isLabel = ([name]: readonly [string, unknown]) => DEFAULT_LABELS.includes(name);
    const labels = Object.entries(flow).filter(isLabel);
    const rest = Object.entries(flow).filter((entry) => !isLabel(entry));
    return {
      labels: Object.fromEntries([
        ['app', 'netobserv-flowcollector'],
        ...labels.map(([name, value]) => [name, String(value)]),
      ]) as WireFlow['labels'],
      tsNs: `${WINDOW.startMs + at * 10}000000`,
      line: JSON.stringify({ ...Object.fromEntries(rest), N: at }),
    };
  });
};

const SOURCES: readonly (readonly [string, () => Iterable<WireFlow>])[] = [
  ['hostile flows', hostileFlows],
  [
    'the sample cluster',
    () => createWorld({ seed: 3, size: 'odd' }).flows(WINDOW.startMs, WINDOW.endMs),
  ],
  ...(existsSync(CAPTURED) ? ([['captured flows', capturedFlows]] as const) : []),
];
if (!existsSync(CAPTURED)) console.warn(`captured flows are not tested: there is no ${CAPTURED}`);

const identity = ({ tsNs, labels, line }: Flow): string => JSON.stringify([tsNs, labels, line]);

let loki: RunningLoki;
beforeAll(async () => {
  loki = await startLoki();
}, 90_000);
afterAll(() => loki.stop());

describe.each(SOURCES)('on %s', (name, flowsOf) => {
  let tenant: Tenant;
  let store: Store;
  let stored: readonly Flow[];
  const { signal } = new AbortController();
  const ask = async (selection: Selection): Promise<readonly Flow[]> => {
    const request = { expression: viewExpression(selection), store, window: WINDOW };
    return (await fetchAllFlows(tenant.transport, request, { signal })).flows;
  };

  beforeAll(async () => {
    tenant = openTenant(loki.url, name.replaceAll(' ', '-'));
    const count = await tenant.push(flowsOf());
    const labels = await fetchLabels(tenant.transport, nanoWindow(WINDOW), signal);
    store = storeOf(labels, DEFAULT_STORE.staticLabels);
    const all = await ask(EVERYTHING);
    const records = await ask({ ...EVERYTHING, recordType: 'allConnections' });
    stored = [...all, ...records];
    expect(stored).toHaveLength(count);
  }, 60_000);

  const check = async (selection: Selection): Promise<void> => {
    const wanted = stored.filter(predicateOf(viewExpression(selection))).map(identity);
    const got = await ask(selection).catch((error: unknown) => {
      if (error instanceof ApiError && error.kind === 'tooComplex') return undefined;
      throw new Error(`${JSON.stringify(selection)}: ${String(error)}`);
    });
    if (!got) return;
    const difference = { selection, flows: got.map(identity).sort() };
    expect(difference).toEqual({ selection, flows: wanted.sort() });
  };

  it.each(FILTER_DEFINITIONS.map(({ id }) => id))(
    'selects by %s what the predicate selects',
    async (id) => {
      for (const filter of fc.sample(anyFilterOf(id), { seed: 11, numRuns: 5 }))
        await check({ ...EVERYTHING, filters: [filter] });
    },
  );

  it.each([
    ['denied', DENIALS.among],
    ['not denied', not(DENIALS.among)],
    ['decided upon', present(['NetworkEvents.Action'])],
    [
      'called as a decision is',
      condition(['NetworkEvents.Name'], { type: 'texts', texts: ['drop'] }),
    ],
  ])('selects what was %s', async (_name, expression) => {
    const request = { expression, store, window: WINDOW };
    const { flows } = await fetchAllFlows(tenant.transport, request, { signal });
    const wanted = stored.filter(predicateOf(expression));
    expect(flows.map(identity).sort()).toEqual(wanted.map(identity).sort());
  });

  it.each(MATCHES)(
    'combines filters by %s',
    async (match) => {
      const selections = fc.record({
        filters: fc.array(anyFilter, { minLength: 2, maxLength: 3 }),
        match: fc.constant(match),
        recordType: fc.constantFrom('flowLog' as const, 'allConnections' as const),
        packetLoss: fc.constantFrom(...PACKET_LOSSES),
      });
      for (const selection of fc.sample(selections, { seed: 13, numRuns: 30 }))
        await check(selection);
    },
    60_000,
  );
});
