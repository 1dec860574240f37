/** How long who finds all places taken waits before asking again, ms; ten seconds in all. */
const WAITS_MS = [25, 50, 100, 200, 400, 800, 1000, 1500, 2000, 2000, 2000];

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Asks again while nginx says that all places are taken (429), which costs next to nothing, and in the end says so. */
export async function whenFree(ask: () => Promise<NginxHTTPRequest>): Promise<NginxHTTPRequest> {
  let reply = await ask();
  for (let at = 0; reply.status === 429 && at < WAITS_MS.length; at += 1) {
    await pause(WAITS_MS[at] ?? 0);
    reply = await ask();
  }
  return reply;
}
