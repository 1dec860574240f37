import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { screen, within } from '@testing-library/react';
import { toCanvas } from 'html-to-image';
import { openPage } from '../../../dev/testing/openPage';
import { answer } from '../../../dev/testing/serverAnswers';
import { mergeSettings } from '../../model/settings/mergeSettings';
import OverviewView from './OverviewView';

jest.mock('html-to-image', () => ({ getFontEmbedCSS: () => '', toCanvas: jest.fn() }));

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
const matrix = () => answer({ status: 'success', data: { resultType: 'matrix', result: [] } });

/** Answers questions for groups, and for these over time with nothing. */
const loki = (groups: () => Response) =>
  jest
    .mocked(consoleFetch)
    .mockImplementation((url) =>
      Promise.resolve(
        new URL(url, 'http://x').pathname.endsWith('/query_range') ? matrix() : groups(),
      ),
    );

const open = (search: string, settings = mergeSettings({}).settings) =>
  openPage(<OverviewView />, { address: `/observe/network/overview?${RANGE}&${search}`, settings });

const texts = (name: string) =>
  screen.getAllByTestId(name).map((row) =>
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  );

it('ranks groups, with what is left and the total', async () => {
  loki(() =>
    vector([
      [{ SrcK8S_Namespace: 'shop', DstK8S_Namespace: 'db' }, '600'],
      [{ SrcK8S_Namespace: 'shop' }, '300'],
      [{ DstK8S_Namespace: 'db' }, '100'],
    ]),
  );
  open('panels=pairs_bytes&top=2');
  expect(await screen.findAllByTestId('figure')).toHaveLength(2);
  expect(texts('figure')).toEqual([
    ['shop → db', '0 Bps', '6 Bps', '600 B'],
    ['shop → (none)', '0 Bps', '3 Bps', '300 B'],
  ]);
  expect(texts('figure-others')).toEqual([['Others', '0 Bps', '1 Bps', '100 B']]);
  expect(texts('figure-total')).toEqual([['Total', '0 Bps', '10 Bps', '1 kB']]);
});

it('has no rest of latencies', async () => {
  loki(() =>
    vector([
      [{ SrcK8S_Namespace: 'shop' }, '2500000'],
      [{ app: 'netobserv-flowcollector' }, '1500000'],
    ]),
  );
  open('panels=rtt_p90');
  await screen.findByTestId('figure');
  expect(texts('figure')).toEqual([['shop → (none)', '2.5 ms']]);
  expect(screen.queryByTestId('figure-others')).toBeNull();
  expect(texts('figure-total')).toEqual([['All flows', '1.5 ms']]);
});

it('lets one figure fail while others succeed, and asks that one again', async () => {
  loki(() => vector([[{ Proto: '6' }, '1']]));
  const succeed = jest.mocked(consoleFetch).getMockImplementation();
  jest
    .mocked(consoleFetch)
    .mockImplementation((url) =>
      url.includes('PktDrop')
        ? Promise.resolve(answer('too many outstanding requests', 429))
        : (succeed?.(url) ?? Promise.reject(new Error('no'))),
    );
  const { user } = open('panels=protocols,dropped_packets');
  const failed = within(screen.getByTestId('panel-dropped_packets'));
  expect(await failed.findByTestId('panel-error-busy')).toBeVisible();
  expect(await within(screen.getByTestId('panel-protocols')).findByText('TCP')).toBeVisible();
  loki(() => vector([[{ SrcK8S_Namespace: 'shop' }, '5']]));
  await user.click(failed.getByTestId('panel-retry'));
  expect(await failed.findByTestId('figure')).toBeVisible();
});

it('says when there is nothing, and leaves out what the cluster does not measure', async () => {
  loki(() => vector([]));
  const { settings } = mergeSettings({ config: { features: { flowRTT: false } } });
  open('panels=pairs_bytes,rtt_max,nonsense', settings);
  expect(await screen.findByTestId('panel-empty')).toBeVisible();
  expect(screen.queryByTestId('panel-rtt_max')).toBeNull();
  expect(screen.getByTestId('missing-flowRTT')).toHaveTextContent(
    'TCP round-trip time, longest. FlowCollector can switch on FlowRTT',
  );
});

it('takes scope and number of groups from the link and back', async () => {
  loki(() => vector([]));
  const { user, browser } = open('panels=pairs_bytes&scope=owner&top=7');
  expect(screen.getByTestId('scope')).toHaveTextContent('Workload');
  expect(screen.getByTestId('top')).toHaveTextContent('Top 7');
  await user.click(screen.getByTestId('scope'));
  await user.click(screen.getByRole('option', { name: 'Zone' }));
  expect(browser.search.get('scope')).toBe('zone');
});

it('shows what was asked', async () => {
  loki(() => vector([[{ SrcK8S_Namespace: 'shop' }, '1']]));
  const { user } = open('panels=sources_bytes');
  await screen.findByTestId('figure');
  await user.click(screen.getByTestId('panel-menu'));
  await user.click(screen.getByRole('menuitem', { name: 'Show query' }));
  const [first] = await screen.findAllByTestId('query');
  expect(first).toHaveTextContent('sum by (SrcK8S_Namespace)');
});

it('focuses one panel alone and goes back, with the focus of the keyboard', async () => {
  loki(() => vector([[{ SrcK8S_Namespace: 'shop' }, '1']]));
  jest.mocked(consoleFetch).mockClear();
  const { user, browser } = open('panels=sources_bytes,protocols,ports&focus=protocols');
  await screen.findByTestId('figure');
  expect(screen.queryByTestId('panel-sources_bytes')).toBeNull();
  expect(jest.mocked(consoleFetch).mock.calls.every(([url]) => url.includes('Proto'))).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Destination ports' }));
  expect(browser.search.get('focus')).toBe('ports');
  await user.click(screen.getByTestId('show-all-panels'));
  expect(browser.search.has('focus')).toBe(false);
  const menus = screen.getAllByTestId('panel-menu');
  expect(menus).toHaveLength(3);
  expect(menus[2]).toHaveFocus();
});

it('hides a panel that a link names, but never the last', async () => {
  loki(() => vector([]));
  const { user, browser } = open('panels=protocols,ports');
  const [first] = screen.getAllByTestId('panel-menu');
  if (first) await user.click(first);
  await user.click(screen.getByRole('menuitem', { name: 'Hide this panel' }));
  expect(browser.search.get('panels')).toBe('ports');
  await user.click(screen.getByTestId('panel-menu'));
  expect(screen.queryByRole('menuitem', { name: 'Hide this panel' })).toBeNull();
});

it('keeps a choice out of a link that names no panels', async () => {
  loki(() => vector([]));
  const { user, browser } = open('scope=owner');
  await user.click(screen.getByTestId('manage-panels'));
  await user.click(await screen.findByTestId('no-panels'));
  await user.click(screen.getByTestId('choose-ports'));
  await user.click(screen.getByTestId('save-panels'));
  expect(screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent)).toEqual([
    'Destination ports',
  ]);
  expect(browser.search.has('panels')).toBe(false);
});

it('says when the browser cannot draw a picture', async () => {
  loki(() => vector([[{ Proto: '6' }, '1']]));
  jest.mocked(toCanvas).mockRejectedValueOnce(new Error('too large'));
  const { user } = open('panels=protocols');
  await screen.findByTestId('figure');
  await user.click(screen.getByTestId('export-picture'));
  expect(await screen.findByTestId('picture-problem')).toHaveTextContent('too large');
  expect(screen.getByTestId('export-picture')).toBeEnabled();
});
