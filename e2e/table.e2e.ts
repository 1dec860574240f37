import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { flowText } from '../src/model/export/flowText';
import { exportedRows } from '../src/model/export/exportedRows';
import { coreRows } from './harness/coreFlows';
import { FlowsPage } from './harness/flowsPage';
import { journeys } from './harness/visit';

const journey = journeys();

/** Presses the button of the export dialog and reads the file that the browser saves. */
async function exported(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path(), 'utf8');
}

const FILTERS = { filters: 'src_kind="Pod"', limit: '100' };

journey('opens a record and filters by a value in it', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows(flows.settledLink(FILTERS));
  await flows.rows.first().locator('[data-column="EndTime"]').click();
  await flows.record.waitFor();
  await flows.waitForParameter('selected', (id) => id !== null);
  const field = flows.find('field-SrcK8S_Namespace');
  const namespace = await field.getByRole('button').first().innerText();
  await field.getByRole('button').first().click();
  await flows.page.getByRole('menuitem').first().click();
  await flows.waitForParameter('filters', (text) => text?.includes(namespace) ?? false);
});

journey('opens a record by its link', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows(flows.settledLink(FILTERS));
  await flows.rows.nth(1).locator('[data-column="EndTime"]').click();
  await flows.record.waitFor();
  const title = await flows.record.innerText();
  await flows.page.reload();
  await flows.record.waitFor();
  expect(await flows.record.innerText()).toBe(title);
});

describe('the export has exactly the flows of the query', () => {
  journey('as CSV', {}, async (visitor) => {
    const flows = new FlowsPage(visitor);
    const link = flows.settledLink(FILTERS);
    await flows.openWithRows(link);
    await flows.find('export').click();
    const text = await exported(flows.page, () => flows.find('start-export').click());
    const { data } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    const expected = exportedRows(await coreRows(visitor.site.server.url, link));
    expect(expected.length).toBeGreaterThan(100);
    const key = (flow: Readonly<Record<string, string | number>>) =>
      ['TimeFlowEndMs', 'SrcAddr', 'SrcPort', 'DstAddr', 'Bytes']
        .map((name) => String(flow[name] ?? ''))
        .join(' ');
    const wire = expected.map(
      (flow) => JSON.parse(flowText(flow)) as Record<string, string | number>,
    );
    expect(data.map(key)).toEqual(wire.map(key));
  });

  journey('as JSON', {}, async (visitor) => {
    const flows = new FlowsPage(visitor);
    const link = flows.settledLink(FILTERS);
    await flows.openWithRows(link);
    await flows.find('export').click();
    await flows.page.getByRole('radio', { name: 'JSON' }).check();
    const text = await exported(flows.page, () => flows.find('start-export').click());
    const expected = exportedRows(await coreRows(visitor.site.server.url, link));
    expect(JSON.parse(text)).toEqual(expected.map((flow) => JSON.parse(flowText(flow)) as unknown));
  });
});

journey('goes from filter to export by keyboard alone', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const { page } = flows;
  const { keyboard } = page;
  const isFocused = (selector: string) =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  const tabTo = async (selector: string): Promise<void> => {
    for (let step = 0; step < 80; step += 1) {
      if (await isFocused(selector)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`Tab never leads to ${selector}`);
  };
  await flows.openWithRows();
  await tabTo('input[role="combobox"]');
  await keyboard.type('src_kind=Pod');
  await keyboard.press('Enter');
  await flows.chip('src_kind').waitFor();
  await flows.rows.first().waitFor();
  await keyboard.press('Escape');
  await tabTo('tr[data-test="flow-row"]');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await flows.record.waitFor();
  await keyboard.press('Escape');
  await flows.record.waitFor({ state: 'hidden' });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tabTo('[data-test="export"]');
  await keyboard.press('Enter');
  await flows.find('export-modal').waitFor();
  await tabTo('[data-test="start-export"]');
  expect(await exported(page, () => keyboard.press('Enter'))).toContain('SrcAddr');
});
