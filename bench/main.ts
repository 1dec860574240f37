import { writeFileSync } from 'node:fs';
import { readStreams } from '../src/api/readStreams';
import { parseFilters } from '../src/model/url/filtersText';
import { viewExpression } from '../src/model/viewExpression';
import { DEFAULT_STORE, flowQueries, nanoWindow } from '../src/queries/flowQueries';
import { printLogQuery } from '../src/queries/logql';
import { startLoki } from '../dev/stack/loki';
import { openTenant, type Tenant } from '../dev/stack/tenant';
import { createWorld } from '../dev/world/createWorld';
import { browserFigures } from './browser';
import { NAMED_FILTERS } from './namedFilters';

const HOUR_MS = 3_600_000;
const ROUNDS = 7;
const END_MS = Math.floor(Date.now() / 60_000) * 60_000;
const WINDOW = nanoWindow({ startMs: END_MS - HOUR_MS, endMs: END_MS });

const fastest = (times: readonly number[]): number => Math.min(...times);

const ask = async ({ transport }: Tenant, query: string, limit: number): Promise<string> => {
  const bounds = { start: String(WINDOW.startNs), end: String(WINDOW.endNs) };
  const search = new URLSearchParams({ query, ...bounds, limit: String(limit) });
  const { signal } = new AbortController();
  const { status, body } = await transport(`/loki/api/v1/query_range?${search.toString()}`, signal);
  if (status !== 200) throw new Error(`${query}: ${body}`);
  return body;
};

/** Loki's own time for queries that are asked one after the other, seconds. */
const execTime = async (tenant: Tenant, queries: readonly string[]): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    let sum = 0;
    for (const query of queries) {
      const body = JSON.parse(await ask(tenant, query, 100)) as {
        data: { stats: { summary: { execTime: number } } };
      };
      sum += body.data.stats.summary.execTime;
    }
    times.push(sum);
  }
  return fastest(times);
};

const timed = (work: () => unknown): number => {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
};

const parseRatio = async (tenant: Tenant): Promise<number> => {
  const body = await ask(tenant, '{app="netobserv-flowcollector"}', 5000);
  const rounds = Array.from({ length: 15 }, () => [
    timed(() => readStreams({ status: 200, contentType: 'application/json', body })),
    timed(() => JSON.parse(body)),
  ]);
  const [ours = [], plain = []] = [0, 1].map((at) => rounds.map((round) => round[at] ?? 0));
  return fastest(ours) / fastest(plain);
};

const TITLE = '# Measured by `npm run bench`';

async function lokiFigures(): Promise<string[]> {
  const loki = await startLoki();
  const tenant = openTenant(loki.url, 'bench');
  const world = createWorld({ seed: 1, size: 'medium' });
  const count = await tenant.push(world.flows(END_MS - HOUR_MS, END_MS));
  const lines = [
    `Parsing 5,000 flows from the wire: ${(await parseRatio(tenant)).toFixed(2)} × JSON.parse (at most 3).`,
    '',
    `Loki's execution time on ${count} flows against the existing plugin's text (at most 1.0 ×), the fastest of ${ROUNDS}:`,
    '',
    '| filter | ratio |',
    '| --- | --- |',
  ];
  for (const { filters, peer } of NAMED_FILTERS) {
    const expression = viewExpression({
      filters: parseFilters(filters).filters,
      match: 'all',
      recordType: 'flowLog',
      packetLoss: 'all',
    });
    const ours = flowQueries(expression, DEFAULT_STORE).map(printLogQuery);
    const ratio = (await execTime(tenant, ours)) / (await execTime(tenant, [peer]));
    lines.push(`| \`${filters}\` | ${ratio.toFixed(2)} |`);
  }
  await loki.stop();
  return lines;
}

/** `npm run bench -- browser` prints the figures of the browser alone and leaves the results as they are. */
async function main(): Promise<void> {
  const isBrowserOnly = process.argv[2] === 'browser';
  const browser = await browserFigures();
  const lines = isBrowserOnly ? browser : [TITLE, '', ...(await lokiFigures()), '', ...browser];
  console.log(lines.join('\n'));
  if (!isBrowserOnly) writeFileSync('bench/results.md', `${lines.join('\n')}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
