import { act, fireEvent, screen, within } from '@testing-library/react';
import { openPage } from '../../../../dev/testing/openPage';
import { overviewChoice } from '../../../ask/panelQuestion';
import { type PanelRound, RoundContext } from '../../../hooks/roundContext';
import type { Figure, PanelFigures } from '../../../model/metrics/figures';
import { panelById } from '../../../model/metrics/panels';
import { DEFAULT_VIEW_STATE } from '../../../model/view/viewState';
import { PanelFiguresView } from './PanelFiguresView';

const WINDOW = { startMs: 1_707_998_400_000, endMs: 1_707_998_460_000 };
const S = WINDOW.startMs / 1000;
const SEARCH = 'filters=';

const SHOP = { SrcK8S_Namespace: 'shop', DstK8S_Namespace: 'db' };

const figures = (rest: Partial<PanelFigures> = {}): PanelFigures => ({
  unit: 'bytes',
  isExact: true,
  queries: [],
  execTimeS: 0,
  total: 1000,
  series: [
    { labels: SHOP, value: 600 },
    { labels: { SrcK8S_Namespace: 'web' }, value: 300 },
  ],
  lines: [[[S + 15, 40]], [[S + 15, 20]]],
  totalLine: [[S + 15, 66]],
  ...rest,
});

const ROUND: PanelRound = {
  round: undefined,
  id: 0,
  subject: '',
  cancel: () => undefined,
  refresh: () => undefined,
  shown: [],
  choice: overviewChoice(DEFAULT_VIEW_STATE),
};

const CONTEXT = { locale: 'en', timeZone: 'UTC' };

const open = (id = 'pairs_bytes', rest: Partial<PanelFigures> = {}, isTableOnly = false) => {
  const panel = panelById(id);
  if (!panel) throw new Error(id);
  const shown = { figures: figures(rest), window: WINDOW };
  return openPage(
    <RoundContext.Provider value={ROUND}>
      <PanelFiguresView panel={panel} shown={shown} isTableOnly={isTableOnly} context={CONTEXT} />
    </RoundContext.Provider>,
    {
      address: `/observe/network/overview?${SEARCH}`,
    },
  );
};

const marks = () => screen.queryAllByTestId('chart-mark').map(({ dataset }) => dataset.key);
const keys = [JSON.stringify(Object.entries(SHOP).reverse()), '[["SrcK8S_Namespace","web"]]'];
const row = (name: string) => screen.getByText(name).closest('tr') as HTMLElement;

it('draws groups over time, the total behind, and the table with them', async () => {
  open();
  await screen.findByTestId('time-chart');
  expect(marks()).toEqual(['total', keys[1], keys[0]]);
  expect(screen.getAllByTestId('figure')).toHaveLength(2);
  expect(screen.getByRole('img', { name: 'Top pairs by bytes over time' })).toBeVisible();
});

it('hides a group and the total, and shows them again', async () => {
  const { user } = open();
  await screen.findByTestId('time-chart');
  const toggle = within(row('shop')).getByRole('button', { name: 'Show shop → db' });
  expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await user.click(toggle);
  expect(toggle).toHaveAttribute('aria-pressed', 'false');
  expect(marks()).toEqual(['total', keys[1]]);
  await user.click(screen.getByRole('button', { name: 'Show Total' }));
  expect(marks()).toEqual([keys[1]]);
  await user.click(toggle);
  expect(marks()).toEqual([keys[1], keys[0]]);
});

it('lets the drawn group stand out while its row has mouse or focus', async () => {
  const { user } = open();
  await screen.findByTestId('time-chart');
  const strong = () =>
    screen
      .getAllByTestId('chart-mark')
      .filter(({ classList }) => classList.contains('network-evidence__mark-strong'))
      .map(({ dataset }) => dataset.key);
  expect(strong()).toEqual([]);
  await user.hover(row('web'));
  expect(strong()).toEqual([keys[1]]);
  await user.unhover(row('web'));
  act(() => within(row('shop')).getByTestId('group').focus());
  expect(strong()).toEqual([keys[0]]);
});

it('draws shares with what is left, of which the middle says the whole', async () => {
  const series = [{ labels: { Proto: '6' }, value: 600 }];
  open('protocols', { series, lines: [], totalLine: [] });
  expect(await screen.findByTestId('share-donut')).toHaveTextContent('1 kB');
  expect(marks()).toEqual(['[["Proto","6"]]', 'others']);
});

it.each([
  ['ranks', 'sources_bytes', false, {}],
  ['what is wanted as a table', 'pairs_bytes', true, {}],
  ['lines that nobody asked for', 'pairs_bytes', false, { lines: [], totalLine: [] }],
] as const)('draws no chart of %s', (_name, id, isTableOnly, rest) => {
  open(id, rest, isTableOnly);
  expect(screen.getAllByTestId('figure')).toHaveLength(2);
  expect(screen.queryByTestId('series-toggle')).toBeNull();
});

it.each([
  ['no points', { lines: [[], []], totalLine: [] }],
  ['numbers that are none', { lines: [[[S + 15, NaN]], [[S + 15, Infinity]]] }],
  ['huge numbers', { lines: [[[S + 15, 1e308]], [[S + 30, 1e-300]]] }],
] as const)('stands %s', async (_name, rest) => {
  open('pairs_bytes', rest);
  const chart = await screen.findByTestId('time-chart');
  expect(chart.innerHTML).not.toMatch(/NaN|Infinity/);
});

it('tells groups of one name apart', async () => {
  const series: Figure[] = [
    { labels: { SrcK8S_OwnerName: 'api' }, value: 2 },
    { labels: { SrcK8S_OwnerName: 'api', SrcSubnetLabel: 'x' }, value: 1 },
  ];
  const { user } = open('pairs_bytes', { series });
  await screen.findByTestId('time-chart');
  const [first] = screen.getAllByTestId('series-toggle');
  if (first) await user.click(first);
  expect(marks()).toHaveLength(2);
});

it('says how figures differ from before, and draws that dashed', async () => {
  const before = { values: [300, undefined], total: 500, lines: [[[S + 15, 20]], []] } as const;
  open('pairs_bytes', { before });
  await screen.findByTestId('time-chart');
  expect(within(row('shop')).getByText('+100%')).toBeVisible();
  expect(within(row('web')).getByText('–')).toBeVisible();
  expect(marks().filter((key) => key === keys[0])).toHaveLength(2);
});

it('filters by a pair from its name', async () => {
  const { user, browser } = open();
  await user.click(within(row('shop')).getByTestId('group'));
  await user.click(screen.getByRole('menuitem', { name: 'Filter by this pair' }));
  expect(browser.search.get('filters')).toBe('src_namespace=shop;dst_namespace=db');
});

it('leads to the pages of both ends', async () => {
  const { user } = open();
  await user.click(within(row('shop')).getByTestId('group'));
  expect(screen.getByRole('menuitem', { name: 'Open Namespace shop' })).toBeVisible();
  expect(screen.getByRole('menuitem', { name: 'Open Namespace db' })).toBeVisible();
});

describe('the mouse over the lines', () => {
  /** jsdom has no PointerEvent, and so no places in those that it makes. */
  const point = (type: string, plot: Element, clientX: number) =>
    fireEvent(plot, new MouseEvent(`pointer${type}`, { bubbles: true, clientX, clientY: 20 }));

  beforeAll(() => {
    // jsdom has no pointer capture.
    Element.prototype.setPointerCapture = jest.fn();
  });

  const pointer = async () => {
    await screen.findByTestId('time-chart');
    return screen.getByTestId('plot-pointer');
  };

  it('reads the values at its step', async () => {
    open();
    point('move', await pointer(), 80);
    expect(screen.getByTestId('plot-tooltip')).toHaveTextContent(
      /Feb 15, 2024, 12:00:15shop → db40 Bpsweb → \(none\)20 BpsTotal66 Bps/,
    );
    fireEvent.pointerLeave(screen.getByTestId('plot-pointer'));
    expect(screen.queryByTestId('plot-tooltip')).toBeNull();
  });

  it('chooses the range that it is dragged over', async () => {
    const { browser } = open();
    const plot = await pointer();
    point('down', plot, 100);
    point('move', plot, 250);
    expect(screen.getByTestId('plot-band')).toBeInTheDocument();
    point('up', plot, 250);
    expect(browser.search.get('startTime')).toBe(String(S));
    expect(browser.search.get('endTime')).toBe(String(S + 30));
  });

  it('forgets the range on Escape', async () => {
    const { user, browser } = open();
    const plot = await pointer();
    point('down', plot, 100);
    point('move', plot, 250);
    await user.keyboard('{Escape}');
    expect(screen.queryByTestId('plot-band')).toBeNull();
    point('up', plot, 250);
    expect(browser.search.get('startTime')).toBeNull();
  });
});
