import { allOf } from '../model/filters/condition';
import { AS_DELIVERED } from '../model/counting';
import type { TimeWindow } from '../model/timeRange';
import { scopeOf } from '../model/ends/scopes';
import { groupingOf } from '../model/ends/groupings';
import type { FunctionId } from '../model/graph/functionIds';
import { metricOf } from '../model/graph/metrics';
import { DEFAULT_STORE } from '../queries/flowQueries';
import { fetchGraphs } from './comparedGraphs';
import { fetchGraph, type GraphRequest } from './graphFigures';
import type { Transport, WireAnswer } from '../api/transport';

const WINDOW = { startMs: 1_700_000_100_000, endMs: 1_700_000_400_000 };
const { signal } = new AbortController();

const wire = (status: number, body: string): WireAnswer => ({
  status,
  body,
  contentType: 'application/json',
});

const TOO_MANY = wire(400, 'maximum number of series (500) reached for a single query');

type Group = readonly [labels: Readonly<Record<string, string>>, value: number];

const vector = (groups: readonly Group[]): WireAnswer => {
  const result = groups.map(([metric, value]) => ({ metric, value: [0, String(value)] }));
  return wire(200, JSON.stringify({ status: 'success', data: { resultType: 'vector', result } }));
};

const matrix = (groups: readonly Group[], atS: readonly number[]): WireAnswer => {
  const result = groups.map(([metric, value]) => ({
    metric,
    values: atS.map((at) => [at, String(value)]),
  }));
  return wire(200, JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
};

/** Answers by the text of the query, and keeps the texts. */
const loki = (answer: (query: string) => WireAnswer) => {
  const queries: string[] = [];
  const transport: Transport = (path) => {
    const query = new URLSearchParams(path.split('?')[1]).get('query') ?? '';
    queries.push(query);
    return Promise.resolve(answer(query));
  };
  return { queries, transport };
};

const requestAt = (id: string, patch: Partial<GraphRequest> = {}): GraphRequest => ({
  scope: scopeOf(id),
  grouping: groupingOf(scopeOf(id), undefined),
  metric: metricOf('Bytes'),
  function: 'avg',
  expression: allOf(),
  counting: AS_DELIVERED,
  store: DEFAULT_STORE,
  window: WINDOW,
  isEstimated: false,
  marks: [],
  ...patch,
});

const A = { SrcK8S_Namespace: 'a', DstK8S_Namespace: 'b' };

/** The groups that have nothing but what a question groups by. */
const groupedIn = (query: string, groups: readonly Group[]): readonly Group[] => {
  const by = /by \(([^)]+)\)/.exec(query)?.[1]?.split(', ') ?? [];
  return groups.filter(([labels]) => Object.keys(labels).every((name) => by.includes(name)));
};

it.each([
  ['Bytes', 'avg', { kind: 'sum', value: 6 }],
  ['Bytes', 'last', { kind: 'sum', value: 6 }],
  ['Flows', 'sum', { kind: 'sum', value: 6 }],
  ['TimeFlowRttNs', 'avg', { kind: 'mean', sum: 6, count: 6 }],
  ['TimeFlowRttNs', 'min', { kind: 'min', value: 6 }],
  ['DnsLatencyMs', 'max', { kind: 'max', value: 6 }],
  ['DnsLatencyMs', 'p99', { kind: 'quantile', value: 6, isBound: false }],
] as const)('the %s of a pair as %s is an amount', async (metric, name, amount) => {
  const { transport } = loki((query) => vector(groupedIn(query, [[A, 6]])));
  const patch = { metric: metricOf(metric), function: name };
  const { pairs, scope } = await fetchGraph(transport, requestAt('namespace', patch), signal);
  expect({ pairs, scope }).toEqual({ pairs: [{ labels: A, amount }], scope: 'namespace' });
});

it('has the rate of every step, also of those without a flow', async () => {
  const { transport } = loki((query) =>
    query.includes('by (app)')
      ? vector([[{ app: 'x' }, 9]])
      : matrix([[A, 30]], [1_700_000_130, 1_700_000_145]),
  );
  const patch = { function: 'max' as const };
  const { pairs, total } = await fetchGraph(transport, requestAt('namespace', patch), signal);
  const [{ amount } = { amount: undefined }] = pairs;
  const values = amount?.kind === 'series' ? amount.values : [];
  expect({ total, length: values.length }).toEqual({ total: 9, length: 20 });
  expect(values.filter((value) => value > 0)).toEqual([2, 2]);
});

it.each<[FunctionId, TimeWindow, number]>([
  ['avg', WINDOW, 300],
  ['last', WINDOW, 15],
  ['last', { startMs: 1_700_000_101_000, endMs: 1_700_000_104_000 }, 3],
])('%s of %j is about so many seconds', async (name, window, seconds) => {
  const { queries, transport } = loki(() => vector([[A, 6]]));
  const figures = await fetchGraph(
    transport,
    requestAt('namespace', { window, function: name }),
    signal,
  );
  expect(figures.seconds).toBe(seconds);
  expect(queries[0]).toContain(`[${seconds}s]`);
});

it('asks for drops and denials only where they are wanted', async () => {
  const { queries, transport } = loki((query) => {
    if (query.includes('PktDropPackets')) return vector([[A, 2]]);
    return vector(query.includes('NetworkEvents') ? [[A, 3]] : [[A, 6]]);
  });
  const patch: Partial<GraphRequest> = { marks: ['dropped', 'denied'] };
  const { marks } = await fetchGraph(transport, requestAt('zone', patch), signal);
  expect(marks).toEqual({ dropped: [{ labels: A, value: 2 }], denied: [{ labels: A, value: 3 }] });
  queries.length = 0;
  const bare = await fetchGraph(transport, requestAt('zone'), signal);
  expect([bare.marks, queries.length]).toEqual([{}, 1]);
});

describe('more pairs than Loki counts', () => {
  /** Refuses questions for several of three sources. */
  const splitting = loki((query) => {
    if (query.startsWith('sum by (SrcK8S_Namespace) '))
      return vector(['x', 'y', 'z'].map((text) => [{ SrcK8S_Namespace: text }, 1000]));
    const others = /SrcK8S_Namespace!~"([xyz|]+)"/.exec(query)?.[1] ?? '';
    const left = ['x', 'y', 'z'].filter((text) => !others.includes(text));
    return left.length > 1 ? TOO_MANY : vector(left.map((text) => [{ SrcK8S_Namespace: text }, 5]));
  });

  it('are asked for in parts', async () => {
    const figures = await fetchGraph(splitting.transport, requestAt('namespace'), signal);
    expect([figures.scope, figures.isExact, figures.total]).toEqual(['namespace', true, 15]);
    expect(figures.pairs.map(({ labels }) => labels.SrcK8S_Namespace).sort()).toEqual([
      'x',
      'y',
      'z',
    ]);
  });

  /** Refuses what is asked by the given field. */
  const refusing = (field: string) =>
    loki((query) => (query.includes(field) ? TOO_MANY : vector([[A, 6]])));

  it('become those of a wider scope, where parts have too many as well', async () => {
    const { transport } = refusing('SrcK8S_Name=');
    const figures = await fetchGraph(transport, requestAt('resource'), signal);
    expect([figures.scope, figures.isExact, figures.pairs]).toEqual([
      'owner',
      true,
      [{ labels: A, amount: { kind: 'sum', value: 6 } }],
    ]);
  });

  it('are an error where no scope has fewer', async () => {
    const { transport } = loki(() => TOO_MANY);
    const asked = fetchGraph(transport, requestAt('resource'), signal);
    await expect(asked).rejects.toMatchObject({ kind: 'seriesLimit' });
  });

  it('in one of two windows widen both', async () => {
    const before = { startMs: 1_699_999_800_000, endMs: WINDOW.startMs };
    const { transport } = refusing('SrcK8S_Name=');
    const earlier: Transport = (path, signalOf) =>
      path.includes('time=1700000099')
        ? transport(path, signalOf)
        : loki(() => vector([[A, 1]])).transport(path, signalOf);
    const request = { ...requestAt('resource'), before };
    const graphs = await fetchGraphs(earlier, request, signal);
    expect([graphs.now.scope, graphs.before?.scope]).toEqual(['owner', 'owner']);
    expect([graphs.now.total, graphs.before?.total]).toEqual([1, 6]);
  });
});

it('asks for quantiles by what the ends are, so that each pair is one group', async () => {
  const { transport, queries } = loki(() => vector([]));
  const patch = { metric: metricOf('TimeFlowRttNs'), function: 'p90' } as const;
  await fetchGraph(transport, requestAt('namespace', patch), signal);
  const groups = queries.map((query) => /by \(([^)]+)\)/.exec(query)?.[1]);
  expect(groups).toEqual([
    'SrcK8S_Namespace, DstK8S_Namespace',
    'SrcK8S_Namespace, DstSubnetLabel',
    'SrcSubnetLabel, DstK8S_Namespace',
    'SrcSubnetLabel, DstSubnetLabel',
    'app',
  ]);
});
