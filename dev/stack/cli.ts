import { parseArgs } from 'node:util';
import { createWorld } from '../world/createWorld';
import { SIZES } from '../world/worldOptions';
import { startLoki } from './loki';
import { openTenant } from './tenant';

const HOUR_MS = 60 * 60 * 1000;
const TENANT = 'network';

/** `npm run stack [-- --world small|medium|large]`: the real parts in the foreground, until Ctrl-C. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { world: { type: 'string' } } });
  const size = (Object.keys(SIZES) as (keyof typeof SIZES)[]).find((one) => one === values.world);
  if (values.world !== undefined && !size) throw new Error(`--world: no size: ${values.world}`);
  const loki = await startLoki();
  // A terminal and `npm` may both send the signal: only the first may count, and none may end us half-way.
  const stop = (): void => void loki.stop().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  if (size) {
    const nowMs = Date.now();
    const world = createWorld({ seed: 1, size });
    const count = await openTenant(loki.url, TENANT).push(world.flows(nowMs - HOUR_MS, nowMs));
    console.error(`${count} flows of the ${size} world are stored`);
  }
  console.log(JSON.stringify({ loki: { url: loki.url, org: TENANT } }));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
