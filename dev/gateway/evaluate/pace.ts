import { setImmediate as nextTurn } from 'node:timers/promises';

/** The client went away; nobody waits for the answer. */
export class Abandoned extends Error {}

const SLICE_MS = 8;
const LOOK_EVERY = 64;

/** Lets long scans share the event loop: ask `isDue` often, and `rest` when it is. */
export class Pace {
  private since = performance.now();
  private count = 0;

  constructor(private readonly signal?: AbortSignal) {}

  get isDue(): boolean {
    this.count += 1;
    return this.count % LOOK_EVERY === 0 && performance.now() - this.since > SLICE_MS;
  }

  /** Throws Abandoned once the signal is aborted. */
  async rest(): Promise<void> {
    await nextTurn();
    if (this.signal?.aborted) throw new Abandoned();
    this.since = performance.now();
  }
}
