import { writeFileSync } from 'node:fs';
import { startSite, type Site } from '../e2e/harness/site';
import { startLoki } from '../dev/stack/loki';
import { openTenant, type Tenant } from '../dev/stack/tenant';
import { createWorld } from '../dev/world/createWorld';
import { browserFigures } from './browser';
import { evidenceFigures } from './evidence/evidenceFigures';
import { readingRatio } from './evidence/readingRatio';
import { reportScroll } from './evidence/reportScroll';
import { graphPipeline } from './graphPipeline';
import { END_MS, START_MS } from './loki';
import { overviewCosts } from './overview';
import { overviewInBrowser } from './overviewBrowser';
import { parseRatio } from './parseRatio';
import { topologyInBrowser } from './topologyBrowser';
import { queryLines, queryRatios } from './queryRatios';

/** Runs with a real Loki that holds an hour of the medium world. */
async function withLoki(
  measure: (tenant: Tenant, flows: number) => Promise<string[]>,
): Promise<string[]> {
  const loki = await startLoki();
  try {
    const tenant = openTenant(loki.url, 'bench');
    const world = createWorld({ seed: 1, size: 'medium' });
    return await measure(tenant, await tenant.push(world.flows(START_MS, END_MS)));
  } finally {
    await loki.stop();
  }
}

const lokiFigures = (): Promise<string[]> =>
  withLoki(async (tenant, flows) => [
    `In a real Loki with ${flows} flows of an hour.`,
    '',
    `Parsing 5,000 flows from the wire: ${(await parseRatio(tenant)).toFixed(2)} × JSON.parse (at most 3).`,
    '',
    ...queryLines(await queryRatios(tenant)),
    '',
    ...(await overviewCosts(tenant)),
    '',
    ...graphPipeline(),
  ]);

/** Runs with what `npm start` serves, and a browser. */
async function withSite(measure: (site: Site) => Promise<string[]>): Promise<string[]> {
  const site = await startSite('small');
  try {
    return await measure(site);
  } finally {
    await site.close();
  }
}

const reportFigures = async (): Promise<string[]> => [
  readingRatio(),
  '',
  ...(await withSite(reportScroll)),
];

/** What can be measured alone, by the word behind `npm run bench --`. */
const PARTS: Readonly<Record<string, () => Promise<string[]>>> = {
  browser: async () => [...(await browserFigures()), '', ...(await withSite(overviewInBrowser))],
  topology: () => withSite(topologyInBrowser),
  evidence: async () => [...(await reportFigures()), '', ...(await evidenceFigures())],
  overview: async () => [
    ...(await withLoki(overviewCosts)),
    '',
    ...(await withSite(overviewInBrowser)),
  ],
};

/**
 * `npm run bench`: everything that has a figure, written to results.md. `npm run bench -- browser`, `-- overview`,
 * `-- topology` and `-- evidence` print these figures alone and leave the file as it is.
 */
async function main(): Promise<void> {
  const part = PARTS[process.argv[2] ?? ''];
  if (part) {
    console.log((await part()).join('\n'));
    return;
  }
  const inBrowser = [
    ...(await browserFigures()),
    '',
    ...(await withSite(overviewInBrowser)),
    '',
    ...(await withSite(topologyInBrowser)),
  ];
  const evidence = [...(await reportFigures()), '', ...(await evidenceFigures())];
  const figures = [...(await lokiFigures()), '', ...evidence, '', ...inBrowser];
  const text = ['# Measured by `npm run bench`', '', ...figures].join('\n');
  writeFileSync('bench/results.md', `${text}\n`);
  console.log(text);
}

main().catch((error: unknown) => {
  console.error(error);
  // Parts that were started go with us.
  process.exit(1);
});
