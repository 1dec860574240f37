const SAY_EVERY_MS = 5000;

/** Says now and then on stderr how much of a long load is done; `expected` is a good guess. */
export function createProgress(expected: number): (count: number) => void {
  const startedAt = performance.now();
  let saidAt = startedAt;
  return (count) => {
    const now = performance.now();
    if (now - saidAt < SAY_EVERY_MS) return;
    saidAt = now;
    const percent = Math.min(99, Math.floor((count / expected) * 100));
    const seconds = Math.round((now - startedAt) / 1000);
    console.error(
      `${count.toLocaleString('en')} flows are stored, about ${percent} % (${seconds} s)`,
    );
  };
}
