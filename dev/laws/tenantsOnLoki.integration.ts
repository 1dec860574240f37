import { fetchGraph } from '../../src/ask/graphFigures';
import { fetchPanel, type PanelRequest } from '../../src/ask/panelFigures';
import { limitTransport } from '../../src/api/limitTransport';
import { shareTransport } from '../../src/api/shareTransport';
import type { Transport } from '../../src/api/transport';
import type { Flow } from '../../src/model/flows/flow';
import { groupKey, type Figure } from '../../src/model/metrics/figures';
import { DENIALS, DROPPED_PACKETS, type Measure } from '../../src/model/metrics/measures';
import { panelFields, PANELS, type Panel } from '../../src/model/metrics/panels';
import { scopeOf, type Scope } from '../../src/model/ends/scopes';
import { amountValue } from '../../src/model/graph/amountMath';
import { graphMeasure } from '../../src/model/graph/graphMeasure';
import { groupingOf } from '../../src/model/ends/groupings';
import { metricOf } from '../../src/model/graph/metrics';
import { MARKS } from '../../src/model/graph/marks/marks';
import { decodeUrl } from '../../src/model/url/decodeUrl';
import { parseFilters } from '../../src/model/url/filtersText';
import { viewFlows } from '../../src/model/filters/viewExpression';
import { DEFAULT_STORE } from '../../src/queries/flowQueries';
import type { GatewayUser } from '../gateway/tenancy/gatewayUser';
import { startLoki, type RunningLoki } from '../stack/loki';
import { openTenant, type Tenant } from '../stack/tenant';
import { flowOfWire } from '../testing/flowOfWire';
import { createWorld } from '../world/createWorld';
import { behindGateway } from './behindGateway';
import { rounded } from './overviewLaw';
import { plainFigures } from './plainFigures';
import { plainPairs } from './plainPairs';
import { LAW_END_MS } from '../testing/lawMoment';

const END_MS = LAW_END_MS;
const WINDOW = { startMs: END_MS - 3_600_000, endMs: END_MS };
const SHOP = 'apps-team-shop';
const DNS = 'openshift-dns';
const EVERY_GROUP = 500;

const world = createWorld({ seed: 3, size: 'odd' });
const WIRE = [...world.flows(WINDOW.startMs, WINDOW.endMs)];

const FLOWS = WIRE.map(flowOfWire);

const PROJECTS = world.objects
  .filter(({ kind }) => kind === 'Namespace')
  .map(({ metadata }) => metadata.name);

type Test = (source: string | undefined, destination: string | undefined, flow: Flow) => boolean;

const endsOf = ({ labels: { SrcK8S_Namespace: source, DstK8S_Namespace: destination } }: Flow) =>
  [source, destination] as const;

const passes = (test: Test, flow: Flow): boolean => test(...endsOf(flow), flow);

interface Shape {
  readonly name: string;
  /** Filters that the page holds for the user, and the user's own. */
  readonly locked?: string;
  readonly search?: string;
  /** What both say, without any query. */
  readonly test: Test;
}

const filters = (text: string, match = 'all'): string =>
  new URLSearchParams({ filters: text, match }).toString();

const isPod = (value: unknown): boolean => value === 'Pod';

/** Everybody may ask these. */
const NAMING: readonly Shape[] = [
  { name: 'a source', locked: `src_namespace=${SHOP}`, test: (source) => source === SHOP },
  { name: 'a destination', locked: `dst_namespace=${SHOP}`, test: (_, to) => to === SHOP },
  {
    name: 'either side',
    locked: `namespace=${SHOP}`,
    test: (source, to) => source === SHOP || to === SHOP,
  },
  {
    name: 'either side but not one other end',
    locked: `namespace=${SHOP}`,
    search: filters(`dst_namespace!=${DNS}`),
    test: (source, to) => (source === SHOP || to === SHOP) && to !== DNS,
  },
  {
    name: 'either side in both directions',
    locked: `namespace=${SHOP}`,
    search: filters(`src_kind=Pod;dst_namespace=${DNS}`, 'bidirectional'),
    test: (source, to, { labels }) =>
      (source === SHOP && to === DNS && isPod(labels.SrcK8S_Type)) ||
      (source === DNS && to === SHOP && isPod(labels.DstK8S_Type)),
  },
  {
    name: 'either side with any of two',
    locked: `namespace=${SHOP}`,
    search: filters(`src_namespace=${DNS};dst_port=53,443`, 'any'),
    test: (source, to, { fields }) =>
      (source === SHOP || to === SHOP) &&
      (source === DNS || fields.DstPort === 53 || fields.DstPort === 443),
  },
];

/** These name no namespace, so that only who reads the whole cluster gets an answer. */
const UNNAMED: readonly Shape[] = [
  { name: 'everything', test: () => true },
  {
    name: 'all but a namespace',
    search: filters(`src_namespace!=${SHOP}`),
    test: (source) => source !== SHOP,
  },
  {
    name: 'sources without a namespace',
    search: filters('src_namespace=""'),
    test: (source) => source === undefined,
  },
];

const READER: GatewayUser = {
  isAdmin: false,
  readsCluster: true,
  projects: PROJECTS,
  readableProjects: [],
};
const PROJECT: GatewayUser = {
  isAdmin: false,
  readsCluster: false,
  projects: [SHOP],
  readableProjects: [SHOP],
};

/** What an end in one of their namespaces shows to a user. */
const seenBy =
  ({ projects }: GatewayUser) =>
  (flow: Flow): boolean =>
    endsOf(flow).some((end) => end !== undefined && projects.includes(end));

const STEADY = PANELS.filter(({ isNew }) => !isNew);
const ASKED = ['namespace', 'owner', 'resource'].flatMap((scope) =>
  STEADY.filter(({ by }) => 'ends' in by || scope === 'namespace').map((panel) => ({
    id: `${panel.id} by ${scope}`,
    panel,
    scope: scopeOf(scope),
  })),
);

let loki: RunningLoki;
let tenant: Tenant;
beforeAll(async () => {
  loki = await startLoki();
  tenant = openTenant(loki.url, 'tenants');
  await tenant.push(WIRE);
}, 240_000);
afterAll(() => loki.stop());

/** Groups by name with their numbers. */
const valuesOf = (figures: readonly Figure[]) =>
  figures
    .map((figure) => [groupKey(figure), rounded(figure.value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

const selectedOf = ({ locked = '', search = '' }: Shape) =>
  viewFlows(
    decodeUrl('/observe/network/overview', `?${search}`).state,
    parseFilters(locked).filters,
  );

const requestOf = (shape: Shape, panel: Panel, scope: Scope) => ({
  panel,
  scope,
  shown: PANELS,
  store: DEFAULT_STORE,
  window: WINDOW,
  before: WINDOW,
  ...selectedOf(shape),
  top: EVERY_GROUP,
  hasLines: false,
  isCompared: false,
  isEstimated: false,
});

const ask = (transport: Transport, request: PanelRequest) =>
  fetchPanel(transport, request, new AbortController().signal);

const DRAWN = ['namespace', 'owner', 'resource'].flatMap((id) =>
  (
    [
      ['Bytes', 'avg'],
      ['TimeFlowRttNs', 'avg'],
      ['TimeFlowRttNs', 'p90'],
    ] as const
  ).map(([metric, name]) => ({ metric: metricOf(metric), function: name, scope: scopeOf(id) })),
);

const draw = (transport: Transport, shape: Shape, drawn: (typeof DRAWN)[number]) => {
  const request = {
    ...drawn,
    grouping: groupingOf(drawn.scope, undefined),
    store: DEFAULT_STORE,
    ...selectedOf(shape),
    window: WINDOW,
    isEstimated: false,
    marks: MARKS.map(({ id }) => id),
  };
  return fetchGraph(transport, request, new AbortController().signal);
};

describe.each([
  ['a project user', PROJECT, NAMING],
  ['a reader of the cluster', READER, [...UNNAMED, ...NAMING.slice(-1)]],
] as const)('%s', (_user, user, shapes) => {
  it.each(shapes)('asks for $name and gets what is theirs, in every panel', async (shape) => {
    const transport = shareTransport(limitTransport(behindGateway(tenant.transport, user)));
    const flows = FLOWS.filter(seenBy(user)).filter((flow) => passes(shape.test, flow));
    expect(flows.length).toBeGreaterThan(0);
    await Promise.all(
      ASKED.map(async ({ id, panel, scope }) => {
        const { measure } = panel;
        const plain = { measure, counting: selectedOf(shape).counting };
        const { series, total, isExact } = await ask(transport, requestOf(shape, panel, scope));
        const wanted = plainFigures(flows, {
          ...plain,
          by: panelFields(panel, scope),
          regroup: 'fields' in panel.by ? panel.by.regroup : undefined,
        });
        const [whole] = plainFigures(flows, { ...plain, by: [] });
        expect([id, isExact]).toEqual([id, true]);
        expect([id, valuesOf(series)]).toEqual([id, valuesOf(wanted)]);
        expect([id, total && rounded(total)]).toEqual([id, whole && rounded(whole.value)]);
      }),
    );
  });

  it.each(shapes)('asks for $name and gets every pair that is theirs', async (shape) => {
    const transport = shareTransport(limitTransport(behindGateway(tenant.transport, user)));
    const flows = FLOWS.filter(seenBy(user)).filter((flow) => passes(shape.test, flow));
    for (const drawn of DRAWN) {
      const { scope, metric } = drawn;
      const grouping = groupingOf(scope, undefined);
      const wanted = (measure: Measure) =>
        valuesOf(plainPairs(flows, { measure, scope, grouping, ...selectedOf(shape) }));
      const graph = await draw(transport, shape, drawn);
      const pairs = graph.pairs.map(({ labels, amount }) => ({
        labels,
        value: amountValue(amount),
      }));
      expect([graph.scope, graph.isExact]).toEqual([scope.id, true]);
      expect(valuesOf(pairs)).toEqual(wanted(graphMeasure(metric, drawn.function).measure));
      expect(valuesOf(graph.marks.dropped ?? [])).toEqual(wanted(DROPPED_PACKETS));
      expect(valuesOf(graph.marks.denied ?? [])).toEqual(wanted(DENIALS));
    }
  });
});
