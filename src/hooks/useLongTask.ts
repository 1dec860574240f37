import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { type ApiError, apiErrorOf } from '../api/apiError';

/** Something that takes a while, tells how far it is, and can be stopped. */
export type LongTask<Value, Progress> =
  | { readonly kind: 'running'; readonly progress: Progress | undefined }
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly error: ApiError }
  | { readonly kind: 'stopped' };

/** What a task is given. */
export interface TaskWatch<Progress> {
  readonly signal: AbortSignal;
  /** May be called as often as there is something new: the progress is made only when it is shown. */
  readonly onProgress: (progress: () => Progress) => void;
}

export type StartTask<Value, Progress> = (watch: TaskWatch<Progress>) => Promise<Value>;

/** Progress is shown at once, and then not more often than this. */
const SHOWN_EVERY_MS = 150;

/** Calls the latest of what it is given, at once and later once in a while. */
const createPace = () => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: (() => void) | undefined;
  const run = () => {
    latest?.();
    timer = latest && setTimeout(run, SHOWN_EVERY_MS);
    latest = undefined;
  };
  return {
    next: (call: () => void) => {
      latest = call;
      if (timer === undefined) run();
    },
    stop: () => {
      clearTimeout(timer);
      latest = undefined;
    },
  };
};

const RUNNING = { kind: 'running', progress: undefined } as const;

/**
 * Runs a task of the evidence door's while it is wanted, and anew whenever it is another one.
 *
 * @param start the same function as long as the task is the same; undefined where there is nothing to do
 */
export const useLongTask = <Value, Progress>(start: StartTask<Value, Progress> | undefined) => {
  type Task = LongTask<Value, Progress>;
  const [times, askAgain] = useReducer((count: number) => count + 1, 0);
  const run = useMemo(() => ({ start, times }), [start, times]);
  const [told, setTold] = useState<{ readonly of: object; readonly task: Task }>();
  const current = useRef<AbortController>(undefined);
  useEffect(() => {
    if (!run.start) return undefined;
    const abort = new AbortController();
    current.current = abort;
    const pace = createPace();
    const tell = (task: Task) => {
      if (!abort.signal.aborted) setTold({ of: run, task });
    };
    const end = (task: Task) => {
      pace.stop();
      tell(task);
    };
    run
      .start({
        signal: abort.signal,
        onProgress: (progress) => pace.next(() => tell({ kind: 'running', progress: progress() })),
      })
      .then(
        (value) => end({ kind: 'done', value }),
        (error: unknown) => end({ kind: 'failed', error: apiErrorOf(error, 'evidence') }),
      );
    return () => {
      pace.stop();
      abort.abort();
    };
  }, [run]);
  const cancel = useCallback(() => {
    current.current?.abort();
    setTold({ of: run, task: { kind: 'stopped' } });
  }, [run]);
  const task: Task = told?.of === run ? told.task : RUNNING;
  return { task, cancel, retry: askAgain };
};
