import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { createWorld } from '../world/createWorld';
import { SIZES, type WorldSize } from '../world/worldOptions';
import { startLoki } from './loki';
import { createProgress } from './progress';
import { openTenant } from './tenant';

const HOUR_MS = 60 * 60 * 1000;
const TENANT = 'network';

function sizeOf(text: string | undefined): WorldSize | undefined {
  const size = (Object.keys(SIZES) as WorldSize[]).find((one) => one === text);
  if (text !== undefined && !size) throw new Error(`--world: no size: ${text}`);
  return size;
}

async function load(url: string, size: WorldSize, signal: AbortSignal): Promise<void> {
  const nowMs = Date.now();
  const flows = createWorld({ seed: 1, size }).flows(nowMs - HOUR_MS, nowMs);
  const onStored = createProgress(SIZES[size].recordsPerHour);
  const count = await openTenant(url, TENANT).push(flows, { signal, onStored });
  console.error(`${count.toLocaleString('en')} flows of the ${size} world are stored`);
}

/** Aborted by the first Ctrl-C; a terminal and `npm` may both send the signal, and the second must not end us half-way. */
function untilInterrupted(): AbortSignal {
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => interrupted.abort());
  return interrupted.signal;
}

/** `npm run stack [-- --world small|medium|large]`: the real parts in the foreground, until Ctrl-C. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { world: { type: 'string' } } });
  const size = sizeOf(values.world);
  const signal = untilInterrupted();
  const loki = await startLoki();
  try {
    if (size) await load(loki.url, size, signal);
    signal.throwIfAborted();
    console.log(JSON.stringify({ loki: { url: loki.url, org: TENANT } }));
    // Nothing else keeps the process alive while it waits.
    const alive = setInterval(() => undefined, HOUR_MS);
    await once(signal, 'abort');
    clearInterval(alive);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await loki.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
