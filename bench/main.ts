import { writeFileSync } from 'node:fs';
import { startLoki } from '../dev/stack/loki';
import { openTenant } from '../dev/stack/tenant';
import { createWorld } from '../dev/world/createWorld';
import { END_MS, START_MS } from './loki';
import { parseRatio } from './parseRatio';
import { queryLines, queryRatios } from './queryRatios';

/** `npm run bench`: everything that has a figure, written to results.md. */
async function main(): Promise<void> {
  const loki = await startLoki();
  try {
    const tenant = openTenant(loki.url, 'bench');
    const world = createWorld({ seed: 1, size: 'medium' });
    const count = await tenant.push(world.flows(START_MS, END_MS));
    const lines = [
      '# Measured by `npm run bench`',
      '',
      `In a real Loki with ${count} flows of an hour.`,
      '',
      `Parsing 5,000 flows from the wire: ${(await parseRatio(tenant)).toFixed(2)} × JSON.parse (at most 3).`,
      '',
      ...queryLines(await queryRatios(tenant)),
    ];
    writeFileSync('bench/results.md', `${lines.join('\n')}\n`);
    console.log(lines.join('\n'));
  } finally {
    await loki.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
