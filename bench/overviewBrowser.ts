import type { Page } from 'playwright-core';
import { FlowsPage } from '../e2e/harness/flowsPage';
import type { Site } from '../e2e/harness/site';
import { until } from '../e2e/harness/until';
import { KEEP_NAMES } from './keepNames';
import { ownScript } from './ownScript';
import { syntheticAnswer } from './syntheticAnswer';

const PANELS = [
  'pairs_bytes',
  'pairs_packets',
  'dropped_bytes',
  'dropped_packets',
  'rtt_avg',
  'rtt_min',
  'rtt_max',
  'rtt_p90',
  'rtt_p99',
];
/** An hour has 60 points. */
const OVERVIEW = `/observe/network/overview?timeRange=3600&filters=&top=10&panels=${PANELS.join()}`;
const ROUNDS = 5;
const TYPED = 'src_namespace=apps-x';
/** A page that has not changed for so long has nothing more to draw. */
const QUIET_MS = 1500;

interface Watched {
  /** When the document changed last, and when the frame after that was over. */
  readonly paintedMs: number;
  readonly quietMs: number;
}

/**
 * Notes in the page when a frame that shows the latest change of the document is over: the second animation frame
 * after it begins when the first one has been drawn.
 */
const watchPaints = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const seen = { changedMs: 0, paintedMs: 0 };
    Object.assign(window, { paints: seen });
    new MutationObserver(() => {
      seen.changedMs = performance.now();
      requestAnimationFrame(() =>
        requestAnimationFrame((nowMs) => {
          seen.paintedMs = nowMs;
        }),
      );
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
};

const readPaints = (page: Page): Promise<Watched> =>
  page.evaluate(() => {
    const { paints } = window as unknown as { paints: { changedMs: number; paintedMs: number } };
    return { paintedMs: paints.paintedMs, quietMs: performance.now() - paints.changedMs };
  });

/** From the end of the last answer of Loki, as the browser's own resource timing has it, to the last paint. */
const paintTime = async (page: Page, url: string): Promise<number> => {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await until(
    async () => (await page.locator('[data-test="time-chart"]').count()) === PANELS.length,
    'all panels',
  );
  await until(async () => (await readPaints(page)).quietMs > QUIET_MS, 'the page to be still');
  const { paintedMs } = await readPaints(page);
  const answeredMs = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/loki/api/v1/query'))
      .reduce((last, entry) => Math.max(last, (entry as PerformanceResourceTiming).responseEnd), 0),
  );
  if (answeredMs === 0) throw new Error('nothing was asked');
  return paintedMs - answeredMs;
};

/** The longest stretch between two frames while somebody types, milliseconds. */
const typingFrame = async (flows: FlowsPage): Promise<number> => {
  await flows.input.click();
  await flows.page.evaluate(() => {
    const seen = { longestMs: 0, lastMs: performance.now() };
    Object.assign(window, { frames: seen });
    const next = (): void => {
      const nowMs = performance.now();
      seen.longestMs = Math.max(seen.longestMs, nowMs - seen.lastMs);
      seen.lastMs = nowMs;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await flows.page.keyboard.type(TYPED, { delay: 60 });
  return flows.page.evaluate(
    () => (window as unknown as { frames: { longestMs: number } }).frames.longestMs,
  );
};

/** What the Overview costs the browser, as lines of the results. */
export const overviewInBrowser = async (site: Site): Promise<string[]> => {
  const context = await site.browser.newContext({ viewport: { width: 1920, height: 1080 } });
  await context.addInitScript(KEEP_NAMES);
  const page = await context.newPage();
  const { main: kilobytes } = await ownScript(site, async (flows) => {
    await flows.open(OVERVIEW);
    await flows.find('time-chart').first().waitFor();
  });
  await watchPaints(page);
  await page.route(/\/loki\/api\/v1\/query/, (route) =>
    route.fulfill({
      contentType: 'application/json',
      body: syntheticAnswer(route.request().url()),
    }),
  );
  const paints: number[] = [];
  const frames: number[] = [];
  const url = (path: string): string => site.server.url + path;
  const flows = new FlowsPage({ page, context, site, url });
  for (let round = 0; round < ROUNDS; round += 1) {
    paints.push(await paintTime(page, url(OVERVIEW)));
    frames.push(await typingFrame(flows));
  }
  await context.close();
  const list = (numbers: readonly number[]) => numbers.map((one) => one.toFixed(0)).join(', ');
  return [
    `Script that the Overview fetches beyond the flow table's: ${kilobytes.toFixed(1)} KB gzip (at most 320).`,
    '',
    `From the last answer to the last panel painted, ${PANELS.length} panels of 10 lines of 60 points: ${Math.min(...paints).toFixed(0)} ms (at most 300), the quietest of ${ROUNDS} rounds: ${list(paints)} ms.`,
    '',
    `The longest frame while typing ${TYPED.length} characters into the filter bar of that Overview: ${Math.min(...frames).toFixed(0)} ms (at most 50), the quietest of ${ROUNDS} rounds: ${list(frames)} ms.`,
  ];
};
