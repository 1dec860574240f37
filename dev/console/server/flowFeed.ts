import type { World } from '../../world/createWorld';
import type { WireFlow } from '../../world/wireFlow';

export interface FlowSink {
  readonly add: (flows: Iterable<WireFlow>) => void;
}

const SECOND_MS = 1000;
const HISTORY_MS = 60 * 60 * SECOND_MS;
/** What is there before the first answer. */
const FIRST_SLICE_MS = 60 * SECOND_MS;
/** Small enough to keep answers quick while history comes in. */
const SLICE_MS = 5 * SECOND_MS;

const wholeSecond = (ms: number): number => Math.floor(ms / SECOND_MS) * SECOND_MS;

/**
 * Fills the store with an hour of flows, newest first, and adds what happens from then on once a second. Work is done in small
 * pieces between requests. Returns how to stop.
 */
export function startFlowFeed(world: World, sink: FlowSink): () => void {
  const startedAt = wholeSecond(Date.now());
  const add = (fromMs: number, toMs: number): void => sink.add(world.flows(fromMs, toMs));
  add(startedAt - FIRST_SLICE_MS, startedAt);

  let oldest = startedAt - FIRST_SLICE_MS;
  let history = setTimeout(function fill() {
    add(oldest - SLICE_MS, oldest);
    oldest -= SLICE_MS;
    if (oldest > startedAt - HISTORY_MS) history = setTimeout(fill, 1);
  }, 1);

  let newest = startedAt;
  const live = setInterval(() => {
    const now = wholeSecond(Date.now());
    if (now > newest) add(newest, now);
    newest = Math.max(newest, now);
  }, SECOND_MS);

  return () => {
    clearTimeout(history);
    clearInterval(live);
  };
}
