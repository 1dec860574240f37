import type { ReadingJob, ReadingKind, Readings } from './readings';

interface Reading<Part> {
  readonly signal: AbortSignal;
  readonly onPart: (part: Part) => void;
}

/**
 * Reads off the main thread what CI left; each job has a worker of its own, so that it ends at once when nobody waits for
 * it any more. Resolves when all parts have come.
 */
export type ReadInWorker = <K extends ReadingKind>(
  job: ReadingJob<K>,
  reading: Reading<Readings[K]['part']>,
) => Promise<void>;

export const readInWorker: ReadInWorker = <K extends ReadingKind>(
  { kind, input }: ReadingJob<K>,
  { signal, onPart }: Reading<Readings[K]['part']>,
) =>
  new Promise<void>((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(
      /* webpackChunkName: "evidence-worker" */ new URL('./evidenceWorker.ts', import.meta.url),
    );
    const stop = () => {
      worker.terminate();
      reject(new Error('no longer wanted'));
    };
    const end = (settle: () => void) => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
      settle();
    };
    worker.onmessage = ({ data: [part] }: MessageEvent<readonly Readings[K]['part'][]>) => {
      if (part === undefined) end(resolve);
      else onPart(part);
    };
    worker.onerror = ({ message }) => end(() => reject(new Error(message)));
    signal.addEventListener('abort', stop, { once: true });
    worker.postMessage({ kind, input });
  });

/** The same for what comes in one part. */
export async function readWhole<K extends 'sbom' | 'compare' | 'find'>(
  job: ReadingJob<K>,
  signal: AbortSignal,
  read: ReadInWorker = readInWorker,
): Promise<Readings[K]['part']> {
  let whole: Readings[K]['part'] | undefined;
  await read<K>(job, {
    signal,
    onPart: (part) => {
      whole = part;
    },
  });
  if (whole === undefined) throw new Error('nothing was read');
  return whole;
}
