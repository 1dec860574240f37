import fc from 'fast-check';
import type { Transport } from '../../src/api/transport';
import { startAsking } from '../../src/ask/asking';
import { everyGroup } from '../../src/ask/everyGroup';
import { everyLine } from '../../src/ask/everyLine';
import { figuresOf, type GroupsRequest } from '../../src/ask/groupSamples';
import { fetchLines } from '../../src/ask/panelLines';
import { rankGroups } from '../../src/ask/rankGroups';
import { allOf, condition, type Expression } from '../../src/model/filters/condition';
import { AS_DELIVERED } from '../../src/model/counting';
import type { Flow } from '../../src/model/flows/flow';
import { predicateOf } from '../../src/model/filters/matches';
import { groupKey, type Figure } from '../../src/model/metrics/figures';
import { groupedBy, isMergeable } from '../../src/model/metrics/grouping';
import { BYTES, FLOWS, rtt, type Measure } from '../../src/model/metrics/measures';
import { byRank } from '../../src/model/metrics/rank';
import { DEFAULT_STORE } from '../../src/queries/flowQueries';
import { createGateway } from '../gateway/createGateway';
import { LOKISTACK_LIMITS } from '../gateway/loki/limits';
import type { GatewayUser } from '../gateway/tenancy/gatewayUser';
import { createStore } from '../gateway/store/createStore';
import { rounded } from './overviewLaw';
import { plainFigures } from './plainFigures';

/** For one ranking or the lines of its groups, and for all groups of a question. */
const [FIRST, ALL] = [40, 96];
const END_MS = 1_700_000_400_000;
const WINDOW = { startMs: END_MS - 300_000, endMs: END_MS };
const ADMIN = { isAdmin: true, readsCluster: true, projects: [], readableProjects: [] };

type Fields = Readonly<Record<string, string | number>>;

const LABELS = ['K8S_Namespace', 'K8S_OwnerName', 'K8S_Type'].flatMap((name) => [
  `Src${name}`,
  `Dst${name}`,
]);

/** A record as it is stored, and as it is read. */
const flowOf = (fields: Fields, at: number): Flow => {
  const isLabel = ([name]: readonly [string, unknown]) => LABELS.includes(name);
  const entries = Object.entries(fields);
  const labels = Object.fromEntries(
    entries.filter(isLabel).map(([name, value]) => [name, String(value)]),
  );
  const all = { app: 'netobserv-flowcollector', FlowDirection: '0', ...labels };
  const line = Object.fromEntries(entries.filter((entry) => !isLabel(entry)));
  return {
    labels: all,
    tsNs: `${WINDOW.startMs + 1000 + ((at * 7919) % 290_000)}000000`,
    line: JSON.stringify(line),
    fields: { ...line, ...all },
  };
};

/** What a store of these flows answers that counts so many series, and how many requests it got. */
const lokiOf = (flows: readonly Flow[], maxSeries: number, user: GatewayUser = ADMIN) => {
  const store = createStore();
  store.add(flows);
  const limits = { ...LOKISTACK_LIMITS, maxSeries };
  const gateway = createGateway({ store, user, tenant: 'network', limits });
  const seen = { sent: 0 };
  const transport: Transport = (path, signal) => {
    seen.sent += 1;
    return gateway.answer(`/api/logs/v1/network${path}`, signal);
  };
  return { seen, asking: startAsking(transport, new AbortController().signal) };
};

const requestOf = (
  measure: Measure,
  fields: readonly string[],
  expression: Expression = allOf(),
): GroupsRequest => ({
  measure,
  grouping: groupedBy(fields),
  expression,
  counting: AS_DELIVERED,
  store: DEFAULT_STORE,
  window: WINDOW,
});

const plain = (flows: readonly Flow[], { measure, grouping, expression }: GroupsRequest) =>
  plainFigures(flows.filter(predicateOf(expression)), {
    measure,
    by: grouping.fields,
    counting: AS_DELIVERED,
  }).sort(byRank(measure));

const valuesOf = (figures: readonly Figure[]) =>
  new Map(figures.map((figure) => [groupKey(figure), rounded(figure.value)]));

const numbersOf = (figures: readonly Figure[]) => figures.map(({ value }) => rounded(value));

const letter = fc.constantFrom(...Array.from('abcxyz0149-'));
const suffix = fc.string({ unit: letter, minLength: 1, maxLength: 3 });
const namespace = fc.constantFrom('shop', 'bank', 'dns', 'shop2');
const owner = fc.constantFrom('web', 'db', 'job');
const address = fc.oneof(
  fc.integer({ min: 0, max: 255 }).map((last) => `203.0.113.${last}`),
  fc.constantFrom('2001:db8::1', '2001:db8::a', '::', 'FE80::F'),
);

const end = (side: 'Src' | 'Dst'): fc.Arbitrary<Fields> =>
  fc.oneof(
    fc.record({ namespace, owner, suffix, address }).map((pod) => ({
      [`${side}K8S_Namespace`]: pod.namespace,
      [`${side}K8S_OwnerName`]: pod.owner,
      [`${side}K8S_Type`]: 'Pod',
      [`${side}K8S_Name`]: `${pod.owner}-${pod.suffix}`,
      [`${side}Addr`]: pod.address,
    })),
    address.map((text) => ({ [`${side}Addr`]: text })),
  );

const anyFlows: fc.Arbitrary<Flow[]> = fc
  .array(
    fc
      .tuple(
        end('Src'),
        end('Dst'),
        fc.record({ Bytes: fc.integer({ min: 1, max: 5000 }) }),
        fc.record(
          {
            TimeFlowRttNs: fc.integer({ min: 1, max: 900 }),
            Proto: fc.constantFrom(6, 17),
            DstPort: fc.integer({ min: 1, max: 65_535 }),
            DnsName: fc.oneof(
              suffix,
              suffix.map((text) => `${text}.cluster.local.`),
            ),
          },
          { requiredKeys: [] },
        ),
      )
      .map((parts): Fields => Object.assign({}, ...parts) as Fields),
    { minLength: 40, maxLength: 120, size: 'max' },
  )
  .map((records) => records.map(flowOf));

const GROUPINGS: readonly (readonly string[])[] = [
  ['SrcK8S_Namespace', 'DstK8S_Namespace'],
  ['SrcK8S_Namespace', 'SrcK8S_Name', 'SrcAddr', 'DstK8S_Namespace', 'DstK8S_Name', 'DstAddr'],
  ['Proto', 'DstPort'],
  ['DstAddr'],
  ['DnsName'],
];

const MEASURES = [BYTES, FLOWS, ...(['avg', 'min', 'max', 'p90'] as const).map(rtt)];

const SHOP = condition(['SrcK8S_Namespace', 'DstK8S_Namespace'], {
  type: 'texts',
  texts: ['shop'],
});

const anyQuestion = fc.record({
  flows: anyFlows,
  maxSeries: fc.integer({ min: 3, max: 60 }),
  top: fc.constantFrom(1, 5, 20, Infinity),
  request: fc
    .tuple(
      fc.constantFrom(...MEASURES),
      fc.constantFrom(...GROUPINGS),
      fc.constantFrom(allOf(), SHOP),
    )
    .map(([measure, fields, expression]) => requestOf(measure, fields, expression)),
});

const RUNS = { numRuns: 40, seed: 5 };

jest.setTimeout(60_000);

it('ranks within forty requests, exactly or not said to be so', async () => {
  let exact = 0;
  await fc.assert(
    fc.asyncProperty(anyQuestion, async ({ flows, maxSeries, top, request }) => {
      const { seen, asking } = lokiOf(flows, maxSeries);
      const { figures, isExact, total } = await rankGroups(asking, request, { top });
      expect(seen.sent).toBeLessThanOrEqual(FIRST);
      expect(seen.sent).toBe(asking.account.queries.length);
      const wanted = plain(flows, request);
      if (isExact) expect(numbersOf(figures)).toEqual(numbersOf(wanted.slice(0, top)));
      exact += Number(isExact && wanted.length > maxSeries);
      const [whole] = plain(flows, { ...request, grouping: groupedBy([]) });
      if (isMergeable(request.measure))
        expect(total && rounded(total)).toEqual(whole && rounded(whole.value));
    }),
    RUNS,
  );
  expect(exact).toBeGreaterThan(10);
});

it('has all groups within ninety-six requests, or none', async () => {
  let complete = 0;
  await fc.assert(
    fc.asyncProperty(anyQuestion, async ({ flows, maxSeries, request }) => {
      const { seen, asking } = lokiOf(flows, maxSeries);
      const answer = await everyGroup(asking, request);
      expect(seen.sent).toBeLessThanOrEqual(ALL);
      const wanted = plain(flows, request);
      if (answer?.isExact)
        expect(valuesOf(figuresOf(answer.groups, request.grouping))).toEqual(valuesOf(wanted));
      complete += Number(answer?.isExact === true && wanted.length > maxSeries);
    }),
    RUNS,
  );
  expect(complete).toBeGreaterThan(10);
});

it('has the lines of all groups, which add up to what these have in whole steps', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuestion, async ({ flows, maxSeries, request }) => {
      const additive = { ...request, measure: BYTES };
      const { seen, asking } = lokiOf(flows, maxSeries);
      const lines = await everyLine(asking, additive);
      expect(seen.sent).toBeLessThanOrEqual(ALL);
      const all = await everyLine(lokiOf(flows, 10_000).asking, additive);
      if (lines)
        expect(new Map(lines.map((one) => [groupKey(one), one.values]))).toEqual(
          new Map(all?.map((one) => [groupKey(one), one.values])),
        );
    }),
    { ...RUNS, numRuns: 20 },
  );
});

it('has the lines of some groups within forty requests, each as it is or none', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuestion, async ({ flows, maxSeries, request }) => {
      const groups = plain(flows, request).slice(0, 12);
      const { seen, asking } = lokiOf(flows, maxSeries);
      const { lines, totalLine } = await fetchLines(asking, request, { groups, areFew: true });
      expect(seen.sent).toBeLessThanOrEqual(FIRST);
      const whole = await fetchLines(lokiOf(flows, 10_000).asking, request, {
        groups,
        areFew: false,
      });
      if (totalLine.length > 0) expect(totalLine).toEqual(whole.totalLine);
      for (const [at, line] of lines.entries())
        if (line.length > 0) expect(line).toEqual(whole.lines[at]);
    }),
    { ...RUNS, numRuns: 30 },
  );
});

describe.each<[string, GatewayUser, Expression]>([
  [
    'who reads one project',
    { isAdmin: false, readsCluster: false, projects: ['shop'], readableProjects: ['shop'] },
    SHOP,
  ],
  [
    'who reads the cluster, of which namespaces were deleted',
    { isAdmin: false, readsCluster: true, projects: ['shop', 'bank'], readableProjects: [] },
    allOf(),
  ],
])('behind a gateway, to one %s', (_name, user, expression) => {
  const isSeen = ({ labels: { SrcK8S_Namespace: from = '', DstK8S_Namespace: to = '' } }: Flow) =>
    [from, to].some((one) => user.projects.includes(one));

  it('shards show what is theirs, and all of it', async () => {
    let split = 0;
    await fc.assert(
      fc.asyncProperty(anyQuestion, async ({ flows, maxSeries, top, request }) => {
        const own = { ...request, expression };
        const wanted = plain(flows.filter(isSeen), own);
        const ranking = lokiOf(flows, maxSeries, user);
        const { figures, isExact } = await rankGroups(ranking.asking, own, { top });
        if (isExact) expect(numbersOf(figures)).toEqual(numbersOf(wanted.slice(0, top)));
        const answer = await everyGroup(lokiOf(flows, maxSeries, user).asking, own);
        const figuresOfAll = answer && valuesOf(figuresOf(answer.groups, own.grouping));
        if (answer?.isExact) expect(figuresOfAll).toEqual(valuesOf(wanted));
        split += Number(isExact && answer?.isExact === true && wanted.length > maxSeries);
      }),
      { ...RUNS, numRuns: 30 },
    );
    expect(split).toBeGreaterThan(5);
  });
});

describe('what no stream label tells apart', () => {
  const CASES: readonly (readonly [string, readonly string[], (at: number) => Fields])[] = [
    ['ports', ['Proto', 'DstPort'], (at) => ({ Proto: 6, DstPort: 1000 + at })],
    ['addresses', ['DstAddr'], (at) => ({ DstAddr: `203.0.${at >> 8}.${at & 255}` })],
    [
      'addresses of version 6',
      ['DstAddr'],
      (at) => ({ DstAddr: `2001:db8::${(at + 1).toString(16)}` }),
    ],
    [
      'names that end alike',
      ['DnsName'],
      (at) => ({ DnsName: `${'kqdm79'[at % 6] ?? ''}${at}.shop.svc.cluster.local` }),
    ],
  ];

  it.each(CASES)(
    '%s are split by their characters, and proven',
    async (_name, fields, recordOf) => {
      const flows = Array.from({ length: 600 }, (_, at) =>
        flowOf({ SrcK8S_Namespace: 'a', Bytes: 1 + ((at * 37) % 601), ...recordOf(at) }, at),
      );
      const request = requestOf(BYTES, fields);
      const wanted = plain(flows, request);
      expect(wanted).toHaveLength(600);
      const ranking = lokiOf(flows, 150);
      const { figures, isExact } = await rankGroups(ranking.asking, request, { top: 10 });
      expect({ isExact, figures }).toEqual({ isExact: true, figures: wanted.slice(0, 10) });
      expect(ranking.seen.sent).toBeLessThanOrEqual(FIRST);
      const all = await everyGroup(lokiOf(flows, 150).asking, request);
      expect(valuesOf(figuresOf(all?.groups ?? [], request.grouping))).toEqual(valuesOf(wanted));
    },
  );

  it('is exact for quantiles as well, since every group lies in one shard', async () => {
    const flows = Array.from({ length: 900 }, (_, at) =>
      flowOf({ DstPort: 1000 + (at % 300), TimeFlowRttNs: 1 + ((at * 37) % 601) }, at),
    );
    const request = requestOf(rtt('p90'), ['DstPort']);
    const { asking } = lokiOf(flows, 100);
    const { figures, isExact } = await rankGroups(asking, request, { top: 10 });
    const wanted = numbersOf(plain(flows, request).slice(0, 10));
    expect({ isExact, values: numbersOf(figures) }).toEqual({ isExact: true, values: wanted });
  });
});

it('says that it is not exact when the requests are used up, and has the total all the same', async () => {
  const flows = Array.from({ length: 700 }, (_, at) =>
    flowOf({ DstPort: 1 + ((at * 89) % 60_000), Bytes: 10 }, at),
  );
  const request = requestOf(BYTES, ['DstPort']);
  const { seen, asking } = lokiOf(flows, 2);
  const { isExact, total } = await rankGroups(asking, request, { top: 10 });
  expect({ isExact, total }).toEqual({ isExact: false, total: 7000 });
  expect(seen.sent).toBeLessThanOrEqual(FIRST);
  const all = lokiOf(flows, 2);
  expect(await everyGroup(all.asking, request)).toBeUndefined();
  expect(all.seen.sent).toBeLessThanOrEqual(ALL);
});
