import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { screen, waitFor, within } from '@testing-library/react';
import { createRef } from 'react';
import { openPage } from '../../../../dev/testing/openPage';
import { answer } from '../../../../dev/testing/serverAnswers';
import { scopeOf } from '../../../model/ends/scopes';
import { mergeSettings } from '../../../model/settings/mergeSettings';
import type { DrawnGraph } from '../../../model/graph/drawnGraph';
import type { GraphEdge, GraphNode } from '../../../model/graph/graph';
import { edgeId, nodeId } from '../../../model/ends/nodeId';
import type { GraphTexts } from '../graphTexts';
import { ElementPanel } from './ElementPanel';

const node = (kind: string, labels: GraphNode['labels'], rest: Partial<GraphNode> = {}) => ({
  id: nodeId(kind, labels),
  kind,
  labels,
  ...rest,
});

const SHOP = node('Namespace', { K8S_Namespace: 'shop' });
const DB = node('Namespace', { K8S_Namespace: 'db' });
const WEB = node(
  'Pod',
  { K8S_Name: 'web-1', K8S_Type: 'Pod', K8S_Namespace: 'shop' },
  { parent: SHOP.id },
);
const FOLDED = node('Namespace', { K8S_Namespace: 'many' }, { members: 2 });
const REST = node('Rest', {}, { members: 9 });

const EDGE: GraphEdge = {
  id: edgeId(SHOP.id, DB.id),
  source: SHOP.id,
  target: DB.id,
  amount: { kind: 'sum', value: 600 },
  marks: { dropped: 1234, denied: 3 },
};

const graph = (rest: Partial<DrawnGraph>): DrawnGraph => ({
  nodes: [SHOP, DB, FOLDED, REST],
  groups: [],
  edges: [EDGE],
  unit: 'bytes',
  traffic: new Map(),
  folded: [],
  hidden: [],
  shown: 1,
  isExact: true,
  inside: new Map([
    [FOLDED.id, [node('Pod', { K8S_Name: 'one' }), node('Pod', { K8S_Name: 'two' })]],
  ]),
  ...rest,
});

const TEXTS: GraphTexts = {
  nodeTitle: ({ labels, kind }) => Object.values(labels)[0] ?? kind,
  nodeSubtitle: () => undefined,
  nodeNote: () => '',
  edgeLabel: () => '',
  edgeTitle: () => 'from shop to db, 600 B',
};

const WINDOW = { startMs: 1_707_998_000_000, endMs: 1_707_998_100_000 };

type Groups = readonly (readonly [metric: Record<string, string>, value: number])[];

const vector = (groups: Groups) =>
  answer({
    status: 'success',
    data: {
      resultType: 'vector',
      result: groups.map(([metric, value]) => ({ metric, value: [0, String(value)] })),
    },
  });

const matrix = () => answer({ status: 'success', data: { resultType: 'matrix', result: [] } });

/** The texts that Loki was asked. */
const asked: string[] = [];

/** Lets Loki answer questions for groups, and these over time with nothing. */
const loki = (groupsOf: (query: string) => Groups | Response): void => {
  asked.length = 0;
  jest.mocked(consoleFetch).mockImplementation((url) => {
    const { pathname, searchParams } = new URL(url, 'http://x');
    const query = searchParams.get('query') ?? '';
    asked.push(query);
    if (pathname.endsWith('/query_range')) return Promise.resolve(matrix());
    const groups = groupsOf(query);
    return Promise.resolve('status' in groups ? groups : vector(groups));
  });
};

/** Out 600, in 300 and inside 100 of the namespace shop. */
const ways = (query: string): Groups => {
  const [leaves, arrives] = ['Src', 'Dst'].map((end) =>
    query.includes(`${end}K8S_Namespace="shop"`),
  );
  if (leaves && arrives) return [[{}, 100]];
  return [[{}, leaves ? 700 : 400]];
};

interface Opening {
  readonly drawn?: DrawnGraph;
  readonly scope?: string;
  readonly search?: string;
  readonly settings?: Parameters<typeof mergeSettings>[0];
}

/** The panel once all that it asks for is answered. */
const open = async (
  id: string,
  { drawn = graph({}), scope, search = '', settings = {} }: Opening = {},
) => {
  const [onSelect, onClose] = [jest.fn(), jest.fn()];
  const opened = openPage(
    <ElementPanel
      drawn={drawn}
      id={id}
      onSelect={onSelect}
      onClose={onClose}
      asked={{ scope: scopeOf(scope), window: WINDOW }}
      texts={TEXTS}
      context={{ locale: 'en' }}
      titleRef={createRef()}
    />,
    { address: `/observe/network/topology?${search}`, ...mergeSettings(settings) },
  );
  await waitFor(() => expect(screen.queryByTestId('round-progress')).toBeNull());
  return { ...opened, onSelect, onClose };
};

const section = (id: string) => within(screen.getByTestId(`section-${id}`));
const panel = (id: string) => within(screen.getByTestId(`panel-${id}`));

const rows = (within_: ReturnType<typeof panel>) =>
  within_.getAllByRole('row').map((row) =>
    within(row)
      .queryAllByRole('cell')
      .map(({ textContent }) => textContent),
  );

it('says what goes out of a node, in and stays inside, and all of it', async () => {
  loki((query) => (query.includes('by (FlowDirection)') ? ways(query) : []));
  await open(SHOP.id);
  await section('traffic').findAllByTestId('figure');
  expect(rows(section('traffic')).slice(1)).toEqual([
    ['Out', '0 Bps', '6 Bps', '600 B'],
    ['In', '0 Bps', '3 Bps', '300 B'],
    ['Inside', '0 Bps', '1 Bps', '100 B'],
    ['Total', '0 Bps', '10 Bps', '1 kB'],
  ]);
});

it('asks about the time of the graph, whatever the time is now', async () => {
  loki(() => []);
  await open(SHOP.id, { search: 'timeRange=300' });
  await waitFor(() => expect(asked.length).toBeGreaterThan(3));
  const times = jest
    .mocked(consoleFetch)
    .mock.calls.map(([url]) => new URL(url, 'http://x').searchParams.get('time'));
  expect(times.filter((time) => time?.startsWith('1707998099'))).toHaveLength(
    times.filter((time) => time !== null).length,
  );
});

it('ranks peers by the names of the graph, and selects those that are drawn', async () => {
  loki((query) =>
    query.includes('by (DstK8S_Namespace, DstSubnetLabel)')
      ? [
          [{ DstK8S_Namespace: 'db', DstSubnetLabel: 'Pods' }, 400],
          [{ DstK8S_Namespace: 'db', DstSubnetLabel: 'Services' }, 100],
          [{ DstSubnetLabel: 'EXT:partner' }, 50],
        ]
      : [],
  );
  const { user, onSelect } = await open(SHOP.id);
  await section('peers').findAllByTestId('figure');
  expect(rows(panel('peers_out')).slice(1, 3)).toEqual([
    ['NSdb', '5 Bps', '500 B'],
    [expect.stringContaining('EXT:partner'), '0.5 Bps', '50 B'],
  ]);
  await user.click(section('peers').getByRole('button', { name: 'db' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Show details' }));
  expect(onSelect).toHaveBeenCalledWith(DB.id);
  await user.click(section('peers').getByRole('button', { name: 'EXT:partner' }));
  expect(screen.queryByRole('menuitem', { name: 'Show details' })).toBeNull();
});

it('filters by a peer exactly, from its menu', async () => {
  loki((query) =>
    query.includes('by (DstK8S_Namespace') ? [[{ DstSubnetLabel: 'EXT:partner' }, 50]] : [],
  );
  const { user, browser } = await open(SHOP.id);
  await user.click(await section('peers').findByRole('button', { name: 'EXT:partner' }));
  await user.click(screen.getByRole('menuitem', { name: 'Filter as destination' }));
  expect(browser.search.get('filters')).toBe('dst_subnet_label=EXT%3Apartner;dst_namespace=""');
});

it('asks for a section when it is opened', async () => {
  loki((query) => (query.includes('DnsName') ? [[{ DnsName: 'example.com' }, 7]] : []));
  const { user } = await open(SHOP.id);
  await section('peers').findAllByTestId('panel-empty');
  expect(asked.join()).not.toContain('DnsName');
  await user.click(section('dns').getByRole('button'));
  expect(await panel('dns_names').findByTestId('figure')).toHaveTextContent('example.com');
});

it('lets one figure fail while others succeed, and asks that one again', async () => {
  loki((query) => {
    if (query.includes('by (FlowDirection)')) return ways(query);
    return query.includes('by (SrcK8S_Namespace') ? answer('parse error', 400) : [];
  });
  const { user } = await open(SHOP.id);
  expect(await panel('peers_in').findByTestId('panel-error-badQuery')).toBeVisible();
  expect(await section('traffic').findAllByTestId('figure')).toHaveLength(3);
  expect(screen.getAllByTestId(/^panel-error-/)).toHaveLength(1);
  loki(() => [[{ SrcK8S_Namespace: 'db' }, 9]]);
  await user.click(panel('peers_in').getByTestId('panel-retry'));
  expect(await panel('peers_in').findByTestId('figure')).toHaveTextContent('db');
});

it('says what else is known of a pod: who owns it, where it runs, its addresses', async () => {
  const more = { SrcK8S_OwnerName: 'web', SrcK8S_OwnerType: 'Deployment', SrcK8S_HostName: 'n1' };
  loki((query) =>
    query.includes('by (SrcK8S_OwnerName')
      ? [
          [{ ...more, SrcAddr: '10.0.0.1' }, 5],
          [{ ...more, SrcAddr: 'fd00::1' }, 2],
        ]
      : [],
  );
  const { onSelect, user } = await open(WEB.id, {
    drawn: graph({ nodes: [WEB], groups: [SHOP], edges: [] }),
    scope: 'resource',
  });
  expect(await screen.findByTestId('fact-SrcAddr')).toHaveTextContent('10.0.0.1fd00::1');
  expect(screen.getByTestId('fact-SrcK8S_OwnerName')).toHaveTextContent('web');
  expect(screen.getByTestId('fact-SrcK8S_HostName')).toHaveTextContent('n1');
  await user.click(within(screen.getByTestId('lies-in')).getByRole('button', { name: 'shop' }));
  expect(onSelect).toHaveBeenCalledWith(SHOP.id);
});

it('says between whom an edge is, what each way carries, and what is lost', async () => {
  loki((query) =>
    query.includes('by (FlowDirection)')
      ? [[{}, query.includes('SrcK8S_Namespace="shop"') ? 600 : 200]]
      : [],
  );
  const { user, onSelect } = await open(EDGE.id);
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('shop → db');
  expect(screen.getByTestId('dropped')).toHaveTextContent('1,234 packets dropped');
  expect(screen.getByTestId('denied')).toHaveTextContent('3 flows denied');
  await section('traffic').findAllByTestId('figure');
  expect(rows(section('traffic')).slice(1)).toEqual([
    ['Along the arrow', '0 Bps', '6 Bps', '600 B'],
    ['Against the arrow', '0 Bps', '2 Bps', '200 B'],
    ['Total', '0 Bps', '8 Bps', '800 B'],
  ]);
  expect(screen.queryByTestId('section-peers')).toBeNull();
  await user.click(within(screen.getByTestId('edge-to')).getByRole('button', { name: 'db' }));
  expect(onSelect).toHaveBeenCalledWith(DB.id);
});

it.each([
  [SHOP.id, 'flows', 'namespace=shop'],
  [EDGE.id, 'overview', 'src_namespace=shop;dst_namespace=db'],
])('opens %s as %s', async (id, view, filters) => {
  loki(() => []);
  const { user, browser } = await open(id, { search: 'filters=' });
  await user.click(screen.getByTestId(`element-as-${view}`));
  expect(browser.path).toBe(`/observe/network/${view}`);
  expect(browser.search.get('filters')).toBe(filters);
});

it('leads nowhere where one more filter would let more in', async () => {
  loki(() => []);
  await open(SHOP.id, { search: 'filters=protocol=6&match=any' });
  expect(screen.queryByTestId('element-as-flows')).toBeNull();
});

it('names what a folded group stands for', async () => {
  loki(() => []);
  await open(FOLDED.id);
  expect(screen.getByTestId('members')).toHaveTextContent('onetwo');
});

it('asks nothing about what no filters say', async () => {
  loki(() => []);
  await open(REST.id);
  expect(screen.getByTestId('element-unknown')).toBeVisible();
  expect(asked).toEqual([]);
});

it('says what is not in the graph, and closes', async () => {
  loki(() => []);
  const { user, onClose } = await open('Namespace~gone');
  expect(screen.getByTestId('element-missing')).toBeVisible();
  expect(asked).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Close the panel' }));
  expect(onClose).toHaveBeenCalled();
});
