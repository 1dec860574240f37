import { FlowsPage } from './harness/flowsPage';
import { until } from './harness/until';
import { journeys, type Visitor } from './harness/visit';

const journey = journeys();

const NAMESPACE = 'apps-team-shop';
const FILTERED = { filters: `src_namespace="${NAMESPACE}"` };
const isNamespace = (text: string) => text === NAMESPACE;
const COLUMNS = ['EndTime', 'SrcK8S_Name', 'DstK8S_Name', 'Bytes'];

/** What the copied link shows in a page of its own. */
async function openShared(flows: FlowsPage, visitor: Visitor) {
  await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await flows.find('share').click();
  const link = new URL(await flows.page.evaluate(() => navigator.clipboard.readText()));
  const other = new FlowsPage({ ...visitor, page: await visitor.context.newPage() });
  await other.openWithRows(link.pathname + link.search);
  return { other, link };
}

journey('names the broken parts of a link until they are dismissed', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows(flows.settledLink({ limit: 'abc', filters: 'nonsense', foo: '1' }));
  const notices = flows.find('url-notices');
  const parts = await notices.getByRole('listitem').locator('code').allInnerTexts();
  expect(parts).toEqual(['nonsense', 'limit=abc', 'foo']);
  await notices.getByRole('button', { name: /close/i }).click();
  await notices.waitFor({ state: 'detached' });
  await flows.openWithRows(flows.settledLink({ match: 'maybe' }));
  await notices.waitFor();
});

journey('goes back and forward through filters and time ranges', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const { page } = flows;
  await flows.openWithRows(flows.settledLink(FILTERED));
  await flows.waitForCells('SrcK8S_Namespace', isNamespace);
  await flows.chipAction('src_namespace', 'negate');
  await flows.waitForCells('SrcK8S_Namespace', (text) => !isNamespace(text));
  await flows.choose('time-range', '900');
  await flows.waitForParameter('timeRange', (text) => text === '900');

  await page.goBack();
  await flows.waitForParameter('timeRange', (text) => text === null);
  expect(flows.parameter('startTime')).not.toBeNull();
  await flows.waitForCells('SrcK8S_Namespace', (text) => !isNamespace(text));
  await page.goBack();
  await flows.waitForCells('SrcK8S_Namespace', isNamespace);
  expect(await flows.chip('src_namespace').innerText()).toContain('equals');
  await page.goForward();
  await flows.waitForCells('SrcK8S_Namespace', (text) => !isNamespace(text));
  await page.goForward();
  await flows.waitForParameter('timeRange', (text) => text === '900');
  await flows.find('time-range').filter({ hasText: '15 minutes' }).waitFor();
});

journey('shows the minutes of a custom range', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const { page } = flows;
  const { toMs } = visitor.site.settled;
  const [fromS, toS] = [toMs / 1000 - 300, toMs / 1000 - 240];
  const text = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 19);
  await flows.openWithRows();
  await flows.choose('time-zone', 'UTC');
  await flows.choose('time-range', 'custom');
  await page.getByLabel('From').fill(text(fromS));
  await page.getByLabel('To (exclusive)').fill(text(fromS));
  expect(await flows.find('apply-range').isDisabled()).toBe(true);
  await page.getByLabel('To (exclusive)').fill(text(toS));
  await flows.find('apply-range').click();
  await flows.waitForParameter('startTime', (start) => start === String(fromS));
  expect(flows.parameter('endTime')).toBe(String(toS));
  const [from, to] = [fromS, toS].map((seconds) => text(seconds).slice(11));
  await flows.waitForCells('EndTime', (cell) => cell >= (from ?? '') && cell <= (to ?? ''));
});

journey('shares what is on the screen with somebody else', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows(flows.settledLink({ ...FILTERED, sort: 'Bytes,desc', limit: '500' }));
  const mine = await flows.allCells(COLUMNS);
  expect(mine.length).toBeGreaterThan(20);
  const { other } = await openShared(flows, visitor);
  expect(await other.allCells(COLUMNS)).toEqual(mine);
});

journey(
  'shares the minutes that are shown, not those that have come since',
  {},
  async (visitor) => {
    const flows = new FlowsPage(visitor);
    await flows.openWithRows('/observe/network/flows?filters=&timeRange=300&limit=50');
    const askedBeforeMs = Date.now();
    const [newest = []] = await flows.allCells(COLUMNS);
    await flows.page.waitForTimeout(3000);
    const { other, link } = await openShared(flows, visitor);
    expect(Number(link.searchParams.get('endTime'))).toBeLessThanOrEqual(
      Math.ceil(askedBeforeMs / 1000),
    );
    expect(await other.allCells(COLUMNS)).toContainEqual(newest);
  },
);

journey('shows the settings of the cluster and who says so', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows();
  await flows.find('settings').click();
  const list = flows.find('settings-list');
  const value = (name: string) =>
    list.locator(`[data-test="setting-${name}"]`).getByRole('definition');
  expect(await value('sampling').innerText()).toContain('from the FlowCollector');
  expect(await value('loki.streamLabels').innerText()).toContain('seen in the data');
  expect(await value('loki.tenant').innerText()).toBe('network from the FlowCollector');
});

journey('asks again once an interval, and not in a hidden tab', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const { page } = flows;
  await page.clock.install();
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().includes('/query_range')) asked += 1;
  });
  const hide = (isHidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);
  await flows.openWithRows();
  await flows.choose('refresh-interval', '30');
  await flows.waitForParameter('refresh', (text) => text === '30');
  await flows.find('refresh-interval').getByText('30 seconds').waitFor();
  const before = asked;
  await page.clock.runFor(29_000);
  expect(asked).toBe(before);
  const comes = (than: number) => async (): Promise<boolean> => {
    await page.clock.runFor(500);
    return asked > than;
  };
  await until(comes(before), 'the first refresh');

  await hide(true);
  const whileShown = asked;
  await page.clock.runFor(120_000);
  expect(asked).toBe(whileShown);
  await hide(false);
  await until(comes(whileShown), 'the refresh that was due');
});
