import type { Transport } from '../../src/api/transport';
import { decodeUrl } from '../../src/model/url/decodeUrl';
import { DEFAULT_STORE } from '../../src/queries/flowQueries';
import { type AskedLink, clusterOf, pathsOf } from './asked';
import { printGraph } from './printGraph';

const WINDOW = { startMs: 1_700_000_100_000, endMs: 1_700_000_400_000 };

const stateOf = (search: string) => decodeUrl('/observe/network/topology', `?${search}`).state;

const queryOf = (path: string): string =>
  new URLSearchParams(path.split('?')[1]).get('query') ?? '';

const [THERE, BACK] = [
  { SrcK8S_Namespace: 'shop', DstK8S_Namespace: 'db' },
  { SrcK8S_Namespace: 'db', DstK8S_Namespace: 'shop' },
];

/** Bytes both ways, drops and denials one way. */
const loki: Transport = (path) => {
  const query = queryOf(path);
  const isRare = query.includes('PktDropPackets') || query.includes('NetworkEvents');
  const groups = isRare
    ? [[THERE, '2']]
    : [
        [THERE, '600'],
        [BACK, '300'],
      ];
  const result = groups.map(([metric, value]) => ({ metric, value: [0, value] }));
  const stats = { summary: { execTime: 0.25 } };
  const body = JSON.stringify({ status: 'success', data: { resultType: 'vector', result, stats } });
  return Promise.resolve({ status: 200, contentType: 'application/json', body });
};

const askedOf = (search: string): AskedLink => ({
  view: { state: stateOf(search) },
  cluster: clusterOf(DEFAULT_STORE),
  nowMs: WINDOW.endMs,
});

const print = async (search: string): Promise<unknown> => {
  const lines: string[] = [];
  await printGraph(loki, askedOf(search), (text) => lines.push(text));
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '');
};

it('prints a graph as one object, directions apart', async () => {
  const [shop, db] = ['shop', 'db'].map((name) => ({
    id: `Namespace~${name}`,
    kind: 'Namespace',
    labels: { K8S_Namespace: name },
  }));
  const there = { source: shop?.id, target: db?.id, total: 600, average: 2 };
  expect(await print('scope=namespace')).toEqual({
    nodes: [db, shop],
    edges: [
      { source: db?.id, target: shop?.id, total: 300, average: 1 },
      { ...there, droppedPackets: 2, deniedFlows: 2 },
    ],
    groups: [],
    folded: [],
    shown: 1,
    exact: true,
    requests: 3,
    execTime: 0.75,
  });
});

it('takes a latency for its own total', async () => {
  expect(await print('scope=namespace&type=TimeFlowRttNs&function=max')).toMatchObject({
    edges: [
      { total: 300, average: 300 },
      { total: 600, average: 600 },
    ],
  });
});

it('explains what is asked of both windows', async () => {
  const queries = (await pathsOf(printGraph, askedOf('scope=host&compare=previous'))).map(queryOf);
  expect(queries).toHaveLength(6);
  expect(queries.every((query) => query.includes('SrcK8S_HostName'))).toBe(true);
});
