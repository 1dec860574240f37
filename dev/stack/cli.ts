import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { createWorld } from '../world/createWorld';
import { SIZES, type WorldSize } from '../world/worldOptions';
import { fillStack } from './fillStack';
import { describeStack, PARTS, startStack, stopStack, type Part } from './startStack';

function sizeOf(text: string | undefined): WorldSize | undefined {
  const size = (Object.keys(SIZES) as WorldSize[]).find((one) => one === text);
  if (text !== undefined && !size) throw new Error(`--world: no size: ${text}`);
  return size;
}

/** Aborted by the first Ctrl-C; a terminal and `npm` may both send the signal, and the second must not end us half-way. */
function untilInterrupted(): AbortSignal {
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => interrupted.abort());
  return interrupted.signal;
}

function partsOf(text: string | undefined): readonly Part[] {
  if (text === undefined) return PARTS;
  return text.split(',').map((name) => {
    const part = PARTS.find((one) => one === name);
    if (!part) throw new Error(`--only: no part: ${name}; there are ${PARTS.join(', ')}`);
    return part;
  });
}

const OPTIONS = { world: { type: 'string' }, only: { type: 'string' } } as const;

/**
 * `npm run stack [-- --world small|medium|large|odd] [--only loki,minio,kubernetes]`: the real parts in the foreground, until
 * Ctrl-C; with what a sample world has for each, when there is one.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  const size = sizeOf(values.world);
  const parts = partsOf(values.only);
  const signal = untilInterrupted();
  const stack = await startStack(parts);
  try {
    if (size) await fillStack(stack, createWorld({ seed: 1, size, nowMs: Date.now() }), signal);
    signal.throwIfAborted();
    console.log(JSON.stringify(describeStack(stack)));
    await once(signal, 'abort');
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await stopStack(stack);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
