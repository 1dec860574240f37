import { writeFileSync } from 'node:fs';
import { startLoki } from '../dev/stack/loki';
import { openTenant } from '../dev/stack/tenant';
import { createWorld } from '../dev/world/createWorld';
import { browserFigures } from './browser';
import { END_MS, START_MS } from './loki';
import { parseRatio } from './parseRatio';
import { queryLines, queryRatios } from './queryRatios';

async function lokiFigures(): Promise<string[]> {
  const loki = await startLoki();
  try {
    const tenant = openTenant(loki.url, 'bench');
    const world = createWorld({ seed: 1, size: 'medium' });
    const count = await tenant.push(world.flows(START_MS, END_MS));
    return [
      `In a real Loki with ${count} flows of an hour.`,
      '',
      `Parsing 5,000 flows from the wire: ${(await parseRatio(tenant)).toFixed(2)} × JSON.parse (at most 3).`,
      '',
      ...queryLines(await queryRatios(tenant)),
    ];
  } finally {
    await loki.stop();
  }
}

/**
 * `npm run bench`: everything that has a figure, written to results.md. `npm run bench -- browser` prints the figures of
 * the browser alone and leaves the file as it is.
 */
async function main(): Promise<void> {
  if (process.argv[2] === 'browser') {
    console.log((await browserFigures()).join('\n'));
    return;
  }
  const figures = [...(await lokiFigures()), '', ...(await browserFigures())];
  const text = ['# Measured by `npm run bench`', '', ...figures].join('\n');
  writeFileSync('bench/results.md', `${text}\n`);
  console.log(text);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
