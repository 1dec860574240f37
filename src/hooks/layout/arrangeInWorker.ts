import type { Arrange } from './layoutJob';
import type { Places } from '../../model/graph/geometry/boxes';

/** Off the main thread; each job has a worker of its own, so that it ends at once when nobody waits for it any more. */
export const arrangeInWorker: Arrange = (job, signal) =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(
      /* webpackChunkName: "layout-worker" */ new URL('./layoutWorker.ts', import.meta.url),
    );
    const fail = (reason: Error) => {
      worker.terminate();
      reject(reason);
    };
    worker.onmessage = ({ data }: MessageEvent<Places>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = ({ message }) => fail(new Error(message));
    signal.addEventListener('abort', () => fail(new Error('no longer wanted')), { once: true });
    worker.postMessage({ layout: job.layout, input: job.input });
  });
