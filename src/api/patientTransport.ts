import type { Transport } from './transport';

const TOO_MANY_REQUESTS = 429;
/** Together a little longer than the burst of a busy door takes to be forgotten. */
const WAITS_MS: readonly number[] = [500, 1000, 2000, 4000];

/** Rejects with the reason of the signal when that fires first. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const leave = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', leave);
      resolve();
    }, ms);
    signal.addEventListener('abort', leave, { once: true });
  });

/**
 * The same transport, which asks again when it is told to come back later: a few times, each time after a longer while.
 * Inside of a limit it keeps its turn meanwhile, so that whoever is refused asks less.
 */
export const patientTransport =
  (transport: Transport): Transport =>
  async (path, signal) => {
    for (const ms of WAITS_MS) {
      const answer = await transport(path, signal);
      if (answer.status !== TOO_MANY_REQUESTS) return answer;
      // Those who were refused together do not come back together.
      await pause(ms * (0.5 + Math.random() / 2), signal);
    }
    return transport(path, signal);
  };
