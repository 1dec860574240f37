import fc from 'fast-check';
import { fetchAllFlows } from '../../src/ask/allFlows';
import { ApiError } from '../../src/api/apiError';
import { fetchLabels } from '../../src/api/loki/lokiRequests';
import { condition, not, present } from '../../src/model/filters/condition';
import { FILTER_DEFINITIONS } from '../../src/model/filters/filterDefinitions';
import type { Flow } from '../../src/model/flows/flow';
import { DENIALS } from '../../src/model/metrics/measures';
import { predicateOf } from '../../src/model/filters/matches';
import { viewExpression, type Selection } from '../../src/model/filters/viewExpression';
import { MATCHES } from '../../src/model/filters/filter';
import { PACKET_LOSSES } from '../../src/model/view/shared';
import { DEFAULT_STORE, nanoWindow, storeOf, type Store } from '../../src/queries/flowQueries';
import { startLoki, type RunningLoki } from '../stack/loki';
import { openTenant, type Tenant } from '../stack/tenant';
import { createWorld } from '../world/createWorld';
import type { WireFlow } from '../world/wireFlow';
import { capturedFlows, hasCapturedFlows } from './capturedFlows';
import { anyFilter, anyFilterOf } from '../testing/anyFilter';
import { anyRawFlow } from '../testing/hostileFlows';
import { LAW_END_MS } from '../testing/lawMoment';

const NOW_MS = LAW_END_MS;
const HOUR_MS = 3_600_000;
const WINDOW = { startMs: NOW_MS - HOUR_MS, endMs: NOW_MS };

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

const SOURCES: readonly (readonly [string, () => Iterable<WireFlow>])[] = [
  ['hostile flows', hostileFlows],
  [
    'the sample cluster',
    () => createWorld({ seed: 3, size: 'odd' }).flows(WINDOW.startMs, WINDOW.endMs),
  ],
  ...(hasCapturedFlows ? ([['captured flows', () => capturedFlows(WINDOW.startMs)]] as const) : []),
];

const identity = ({ tsNs, labels, line }: Flow): string => JSON.stringify([tsNs, labels, line]);

let loki: RunningLoki;
beforeAll(async () => {
  loki = await startLoki();
}, 240_000);
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
  }, 240_000);

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

  it.each([
    'SrcK8S_Namespace',
    'SrcK8S_Name',
    'SrcAddr',
    'DstPort',
    'SrcMac',
    'DnsName',
    'Flags',
    'Interfaces',
    'IfDirections',
    'NetworkEvents.Name',
    'SrcSubnetLabel',
  ])(
    'selects by the first and the last character of %s',
    async (field) => {
      for (const at of ['first', 'last'] as const)
        for (const characters of [
          Array.from('a13579'),
          Array.from('-"\\Kn>.'),
          ['K', '𝄞', 'ñ', ' '],
        ]) {
          const one = condition([field], { type: 'characters', at, characters });
          for (const expression of [one, not(one)]) {
            const request = { expression, store, window: WINDOW };
            const { flows } = await fetchAllFlows(tenant.transport, request, { signal });
            const wanted = stored.filter(predicateOf(expression));
            expect([characters, flows.map(identity).sort()]).toEqual([
              characters,
              wanted.map(identity).sort(),
            ]);
          }
        }
    },
    60_000,
  );

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
