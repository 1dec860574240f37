import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { STORY } from '../dev/world/plot';
import type { FlowsPage } from './harness/flowsPage';
import { GraphPage } from './harness/graphPage';
import { startSite, type Site } from './harness/site';

const SIZE = { width: 1440, height: 900 };
const MAX_BYTES = 250_000;
/** Large graphs come up bit by bit. */
const DRAWN_MS = 3000;
const MINUTE_MS = 60_000;
/** A real Loki that is asked for every pair takes its time. */
const PATIENCE_MS = 120_000;

interface Picture {
  /** Of the large world as a real Loki has it; else of the small one. */
  readonly isLarge?: boolean;
  readonly file: string;
  readonly theme: 'light' | 'dark';
  /** Goes to what the picture shows. */
  readonly arrive: (page: GraphPage) => Promise<void>;
}

const overview = async (flows: FlowsPage): Promise<void> => {
  await flows.open('/observe/network/overview?timeRange=3600&filters=');
  await flows.find('figure').first().waitFor();
  await flows.page.waitForFunction(
    () => document.querySelector('[data-test="overview-view"] [class*="skeleton"]') === null,
  );
};

const record = async (flows: FlowsPage): Promise<void> => {
  const filters = 'src_namespace="apps-team-shop";dst_kind="Pod"';
  await flows.openWithRows(flows.settledLink({ filters }));
  await flows.rows.nth(1).locator('[data-column="EndTime"]').click();
  await flows.record.waitFor();
};

const topology =
  (parameters: Readonly<Record<string, string>>) =>
  async (graph: GraphPage): Promise<void> => {
    await graph.open(graph.graphLink(parameters));
    await graph.drawn();
    await graph.page.waitForTimeout(DRAWN_MS);
  };

const evidence =
  (parameters: Readonly<Record<string, string>>, isThere: string) =>
  async (flows: FlowsPage): Promise<void> => {
    await flows.open(flows.settledLink(parameters).replace('/flows?', '/evidence?'));
    await flows.find('workloads-row').first().waitFor();
    await flows.find('evidence-progress').waitFor({ state: 'detached' });
    await flows.find(isThere).first().waitFor();
  };

const report =
  (path: string, isThere: string) =>
  async (flows: FlowsPage): Promise<void> => {
    await flows.open(`/observe/network/evidence/${path}`);
    await flows.find(isThere).first().waitFor();
    await flows.page.waitForTimeout(DRAWN_MS);
  };

const comparison = async (flows: FlowsPage): Promise<void> => {
  await report('apps-team-shop/recommender?tab=history', 'scan-row')(flows);
  const shas = await flows
    .find('scan-row')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('code')?.title ?? ''));
  const [after = '', before = ''] = shas;
  await report(
    `apps-team-shop/recommender/${after}?tab=history&compare=${before},${after}`,
    'became-fixed',
  )(flows);
  await flows.find('became-fixed').scrollIntoViewIfNeeded();
};

const STORY_REPORT = `${STORY.namespace}/${STORY.workload}`;

/** Each in both themes. */
const EVIDENCE_PICTURES: Readonly<Record<string, Picture['arrive']>> = {
  evidence: evidence({}, 'workloads-row'),
  'evidence-search': evidence({ carries: STORY.cve }, 'carries-flows'),
  'evidence-report': report(STORY_REPORT, 'finding-open'),
  'evidence-history': report('apps-team-shop/web?tab=history', 'history-chart'),
  'evidence-comparison': comparison,
};

const THEMES = ['light', 'dark'] as const;

const PICTURES: readonly Picture[] = [
  ...THEMES.flatMap((theme) =>
    Object.entries(EVIDENCE_PICTURES).map(([name, arrive]) => ({
      file: `docs/images/${name}-${theme}.png`,
      theme,
      arrive,
    })),
  ),
  { file: 'docs/images/flows-light.png', theme: 'light', arrive: record },
  { file: 'docs/images/overview-light.png', theme: 'light', arrive: overview },
  { file: 'docs/images/overview-dark.png', theme: 'dark', arrive: overview },
  { file: 'docs/images/topology-light.png', theme: 'light', arrive: topology({}) },
  {
    file: 'docs/images/topology-dark.png',
    theme: 'dark',
    arrive: topology({ scope: 'owner', filters: 'namespace="apps-team-shop"' }),
  },
  {
    file: 'docs/images/topology-folded.png',
    theme: 'light',
    isLarge: true,
    arrive: topology({ scope: 'resource' }),
  },
];

async function take({ file, theme, arrive }: Picture, site: Site): Promise<void> {
  const context = await site.browser.newContext({ viewport: SIZE, timezoneId: 'UTC' });
  await context.addInitScript((chosen) => localStorage.setItem('bridge/theme', chosen), theme);
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const url = (path: string) => `${site.server.url}${path}`;
  await arrive(new GraphPage({ page, context, site, url }));
  await page.mouse.move(0, 0);
  const picture = await page.screenshot({ animations: 'disabled' });
  if (picture.length > MAX_BYTES) throw new Error(`${file}: ${picture.length} bytes`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, picture);
  console.log(`${file}: ${picture.length} bytes`);
  await context.close();
}

/** What is left of the small site when its flows come from somewhere else: five minutes of half an hour ago. */
const siteAt = (url: string, site: Site): Site => {
  const fromMs = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS - 30 * MINUTE_MS;
  const settled = { fromMs, toMs: fromMs + 5 * MINUTE_MS };
  return { ...site, server: { ...site.server, url }, settled };
};

/**
 * `node dev/run.mjs e2e/takePictures.ts [url]`: the pictures of the documentation, from the page as it is now. The large
 * ones are of what is served there: `npm start -- --loki …` with `npm run stack -- --world large`.
 */
async function main(): Promise<void> {
  const site = await startSite();
  const [, , largeUrl] = process.argv;
  try {
    for (const picture of PICTURES) {
      if (!picture.isLarge) await take(picture, site);
      else if (largeUrl !== undefined) await take(picture, siteAt(largeUrl, site));
    }
  } finally {
    await site.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
