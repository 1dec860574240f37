import fc from 'fast-check';
import type { WireAnswer } from '../../src/api/transport';
import { MATCHES } from '../../src/model/filters/filter';
import { viewExpression, type Selection } from '../../src/model/filters/viewExpression';
import { PACKET_LOSSES } from '../../src/model/view/shared';
import { TooManyBranches } from '../../src/queries/branches';
import { DEFAULT_STORE, flowQueries } from '../../src/queries/flowQueries';
import { printLogQuery } from '../../src/queries/logql';
import { anyFilter } from '../testing/anyFilter';
import { anyRawFlow } from '../testing/hostileFlows';
import { startLoki, type RunningLoki } from '../stack/loki';
import { openTenant, type Tenant } from '../stack/tenant';
import { createWorld } from '../world/createWorld';
import { entryTimestamp } from '../world/recordWriter';
import type { WireFlow } from '../world/wireFlow';
import { createGateway, type Gateway } from './createGateway';
import {
  inOrderOfTime,
  normalAnswer,
  roundedLike,
  withoutNames,
  withoutSeries,
  type NormalAnswer,
} from './likeness/normalAnswer';
import {
  LOG_QUERIES,
  METRIC_QUERIES,
  METRIC_MISTAKES,
  MISTAKES,
  RANKED_QUERIES,
} from './likeness/questions';
import { GRAPH_QUERIES } from './likeness/graphQueries';
import { PANEL_QUERIES } from './likeness/panelQueries';
import { createStore } from './store/createStore';
import { LAW_END_MS } from '../testing/lawMoment';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const END_MS = Math.floor(LAW_END_MS / (10 * MINUTE_MS)) * 10 * MINUTE_MS;
const START_MS = END_MS - 60 * MINUTE_MS;
const WINDOW = { start: `${START_MS}000000`, end: `${END_MS}000000` };
const ADMIN = { isAdmin: true, readsCluster: true, projects: [], readableProjects: [] };

const hostileFlows = (): WireFlow[] =>
  fc.sample(anyRawFlow, { seed: 17, numRuns: 500 }).map(({ labels, fields }, at) => {
    const endMs = START_MS + at * 7 * SECOND_MS;
    return {
      labels: { app: 'netobserv-flowcollector', ...labels },
      tsNs: entryTimestamp(endMs),
      line: JSON.stringify({ ...fields, TimeFlowEndMs: endMs, N: at }),
    };
  });

/** Lines that no producer writes. An empty one is none of them: whether Loki keeps it depends on its neighbours. */
const brokenLines = (): WireFlow[] =>
  [
    ' ',
    '{',
    'plain text',
    '{"a":1',
    '[1]',
    '{"a":{"b":"c"},"d e":1,"1f":true,"g":1.50}',
    '{"a":"\\ud800"}',
  ].map((line, at) => ({
    labels: { app: 'broken' },
    // Most of them in the five minutes before a step of ten, none on a step: Loki loses what lies on the last one before it
    // splits a query, at full hours.
    tsNs: entryTimestamp(START_MS + (7.5 + 8 * at) * MINUTE_MS),
    line,
  }));

/** No two entries at one moment, so that a limit cuts at the same one everywhere; timestamps stay exact in a float64. */
const apart = (flows: Iterable<WireFlow>): WireFlow[] =>
  [...flows].map((flow, at) => ({
    ...flow,
    tsNs: String(BigInt(flow.tsNs) + BigInt(at % 900) * 1024n),
  }));

const SOURCES: readonly (readonly [string, () => Iterable<WireFlow>])[] = [
  ['hostile flows', () => [...hostileFlows(), ...brokenLines()]],
  [
    'the sample cluster',
    () => apart(createWorld({ seed: 5, size: 'odd' }).flows(START_MS, END_MS)),
  ],
];

const printedQueries = (): string[] => {
  const selections: fc.Arbitrary<Selection> = fc.record({
    filters: fc.array(anyFilter, { minLength: 1, maxLength: 3 }),
    match: fc.constantFrom(...MATCHES),
    recordType: fc.constant('flowLog' as const),
    packetLoss: fc.constantFrom(...PACKET_LOSSES),
  });
  return fc.sample(selections, { seed: 23, numRuns: 150 }).flatMap((selection) => {
    try {
      return flowQueries(viewExpression(selection), DEFAULT_STORE).map(printLogQuery);
    } catch (error) {
      if (error instanceof TooManyBranches) return [];
      throw error;
    }
  });
};

let loki: RunningLoki;
beforeAll(async () => {
  loki = await startLoki();
}, 240_000);
afterAll(() => loki.stop());

describe.each(SOURCES)('with %s the embedded store answers as Loki does', (name, flowsOf) => {
  let tenant: Tenant;
  let gateway: Gateway;
  const { signal } = new AbortController();

  beforeAll(async () => {
    tenant = openTenant(loki.url, `like-${name.replaceAll(' ', '-')}`);
    const flows = [...flowsOf()];
    await tenant.push(flows);
    const store = createStore();
    store.add(flows);
    gateway = createGateway({ store, user: ADMIN, tenant: 'network' });
  }, 240_000);

  const expectSame = async (
    endpoint: string,
    parameters: Readonly<Record<string, string>>,
    normal = normalAnswer,
  ): Promise<void> => {
    const query = new URLSearchParams({ ...WINDOW, ...parameters }).toString();
    const path = `/loki/api/v1/${endpoint}?${query}`;
    const wanted = normal(await tenant.transport(path, signal));
    const got = normal(await gateway.answer(`/api/logs/v1/network${path}`, signal));
    expect({ parameters, ...roundedLike(got, wanted) }).toEqual({ parameters, ...wanted });
  };

  it.each(LOG_QUERIES)('to %s', async (query) => {
    await expectSame('query_range', { query, limit: '5000' });
    await expectSame('query_range', { query, limit: '7', direction: 'forward' });
  });

  it('to lines that are no flows', async () => {
    const normal = (answer: WireAnswer): NormalAnswer => inOrderOfTime(normalAnswer(answer));
    for (const stage of [
      '',
      '| json',
      '| json a="a", b="a.b"',
      '| json | __error__!=""',
      '| json | a=""',
    ])
      await expectSame('query_range', { query: `{app="broken"} ${stage}` }, normal);
  });

  it('to whatever the page prints', async () => {
    for (const query of printedQueries()) await expectSame('query_range', { query, limit: '5000' });
  }, 240_000);

  it.each([...METRIC_QUERIES, ...PANEL_QUERIES, ...GRAPH_QUERIES])('to %s', async (query) => {
    await expectSame('query_range', { query, step: '150' });
    await expectSame('query_range', { query, step: '7m', start: `${START_MS + 1234}000000` });
    await expectSame('query', { query, time: `${END_MS}000000` });
  });

  it.each(RANKED_QUERIES)('but for equal ranks to %s', async (query) => {
    const normal = (answer: WireAnswer): NormalAnswer => withoutNames(normalAnswer(answer));
    await expectSame('query_range', { query, step: '150' }, normal);
    await expectSame('query', { query, time: `${END_MS}000000` }, normal);
  });

  it.each(METRIC_MISTAKES)('as far as it is a mistake to %s', async (query) => {
    const normal = (answer: WireAnswer): NormalAnswer =>
      withoutNames(withoutSeries(normalAnswer(answer)));
    await expectSame('query_range', { query, step: '600' }, normal);
    await expectSame('query', { query, time: `${END_MS}000000` }, normal);
  });

  it.each(MISTAKES)('to a mistake: %s %j', async (endpoint, parameters) => {
    await expectSame(endpoint, parameters);
  });

  it.each([
    ['labels', {}],
    ['label/SrcK8S_Namespace/values', {}],
    ['label/SrcK8S_OwnerName/values', { query: '{K8S_FlowLayer="app"}' }],
    ['label/Nothing/values', {}],
    ['labels', { start: '1000', end: '2000' }],
    ['series', { match: '{K8S_FlowLayer="app"}' }],
    ['series', { 'match[]': '{SrcK8S_Namespace=~"apps-team-x|openshift-dns"}' }],
    ['series', { 'match[]': '{app="nothing"}' }],
    ['series', { match: '{K8S_FlowLayer="app"}', 'match[]': '{SrcK8S_Namespace="openshift-dns"}' }],
    ['series', { match: '{DstK8S_Type!="Pod", app=~".+"}' }],
    ['series', { match: '{K8S_FlowLayer="app"}', start: '1000', end: '2000' }],
    ['series', {}],
  ])('to %s %j', async (endpoint, parameters: Readonly<Record<string, string>>) => {
    await expectSame(endpoint, parameters);
  });
});
