import fc from 'fast-check';
import { fetchGraph } from '../../src/ask/graphFigures';
import { fetchPanel } from '../../src/ask/panelFigures';
import { apiErrorOf, type ErrorKind } from '../../src/api/apiError';
import type { Transport } from '../../src/api/transport';
import { isCounted, TRAFFICS } from '../../src/model/counting';
import { groupingOf } from '../../src/model/ends/groupings';
import { SCOPES } from '../../src/model/ends/scopes';
import { MATCHES, type Filter } from '../../src/model/filters/filter';
import type { Flow } from '../../src/model/flows/flow';
import { amountValue } from '../../src/model/graph/amountMath';
import { metricOf } from '../../src/model/graph/metrics';
import { parseFilters } from '../../src/model/url/filtersText';
import { viewFlows } from '../../src/model/filters/viewExpression';
import { fetchAllFlows } from '../../src/ask/allFlows';
import { DEFAULT_STORE } from '../../src/queries/flowQueries';
import type { GatewayUser } from '../gateway/tenancy/gatewayUser';
import { startLoki, type RunningLoki } from '../stack/loki';
import { openTenant, type Tenant } from '../stack/tenant';
import { createWorld } from '../world/createWorld';
import type { WireFlow } from '../world/wireFlow';
import { anyFilter } from '../testing/anyFilter';
import { behindGateway } from './behindGateway';
import { capturedFlows, hasCapturedFlows } from './capturedFlows';
import { panelOf } from './overviewLaw';
import { LAW_END_MS } from '../testing/lawMoment';

const END_MS = LAW_END_MS;
const WINDOW = { startMs: END_MS - 3_600_000, endMs: END_MS };
const SHOP = 'apps-team-shop';
const world = createWorld({ seed: 3, size: 'small' });
const { signal } = new AbortController();

const PROJECTS = world.objects
  .filter(({ kind }) => kind === 'Namespace')
  .map(({ metadata }) => metadata.name);

/** Who asks, and the filters that a page holds for them. */
const USERS: readonly (readonly [name: string, user: GatewayUser | undefined, locked: string])[] = [
  ['an admin', undefined, ''],
  [
    'a reader of the cluster',
    { isAdmin: false, readsCluster: true, projects: PROJECTS, readableProjects: [] },
    '',
  ],
  [
    'a project user',
    { isAdmin: false, readsCluster: false, projects: [SHOP], readableProjects: [SHOP] },
    `namespace=${SHOP}`,
  ],
];

/** Filters that ask for Services, for a direction, and for facts, among whatever else. */
const TELLING: readonly (readonly [filters: string, match: (typeof MATCHES)[number]])[] = [
  ['', 'all'],
  ['dst_kind=Service', 'all'],
  ['kind=Service', 'all'],
  ['kind!=Service', 'all'],
  ['dst_kind=Service,Pod', 'all'],
  ['src_kind=Pod;dst_kind=Service', 'bidirectional'],
  ['dst_kind=Service;dst_port=443', 'any'],
  ['node_direction=egress', 'all'],
  ['kind=Service;node_direction=egress', 'all'],
  [`resource=Service.${SHOP}.web`, 'all'],
  ['dns_name~.', 'all'],
  ['dst_namespace=openshift-dns', 'all'],
];

/** Some filters are more than can be asked, or name what a gateway lets nobody but admins name. */
const REFUSALS: readonly ErrorKind[] = ['tooComplex', 'wildcardNamespace', 'forbidden'];

const sumOf = (flows: readonly Flow[]): number =>
  flows.reduce((sum, { fields: { Bytes } }) => sum + (typeof Bytes === 'number' ? Bytes : 0), 0);

let loki: RunningLoki;
beforeAll(async () => {
  loki = await startLoki();
}, 240_000);
afterAll(() => loki.stop());

interface Asked {
  readonly filters: readonly Filter[];
  readonly match: (typeof MATCHES)[number];
  readonly traffic: (typeof TRAFFICS)[number];
  readonly scope: (typeof SCOPES)[number];
}

/** The bytes of one link as each view tells them. */
const totals = async (transport: Transport, asked: Asked, locked: string) => {
  const { filters, match, traffic, scope } = asked;
  const selection = { filters, match, traffic, recordType: 'flowLog', packetLoss: 'all' } as const;
  const selected = viewFlows(selection, parseFilters(locked).filters);
  const request = { ...selected, store: DEFAULT_STORE, window: WINDOW };
  const panel = panelOf('pairs_bytes');
  const [{ flows }, figures, graph] = await Promise.all([
    fetchAllFlows(transport, request, { signal }),
    fetchPanel(
      transport,
      {
        ...request,
        panel,
        scope,
        shown: [panel],
        before: WINDOW,
        top: 5,
        hasLines: false,
        isCompared: false,
        isEstimated: false,
      },
      signal,
    ),
    fetchGraph(
      transport,
      {
        ...request,
        scope,
        metric: metricOf('Bytes'),
        function: 'sum',
        grouping: groupingOf(scope, undefined),
        isEstimated: false,
        marks: [],
      },
      signal,
    ),
  ]);
  const counted = flows.filter(isCounted(selected.counting));
  const copies = flows.filter((flow) => !counted.includes(flow));
  return {
    areAll: counted.length + copies.length === flows.length,
    flows: sumOf(counted),
    overview: figures.total ?? 0,
    topology: graph.total ?? 0,
    edges: graph.pairs.reduce((sum, { amount }) => sum + amountValue(amount), 0),
  };
};

const SOURCES: readonly (readonly [string, () => Iterable<WireFlow>])[] = [
  ['the sample cluster', () => world.flows(WINDOW.startMs, WINDOW.endMs)],
  ...(hasCapturedFlows ? ([['captured flows', () => capturedFlows(WINDOW.startMs)]] as const) : []),
];

describe.each(SOURCES)('on %s', (name, flowsOf) => {
  let tenant: Tenant;
  beforeAll(async () => {
    tenant = openTenant(loki.url, `truth-${name.replaceAll(' ', '-')}`);
    await tenant.push(flowsOf());
  }, 240_000);

  describe.each(USERS)('%s', (_user, user, locked) => {
    const check = async (asked: Asked): Promise<number> => {
      const transport = user ? behindGateway(tenant.transport, user) : tenant.transport;
      const told = await totals(transport, asked, locked).catch((error: unknown) => {
        if (REFUSALS.includes(apiErrorOf(error, 'loki').kind)) return undefined;
        throw new Error(`${JSON.stringify(asked)}: ${String(error)}`);
      });
      if (!told) return 0;
      const { flows } = told;
      const truth = { areAll: true, flows, overview: flows, topology: flows, edges: flows };
      expect({ asked, ...told }).toEqual({ asked, ...truth });
      return flows;
    };

    it.each(TELLING)('is told one total of "%s" by all views', async (text, match) => {
      const { filters } = parseFilters(text);
      const sums = await Promise.all(
        TRAFFICS.flatMap((traffic) =>
          ['namespace', 'resource'].map((id) =>
            check({ filters, match, traffic, scope: scopeNamed(id) }),
          ),
        ),
      );
      if (text === '' && !user) expect(Math.min(...sums)).toBeGreaterThan(0);
    });

    it('is told one total of any filters by all views', async () => {
      const asked = fc.record({
        filters: fc.array(anyFilter, { maxLength: 3 }),
        match: fc.constantFrom(...MATCHES),
        traffic: fc.constantFrom(...TRAFFICS),
        scope: fc.constantFrom(...SCOPES),
      });
      for (const one of fc.sample(asked, { seed: 17, numRuns: 25 })) await check(one);
    });
  });
});

function scopeNamed(id: string): Asked['scope'] {
  const scope = SCOPES.find((one) => one.id === id);
  if (!scope) throw new Error(`no scope ${id}`);
  return scope;
}
