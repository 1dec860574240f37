import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { screen, within } from '@testing-library/react';
import { openPage } from '../../../dev/testing/openPage';
import { answer } from '../../../dev/testing/serverAnswers';
import TopologyView from './TopologyView';

const RANGE = 'startTime=1707998000&endTime=1707998100';

type Group = readonly [metric: Record<string, string>, value: string];

const vector = (groups: readonly Group[]) =>
  answer({
    status: 'success',
    data: {
      resultType: 'vector',
      result: groups.map(([metric, value]) => ({ metric, value: [0, value] })),
    },
  });

interface Lokis {
  readonly pairs: readonly Group[];
  readonly drops?: readonly Group[];
}

const loki = ({ pairs, drops = [] }: Lokis) =>
  jest.mocked(consoleFetch).mockImplementation((url) => {
    const query = new URL(url, 'http://x').searchParams.get('query') ?? '';
    if (query.includes('PktDrop')) return Promise.resolve(vector(drops));
    if (query.includes('NetworkEvents')) return Promise.resolve(vector([]));
    const isTotal = !query.includes(' by (');
    const total = pairs.reduce((sum, [, value]) => sum + Number(value), 0);
    return Promise.resolve(vector(isTotal ? [[{}, String(total)]] : pairs));
  });

const SHOP = { SrcK8S_Namespace: 'shop', DstK8S_Namespace: 'db' };
const BACK = { SrcK8S_Namespace: 'db', DstK8S_Namespace: 'shop' };
const OUT = { SrcK8S_Namespace: 'shop' };
const PAIRS: readonly Group[] = [
  [SHOP, '600000'],
  [BACK, '100000'],
  [OUT, '300000'],
];

const open = (search = '') =>
  openPage(<TopologyView />, {
    address: `/observe/network/topology?${RANGE}&table=true&${search}`,
  });

const rows = async (name: 'edges' | 'nodes') =>
  (await screen.findAllByTestId(`${name}-row`)).map((row) =>
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  );

const openMenuOf = async (user: ReturnType<typeof open>['user'], name: string) => {
  const [button] = await screen.findAllByRole('button', { name });
  if (button) await user.click(button);
};

describe('a ladder of states', () => {
  it('shows an error, and asks again', async () => {
    jest.mocked(consoleFetch).mockResolvedValue(answer('too many outstanding requests', 429));
    const { user } = open();
    expect(await screen.findByTestId('error-busy')).toBeVisible();
    loki({ pairs: PAIRS });
    await user.click(screen.getByTestId('error-action-retry'));
    expect(await rows('edges')).toHaveLength(3);
  });

  it('says when there is nothing', async () => {
    loki({ pairs: [] });
    open('filters=src_namespace%3Da');
    expect(await screen.findByTestId('nothing-found')).toBeVisible();
  });

  it('can be stopped, and asked again', async () => {
    jest.mocked(consoleFetch).mockImplementation(() => new Promise(() => undefined));
    const { user } = open();
    await user.click(await screen.findByTestId('stop-round'));
    loki({ pairs: PAIRS });
    await user.click(await screen.findByTestId('ask-again'));
    expect(await rows('edges')).toHaveLength(3);
  });
});

describe('the tables', () => {
  it('have all numbers of edges, heaviest first, and of nodes', async () => {
    loki({ pairs: PAIRS, drops: [[SHOP, '12']] });
    open();
    expect(await rows('edges')).toEqual([
      ['NSshop', 'NSdb', '6 kBps', '12', '', 'Details'],
      ['NSshop', 'ONo namespace', '3 kBps', '', '', 'Details'],
      ['NSdb', 'NSshop', '1 kBps', '', '', 'Details'],
    ]);
    expect((await rows('nodes')).map((cells) => [cells[0], cells[4], cells[5], cells[6]])).toEqual([
      ['NSdb', '6 kBps', '1 kBps', '12'],
      ['ONo namespace', '3 kBps', '', ''],
      ['NSshop', '1 kBps', '9 kBps', '12'],
    ]);
    expect(screen.getByTestId('summary')).toHaveTextContent(/3 nodes3 edges100% of bytes shown/);
  });

  it('are sorted by any column', async () => {
    loki({ pairs: PAIRS });
    const { user } = open();
    await rows('edges');
    const [header] = screen.getAllByRole('button', { name: 'Source' });
    if (header) await user.click(header);
    expect((await rows('edges')).map(([source]) => source)).toEqual(['NSdb', 'NSshop', 'NSshop']);
  });
});

it('takes scope, metric and function from the link and back', async () => {
  loki({ pairs: PAIRS });
  const { user, browser } = open('scope=owner&type=Flows&function=sum');
  expect(screen.getByTestId('scope')).toHaveTextContent('Workload');
  expect(screen.getByTestId('groups')).toHaveTextContent('Namespaces');
  expect(screen.getByTestId('function')).toHaveTextContent('Total');
  await user.click(screen.getByTestId('metric'));
  await user.click(screen.getByRole('option', { name: 'Bytes' }));
  expect(browser.search.get('type')).toBe('Bytes');
});

it('steps into a namespace and out again', async () => {
  loki({ pairs: PAIRS });
  const { user, browser } = open('filters=dst_port%3D443');
  await openMenuOf(user, 'shop');
  await user.click(screen.getByRole('menuitem', { name: 'Step into' }));
  expect(browser.search.get('scope')).toBe('owner');
  expect(browser.search.get('filters')).toContain('namespace=shop');
  expect(screen.getByTestId('trail')).toHaveTextContent('All by Namespaceshop');
  await user.click(screen.getByTestId('step-out'));
  expect(browser.search.get('filters')).toBe('dst_port=443');
  expect(browser.search.has('trail')).toBe(false);
});

it('hides a node and shows it again', async () => {
  loki({ pairs: PAIRS });
  const { user, browser } = open();
  await openMenuOf(user, 'db');
  await user.click(screen.getByRole('menuitem', { name: 'Hide' }));
  expect(browser.search.get('hidden')).toBe('Namespace~db');
  expect(await rows('edges')).toHaveLength(1);
  await user.click(screen.getByTestId('hidden-menu'));
  await user.click(await screen.findByRole('button', { name: 'Show db again' }));
  expect(browser.search.has('hidden')).toBe(false);
});

it('leads back when nothing is left', async () => {
  loki({ pairs: PAIRS });
  const { user, browser } = open('hidden=Namespace~db,Namespace~shop,Outside');
  await user.click(await screen.findByTestId('show-everything'));
  expect(browser.search.has('hidden')).toBe(false);
});

it('shows the surroundings of a node, and the whole again', async () => {
  loki({ pairs: PAIRS });
  const { user, browser } = open('near=Namespace~db');
  expect(await screen.findByTestId('near')).toHaveTextContent('Only arounddb');
  expect((await rows('edges')).map(([, target]) => target)).not.toContain('ONo namespace');
  await user.click(screen.getByRole('button', { name: '2 hops' }));
  expect(browser.search.get('hops')).toBe('2');
  await user.click(screen.getByTestId('show-whole-graph'));
  expect(browser.search.has('near')).toBe(false);
});

it('finds nodes in any case, one after the other', async () => {
  loki({ pairs: PAIRS });
  const { user, browser } = open();
  await rows('edges');
  const input = screen.getByRole('textbox', { name: 'Find in the graph' });
  await user.type(input, 'S');
  expect(screen.getByTestId('find')).toHaveTextContent('0 of 2');
  await user.type(input, '{Enter}');
  expect(browser.search.get('selected')).toBe('Outside');
  await user.type(input, '{Enter}');
  expect(browser.search.get('selected')).toBe('Namespace~shop');
  expect(screen.getByTestId('find')).toHaveTextContent('2 of 2');
  await user.type(input, '{Shift>}{Enter}{/Shift}');
  expect(browser.search.get('selected')).toBe('Outside');
});
