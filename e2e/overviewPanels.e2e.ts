import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { graveViolations } from './harness/accessibility';
import { FlowsPage } from './harness/flowsPage';
import { until } from './harness/until';
import { journeys } from './harness/visit';

const journey = journeys();

const OVERVIEW = '/observe/network/overview?timeRange=3600&filters=';
const TWO = `${OVERVIEW}&panels=sources_bytes,protocols`;

class OverviewPage extends FlowsPage {
  panel(id: string) {
    return this.find(`panel-${id}`);
  }

  async openPanels(link: string): Promise<void> {
    await this.open(link);
    await this.find('figure').first().waitFor();
  }

  /** Opens the menu of a panel by keyboard and presses an entry of it. */
  async act(id: string, action: string): Promise<void> {
    await this.panel(id).locator('[data-test="panel-menu"]').press('Enter');
    // The open menu takes the focus to its first entry, which would take a key that comes before.
    await until(
      () => this.page.evaluate(() => document.activeElement?.getAttribute('role') === 'menuitem'),
      'the focus to move into the menu',
    );
    await this.find(action).getByRole('menuitem').press('Enter');
  }

  shownPanels(): Promise<(string | null)[]> {
    return this.page
      .locator('[data-test="overview-view"] h2')
      .evaluateAll((titles) => titles.map(({ textContent }) => textContent));
  }

  async download(start: () => Promise<void>): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), start()]);
    return download;
  }

  focusedTest(): Promise<string | null> {
    return this.page.evaluate(() => document.activeElement?.getAttribute('data-test') ?? null);
  }
}

const contentOf = async (download: Download): Promise<Buffer> =>
  readFileSync(await download.path());

/** Width and height of a PNG, from its header. */
const sizeOf = (png: Buffer): readonly [number, number] => {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
};

journey('chooses panels and their order by keyboard, and keeps them', {}, async (visitor) => {
  const overview = new OverviewPage(visitor);
  await overview.openPanels(OVERVIEW);
  await overview.find('manage-panels').press('Enter');
  await overview.find('no-panels').press('Enter');
  expect(await overview.find('save-panels').isDisabled()).toBe(true);
  for (const id of ['protocols', 'ports']) await overview.find(`choose-${id}`).press('Space');
  await overview.find('move-up-ports').press('Enter');
  await overview.find('save-panels').press('Enter');
  const wanted = ['Destination ports', 'Protocols'];
  const isThere = async () => (await overview.shownPanels()).join() === wanted.join();
  await until(isThere, 'the chosen panels');
  await overview.openPanels(OVERVIEW);
  await until(isThere, 'the chosen panels after a reload');
  expect(overview.parameter('panels')).toBeNull();
});

journey('moves panels by dragging', {}, async (visitor) => {
  const overview = new OverviewPage(visitor);
  // Neighbours in the list: while it scrolls, no browser drags.
  await overview.openPanels(`${OVERVIEW}&panels=sources_bytes,sources_packets`);
  await overview.find('manage-panels').click();
  const row = (id: string) => overview.page.locator('li', { has: overview.find(`choose-${id}`) });
  await row('sources_packets').dragTo(row('sources_bytes'));
  await overview.find('save-panels').click();
  await overview.waitForParameter('panels', (panels) => panels === 'sources_packets,sources_bytes');
});

journey('focuses one panel and comes back, by keyboard', {}, async (visitor) => {
  const overview = new OverviewPage(visitor);
  await overview.openPanels(TWO);
  await overview.act('protocols', 'panel-focus');
  await overview.waitForParameter('focus', (focus) => focus === 'protocols');
  await overview.panel('sources_bytes').waitFor({ state: 'detached' });
  await overview.find('show-all-panels').press('Enter');
  await overview.panel('sources_bytes').waitFor();
  await until(async () => (await overview.focusedTest()) === 'panel-menu', 'the focus to go on');
});

journey('saves a panel as CSV and PNG, and all of them', {}, async (visitor) => {
  const overview = new OverviewPage(visitor);
  await overview.openPanels(TWO);
  await overview.panel('protocols').locator('[data-test="figure-total"]').waitFor();
  const csv = await overview.download(() => overview.act('protocols', 'panel-csv'));
  expect(csv.suggestedFilename()).toMatch(/^network-evidence-protocols-[\dT-]+\.csv$/);
  expect((await contentOf(csv)).toString()).toMatch(/^\uFEFFRow,Time,.*\r\ngroup,,6,/);

  const panel = await overview.download(() => overview.act('protocols', 'panel-png'));
  expect(panel.suggestedFilename()).toMatch(/^network-evidence-protocols-[\dT-]+\.png$/);
  const all = await overview.download(() => overview.find('export-picture').click());
  const [[width, height], [allWidth]] = [
    sizeOf(await contentOf(panel)),
    sizeOf(await contentOf(all)),
  ];
  expect(width).toBeGreaterThan(600);
  expect(height).toBeGreaterThan(400);
  expect(allWidth).toBeGreaterThan(width * 1.5);
});

journey('shows the table instead of the chart, also later', {}, async (visitor) => {
  const overview = new OverviewPage(visitor);
  const donut = overview.panel('protocols').locator('svg path[role="presentation"]').first();
  await overview.openPanels(TWO);
  await donut.waitFor();
  await overview.act('protocols', 'panel-table');
  await donut.waitFor({ state: 'detached' });
  await overview.openPanels(TWO);
  await overview.panel('protocols').locator('[data-test="figure"]').first().waitFor();
  expect(await donut.count()).toBe(0);
});

const REFUSED = /Failed to load resource/;

journey('lets one panel fail alone', { expected: REFUSED }, async (visitor) => {
  const overview = new OverviewPage(visitor);
  await overview.page.route(/PktDrop/, (route) =>
    route.fulfill({
      status: 429,
      contentType: 'text/plain',
      body: 'too many outstanding requests',
    }),
  );
  await overview.openPanels(`${OVERVIEW}&panels=drop_causes,protocols`);
  await overview.panel('drop_causes').locator('[data-test="panel-error-busy"]').waitFor();
  await overview.panel('protocols').locator('[data-test="figure"]').first().waitFor();
});

journey('has no grave accessibility violation in the dark', { theme: 'dark' }, async (visitor) => {
  const overview = new OverviewPage(visitor);
  await overview.openPanels(`${TWO}&focus=protocols`);
  expect(await graveViolations(overview.page)).toEqual([]);
  await overview.find('manage-panels').click();
  await overview.find('panels-modal').waitFor();
  expect(await graveViolations(overview.page)).toEqual([]);
});
