import type { Page } from 'playwright-core';
import { FlowsPage } from '../e2e/harness/flowsPage';
import { gzipKilobytes, hasEntry, watchOwnScripts } from '../e2e/harness/ownScripts';
import { startSite, type Site } from '../e2e/harness/site';
import { until } from '../e2e/harness/until';
import { p95 } from './frames';
import { KEEP_NAMES } from './keepNames';

const ROWS = 5000;
const ROUNDS = 7;
/** Five seconds at the usual 60 Hz; all rounds together stay within the rows. */
const FRAMES = 300;
const PIXELS_A_FRAME = 60;
const SIZE = { width: 1920, height: 1080 };

interface Scroll {
  /** Milliseconds from frame to frame. */
  readonly frameTimes: readonly number[];
  readonly mostRows: number;
}

/** Scrolls the flow table on with every frame; a page without one just draws as many frames. */
const scrollOn = (page: Page): Promise<Scroll> =>
  page.evaluate(
    async ([frames, pixels]) => {
      const scroller = document.querySelector('[data-test="flow-scroller"]');
      const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
      const frameTimes: number[] = [];
      let mostRows = 0;
      let last = await frame();
      for (let at = 0; at < frames; at += 1) {
        scroller?.scrollBy(0, pixels);
        const now = await frame();
        frameTimes.push(now - last);
        last = now;
        mostRows = Math.max(mostRows, document.querySelectorAll('tbody tr').length);
      }
      return { frameTimes, mostRows };
    },
    [FRAMES, PIXELS_A_FRAME] as const,
  );

/** Turn by turn, so that whatever else the machine does falls on both. */
const scrollBoth = async (
  table: Page,
  empty: Page,
): Promise<Record<'table' | 'empty', Scroll[]>> => {
  const scrolls = { table: [] as Scroll[], empty: [] as Scroll[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, page] of [
      ['empty', empty],
      ['table', table],
    ] as const) {
      await page.bringToFront();
      scrolls[name].push(await scrollOn(page));
    }
  }
  return scrolls;
};

/** Of the round that the rest of the machine disturbed least. */
const quietestP95 = (scrolls: readonly Scroll[]): number =>
  Math.min(...scrolls.map(({ frameTimes }) => p95(frameTimes)));

const openTable = async (site: Site, page: Page): Promise<number> => {
  const url = (path: string): string => site.server.url + path;
  const flows = new FlowsPage({ page, context: page.context(), site, url });
  const scripts = watchOwnScripts(page);
  await flows.openWithRows(flows.settledLink({ limit: String(ROWS), showDup: 'true' }));
  const count = await flows.find('flow-table').getAttribute('aria-rowcount');
  if (Number(count) < ROWS) throw new Error(`${String(count)} rows instead of ${ROWS}`);
  await until(() => Promise.resolve(hasEntry(scripts)), 'the scripts of the page');
  return gzipKilobytes(scripts);
};

/** What the flow table costs the browser, as lines of the results. */
export async function browserFigures(): Promise<string[]> {
  const site = await startSite('medium');
  try {
    const context = await site.browser.newContext({ viewport: SIZE });
    await context.addInitScript(KEEP_NAMES);
    const [table, empty] = [await context.newPage(), await context.newPage()];
    const kilobytes = await openTable(site, table);
    const scrolls = await scrollBoth(table, empty);
    const travelled = await table.evaluate(
      () => document.querySelector('[data-test="flow-scroller"]')?.scrollTop ?? 0,
    );
    if (travelled < FRAMES * PIXELS_A_FRAME) throw new Error('the table did not scroll');
    const [ours, least] = [quietestP95(scrolls.table), quietestP95(scrolls.empty)];
    const rows = Math.max(...scrolls.table.map(({ mostRows }) => mostRows));
    return [
      `Scrolling ${ROWS} rows: p95 of a frame ${(ours / least).toFixed(2)} × that of an empty page (at most 1.5), the quietest of ${ROUNDS} rounds: ${ours.toFixed(1)} ms and ${least.toFixed(1)} ms.`,
      '',
      `Rows in the document while scrolling: ${rows} (at most 60).`,
      '',
      `Script of its own that the page fetches to show flows, its entry included: ${kilobytes.toFixed(1)} KB gzip (at most 115).`,
    ];
  } finally {
    await site.close();
  }
}
