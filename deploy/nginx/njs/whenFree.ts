/** How long who finds all places taken waits before asking again, ms: a little longer each time, ten seconds in all. */
const FIRST_WAIT_MS = 20;
const LONGER_BY_MS = 8;
const WAITS = 45;

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Asks again while nginx says that all places are taken (429), which costs next to nothing, and in the end says so. */
export async function whenFree(ask: () => Promise<NginxHTTPRequest>): Promise<NginxHTTPRequest> {
  let reply = await ask();
  for (let at = 0; reply.status === 429 && at < WAITS; at += 1) {
    await pause(FIRST_WAIT_MS + at * LONGER_BY_MS);
    reply = await ask();
  }
  return reply;
}
