import type { Transport } from './transport';

/** Requests that run at the same time, whoever sends them. */
export const AT_ONCE = 4;

/**
 * The same transport with at most so many requests under way. The others wait in line and leave it when they are
 * cancelled.
 */
export const limitTransport = (transport: Transport, atOnce: number = AT_ONCE): Transport => {
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        waiting.splice(waiting.indexOf(go), 1);
        reject(signal.reason as Error);
      };
      const go = (): void => {
        signal.removeEventListener('abort', leave);
        running += 1;
        resolve();
      };
      signal.throwIfAborted();
      if (running < atOnce) {
        go();
        return;
      }
      waiting.push(go);
      signal.addEventListener('abort', leave, { once: true });
    });
  return async (path, signal) => {
    await turn(signal);
    try {
      return await transport(path, signal);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
};
