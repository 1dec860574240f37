const MINUTE_MS = 60_000;

/**
 * Where the windows of the laws end, milliseconds since the epoch: always there, so that a law which held once holds on
 * every machine at every hour. `LAW_MOMENT` takes another, a time that Date can read or `now`: to look for
 * flows that break one.
 */
export const LAW_END_MS = momentOf(process.env.LAW_MOMENT ?? '2026-01-15T12:34:00Z');

function momentOf(text: string): number {
  const ms = text === 'now' ? Date.now() : Date.parse(text);
  if (Number.isNaN(ms)) throw new RangeError(`LAW_MOMENT: no time: ${text}`);
  return Math.floor(ms / MINUTE_MS) * MINUTE_MS;
}
