const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;

/** Asks again until it holds; throws naming what was waited for. */
export async function until(
  holds: () => Promise<boolean>,
  what: string,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
