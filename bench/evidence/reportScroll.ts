import type { Page } from 'playwright-core';
import type { Site } from '../../e2e/harness/site';
import { p95 } from '../frames';
import { KEEP_NAMES } from '../keepNames';
import { scaledReport } from './scaledReport';

const FINDINGS = 20_000;
const ROUNDS = 7;
const FRAMES = 300;
const PIXELS_A_FRAME = 60;
const SIZE = { width: 1920, height: 1080 };
const READ_MS = 120_000;
const PAGE = '/observe/network/evidence/apps-team-shop/web';

/** Milliseconds from frame to frame while the table of findings scrolls on; a page without one just draws. */
const scrollOn = (page: Page): Promise<number[]> =>
  page.evaluate(
    async ([frames, pixels]) => {
      const scroller = document.querySelector('[data-test="finding-scroller"]');
      const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
      const times: number[] = [];
      let last = await frame();
      for (let at = 0; at < frames; at += 1) {
        scroller?.scrollBy(0, pixels);
        const now = await frame();
        times.push(now - last);
        last = now;
      }
      return times;
    },
    [FRAMES, PIXELS_A_FRAME] as const,
  );

const longestTasks = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByName('long')
      .map(({ duration }) => Math.round(duration))
      .sort((a, b) => b - a),
  );

const WATCH = `new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    performance.measure('long', { start: startTime, duration });
}).observe({ type: 'longtask', buffered: true });`;

/** What the page of a large report costs the browser, as a line of the results. */
export async function reportScroll(site: Site): Promise<string[]> {
  const context = await site.browser.newContext({ viewport: SIZE });
  await context.addInitScript(KEEP_NAMES);
  await context.addInitScript(WATCH);
  const [table, empty] = [await context.newPage(), await context.newPage()];
  const body = scaledReport({ findings: FINDINGS });
  await table.route('**/trivy.json', (route) =>
    route.fulfill({ body, contentType: 'application/json' }),
  );
  await table.goto(`${site.server.url}${PAGE}`);
  await table.locator('[data-test="finding-open"]').first().waitFor({ timeout: READ_MS });
  await table
    .locator('[data-test="report-loading"]')
    .waitFor({ state: 'detached', timeout: READ_MS });
  const [longest = 0] = await longestTasks(table);
  const times: Record<'table' | 'empty', number[]> = { table: [], empty: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, page] of [
      ['empty', empty],
      ['table', table],
    ] as const) {
      await page.bringToFront();
      times[name].push(p95(await scrollOn(page)));
    }
  }
  const rows = await table.locator('[data-test="finding-row"]').count();
  await context.close();
  const [ours, least] = [Math.min(...times.table), Math.min(...times.empty)];
  return [
    `Scrolling ${FINDINGS} findings of a report: p95 of a frame ${(ours / least).toFixed(2)} × that of an empty page (at most 1.5), the quietest of ${ROUNDS} rounds: ${ours.toFixed(1)} ms and ${least.toFixed(1)} ms; ${rows} rows in the document (at most 60); longest task while it is read: ${longest} ms.`,
  ];
}
