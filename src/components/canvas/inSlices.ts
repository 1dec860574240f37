/** Leaves a frame time enough to be drawn, even on a machine of half the speed. */
const SLICE_MS = 24;
const [FIRST, FEWEST, MOST] = [40, 10, 400];

/** The frame that is being made has been drawn. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** What React makes of changes, it makes before the next task. */
const rendered = (): Promise<void> => Promise.resolve();

/**
 * Works off items a frame at a time, as many as have fitted into the one before, so that the page stays quick. Ends early
 * when the signal says so.
 */
export const inSlices = async <T>(
  items: readonly T[],
  work: (some: readonly T[]) => void,
  signal: AbortSignal,
): Promise<void> => {
  let size = FIRST;
  for (let at = 0; at < items.length;) {
    if (at > 0) await drawn();
    if (signal.aborted) return;
    const startMs = performance.now();
    const some = items.slice(at, at + size);
    work(some);
    await rendered();
    at += some.length;
    const tookMs = Math.max(1, performance.now() - startMs);
    size = Math.round(Math.min(MOST, Math.max(FEWEST, (some.length * SLICE_MS) / tookMs)));
  }
};
