import { FlowsPage } from './harness/flowsPage';
import { until } from './harness/until';
import { journeys } from './harness/visit';

const journey = journeys();

const LIVE = '/observe/network/flows?filters=&timeRange=300&limit=100&showDup=true';
/** The browser itself says on the console that an answer was no success. */
const REFUSED = /Failed to load resource/;

/** The small sample cluster is quiet for half a minute now and then. */
const NEXT_FLOWS_MS = 90_000;

/** Presses a button without taking the focus along. */
const press = (flows: FlowsPage, name: string) =>
  flows.find(name).evaluate((button: HTMLElement) => button.click());

const focused = (flows: FlowsPage) =>
  flows.page.evaluate(() => ({
    text: document.activeElement?.textContent,
    index: Number(document.activeElement?.getAttribute('data-index') ?? -1),
  }));

/** Refreshes until flows have come that were not there before. */
async function refreshUntilNew(flows: FlowsPage): Promise<void> {
  const [newest] = await flows.rowTexts();
  await until(
    async () => {
      await press(flows, 'refresh');
      await flows.page.waitForTimeout(300);
      return (await flows.rowTexts())[0] !== newest;
    },
    'new flows',
    NEXT_FLOWS_MS,
  );
}

journey(
  'stays on the row and the record that one reads while new flows come',
  { timeoutMs: NEXT_FLOWS_MS + 30_000 },
  async (visitor) => {
    const flows = new FlowsPage(visitor);
    const { keyboard } = flows.page;
    await flows.openWithRows(LIVE);
    await flows.rows.first().focus();
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await flows.record.waitFor();
    const [row, title] = [await focused(flows), await flows.record.innerText()];
    expect(row.index).toBe(2);
    await refreshUntilNew(flows);
    const later = await focused(flows);
    expect(later.text).toBe(row.text);
    expect(later.index).toBeGreaterThan(2);
    expect(await flows.record.innerText()).toBe(title);
    expect(await flows.rows.nth(later.index).getAttribute('aria-selected')).toBe('true');
  },
);

journey('keeps what it shows when a refresh fails', { expected: REFUSED }, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows(LIVE);
  const { url } = visitor.site.server;
  await visitor.context.addCookies([{ name: 'dev-fault', value: 'unreachable', url }]);
  const columns = ['EndTime', 'SrcK8S_Name', 'Bytes'];
  const before = await flows.allCells(columns);
  await press(flows, 'refresh');
  await flows.find('notice-stale').waitFor();
  expect(await flows.allCells(columns)).toEqual(before);
  await visitor.context.clearCookies({ name: 'dev-fault' });
  await flows.find('notice-stale').getByRole('button', { name: 'Try again' }).click();
  await flows.find('notice-stale').waitFor({ state: 'detached' });
});

journey('shows every record, or one row a flow', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const columns = ['SrcAddr', 'SrcPort', 'DstAddr', 'DstPort', 'Proto', 'EndTime'];
  const link = {
    limit: '1000',
    columns: columns.join(','),
    filters: 'dst_kind="Pod";src_kind="Pod"',
  };
  await flows.openWithRows(flows.settledLink(link));
  const once = await flows.allCells(columns);
  await flows.openWithRows(flows.settledLink({ ...link, showDup: 'true' }));
  const both = await flows.allCells(columns);
  expect(both.filter(([first]) => first?.startsWith('copy ')).length).toBeGreaterThan(0);
  const distinct = (rows: readonly (readonly string[])[]) => new Set(rows.map(String));
  expect(both.length).toBeGreaterThan(once.length);
  expect([...distinct(once)].filter((row) => !distinct(both).has(row))).toEqual([]);
  expect(distinct(once).size).toBe(once.length);
});

journey('changes the zone of every time without asking anew', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows(flows.settledLink({ columns: 'EndTime', limit: '50' }));
  await flows.choose('time-zone', 'UTC');
  const utc = await flows.cells('EndTime');
  let asked = 0;
  flows.page.on('request', (request) => {
    if (request.url().includes('/query_range')) asked += 1;
  });
  await flows.choose('time-zone', 'local');
  await until(async () => (await flows.cells('EndTime'))[0] !== utc[0], 'local time');
  const local = await flows.cells('EndTime');
  const minutes = (text = '') => text.split(':').slice(1).join(':');
  expect(local.map(minutes)).toEqual(utc.map(minutes));
  expect(asked).toBe(0);
});
