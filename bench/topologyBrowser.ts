import type { CDPSession, Page, Route } from 'playwright-core';
import { GraphPage } from '../e2e/harness/graphPage';
import type { Site } from '../e2e/harness/site';
import { until } from '../e2e/harness/until';
import { p95 } from './frames';
import { framesWhile, highlightFrames } from './graphFrames';
import { KEEP_NAMES } from './keepNames';
import { ownScript } from './ownScript';
import { syntheticGraph, type GraphShape } from '../e2e/harness/syntheticGraph';

const TOPOLOGY = '/observe/network/topology?timeRange=3600&filters=';
const SIZE = { width: 1920, height: 1080 };
const ROUNDS = 5;
const QUIET_MS = 1500;

/** 300 nodes in 30 groups. */
const WIDE: GraphShape = { namespaces: 30, workloads: 10, pods: 1, pairs: 1000 };
/** Workloads of 50 pods each. */
const DEEP: GraphShape = { namespaces: 4, workloads: 1, pods: 50, pairs: 600 };
const GROUP = 'OwnerName:Deployment~apps-0~api-0';

interface Settled {
  /** All that the main thread did, and the longest that it did without a break. */
  readonly mainMs: number;
  readonly longestMs: number;
}

const mainThreadMs = async (client: CDPSession): Promise<number> => {
  const { metrics } = await client.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
};

const watch = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const seen = { changedMs: performance.now(), tasks: [] as number[] };
    Object.assign(window, { seen });
    new MutationObserver(() => {
      seen.changedMs = performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true });
    new PerformanceObserver((list) => {
      seen.tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
};

interface Seen {
  readonly changedMs: number;
  readonly tasks: number[];
}

/** Since nothing has changed for a while, with the tasks since the last reading. */
const stillness = async (page: Page): Promise<readonly number[]> => {
  const quietMs = () =>
    page.evaluate(() => performance.now() - (window as unknown as { seen: Seen }).seen.changedMs);
  await until(async () => (await quietMs()) > QUIET_MS, 'the page to be still', 30_000);
  return page.evaluate(() => (window as unknown as { seen: Seen }).seen.tasks.splice(0));
};

/** A page whose questions wait until they may be answered. */
const heldPage = async (site: Site, shape: GraphShape) => {
  const context = await site.browser.newContext({ viewport: SIZE });
  await context.addInitScript(KEEP_NAMES);
  const page = await context.newPage();
  await watch(page);
  const held: Route[] = [];
  let isOpen = false;
  const answer = (route: Route) =>
    route.fulfill({
      contentType: 'application/json',
      body: syntheticGraph(route.request().url(), shape),
    });
  await page.route(/\/loki\/api\/v1\/query\?/, async (route) => {
    if (isOpen) await answer(route);
    else held.push(route);
  });
  const release = async (): Promise<void> => {
    isOpen = true;
    await Promise.all(held.splice(0).map(answer));
  };
  const url = (path: string): string => site.server.url + path;
  return { page, release, held, graph: new GraphPage({ page, context, site, url }) };
};

/** From the answers to a picture that nothing changes any more. */
const settle = async (site: Site): Promise<Settled> => {
  const { page, release, held, graph } = await heldPage(site, WIDE);
  await graph.open(`${TOPOLOGY}&scope=owner`);
  await until(() => Promise.resolve(held.length > 0), 'the questions');
  await stillness(page);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const before = await mainThreadMs(client);
  await release();
  await graph.drawn();
  const tasks = await stillness(page);
  const mainMs = (await mainThreadMs(client)) - before;
  await page.context().close();
  return { mainMs, longestMs: Math.max(0, ...tasks) };
};

interface Moved {
  readonly pan: number;
  readonly zoom: number;
  readonly hover: number;
}

/** Frames while the graph is moved over those of an empty page, and from the pointer to the highlight. */
const move = async (site: Site): Promise<Moved> => {
  const { page, release, graph } = await heldPage(site, WIDE);
  await release();
  await graph.open(`${TOPOLOGY}&scope=owner`);
  await graph.drawn();
  await stillness(page);
  const box = await graph.find('topology-canvas').boundingBox();
  if (!box) throw new Error('no canvas');
  const from = { x: box.x + box.width / 2, y: box.y + 12 };
  const empty = await page.context().newPage();
  await empty.goto('about:blank');
  const both = async (how: 'pan' | 'zoom'): Promise<number> => {
    await empty.bringToFront();
    const idle = p95(await framesWhile(empty, how, from));
    await page.bringToFront();
    return p95(await framesWhile(page, how, from)) / idle;
  };
  const moved = { pan: await both('pan'), zoom: await both('zoom') };
  await page.keyboard.press('Escape');
  await graph.find('topology-canvas').getByRole('application').press('0');
  await stillness(page);
  const hover = await highlightFrames(page);
  await page.context().close();
  return { ...moved, hover };
};

/** From the click that opens a group of 50 pods to the last change of the picture, milliseconds. */
const expand = async (site: Site): Promise<number> => {
  const { page, release, graph } = await heldPage(site, DEEP);
  await release();
  const collapsed = [0, 1, 2, 3].map((at) => `OwnerName:Deployment~apps-${at}~api-${at}`);
  const search = new URLSearchParams({ scope: 'resource', collapsed: collapsed.join() });
  await graph.open(`${TOPOLOGY}&${search.toString()}`);
  await graph.drawn();
  await graph.element(GROUP).hover();
  const toggle = graph.find('topology-toggle');
  await toggle.hover();
  await stillness(page);
  await page.evaluate(() => {
    addEventListener('click', () => Object.assign(window, { pressedMs: performance.now() }), {
      capture: true,
      once: true,
    });
  });
  await toggle.click();
  await stillness(page);
  const took = await page.evaluate(() => {
    const { seen, pressedMs } = window as unknown as { seen: Seen; pressedMs: number };
    return seen.changedMs - pressedMs;
  });
  if ((await graph.figure('nodes')) < 50) throw new Error('the group did not open');
  await page.context().close();
  return took;
};

const inRounds = async <T>(measure: () => Promise<T>): Promise<T[]> => {
  const rounds: T[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure());
  return rounds;
};

const listed = (numbers: readonly number[], digits = 0): string =>
  numbers.map((one) => one.toFixed(digits)).join(', ');

/** What the Topology costs the browser, as lines of the results. */
export const topologyInBrowser = async (site: Site): Promise<string[]> => {
  const { main, workers } = await ownScript(site, async (graph) => {
    await graph.open(graph.graphLink());
    await graph.drawn();
  });
  const settled = await inRounds(() => settle(site));
  const moved = await inRounds(() => move(site));
  const expanded = await inRounds(() => expand(site));
  const least = (numbers: readonly number[], digits = 0): string =>
    `${Math.min(...numbers).toFixed(digits)}, the quietest of ${ROUNDS} rounds: ${listed(numbers, digits)}`;
  return [
    `Script that the Topology fetches beyond the flow table's: ${main.toFixed(1)} KB gzip (at most 90), and ${workers.toFixed(1)} KB of workers (at most 500).`,
    '',
    `300 nodes in 30 groups with 1,000 edges, from the answers to a settled picture: main thread, ms (at most 1500): ${least(settled.map(({ mainMs }) => mainMs))}; longest task, ms (at most 100): ${least(settled.map(({ longestMs }) => longestMs))}.`,
    '',
    `Frames of that graph, p95, over those of an empty page (at most 2): panned ${least(
      moved.map(({ pan }) => pan),
      2,
    )}; zoomed ${least(
      moved.map(({ zoom }) => zoom),
      2,
    )}. Frames from the pointer to the highlight (at most 1): ${listed(moved.map(({ hover }) => hover))}.`,
    '',
    `Opening a group of 50 pods, ms to the last change (at most 150): ${least(expanded)}.`,
  ];
};
