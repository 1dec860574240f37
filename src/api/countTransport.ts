import type { Transport } from './transport';

/** Requests that were sent or wait for their turn, and those of them that are over. */
export interface Progress {
  readonly asked: number;
  readonly answered: number;
}

/** A number of requests that others can watch. */
export interface ProgressMeter {
  readonly read: () => Progress;
  /** Calls back after every change, until the returned function is called. */
  readonly watch: (callBack: () => void) => () => void;
}

/** The same transport, and a meter of its requests. */
export const countTransport = (
  transport: Transport,
): { readonly transport: Transport; readonly meter: ProgressMeter } => {
  const watchers = new Set<() => void>();
  let progress: Progress = { asked: 0, answered: 0 };
  const change = (more: Progress): void => {
    progress = {
      asked: progress.asked + more.asked,
      answered: progress.answered + more.answered,
    };
    watchers.forEach((callBack) => callBack());
  };
  return {
    transport: async (path, signal) => {
      change({ asked: 1, answered: 0 });
      try {
        return await transport(path, signal);
      } finally {
        change({ asked: 0, answered: 1 });
      }
    },
    meter: {
      read: () => progress,
      watch: (callBack) => {
        watchers.add(callBack);
        return () => watchers.delete(callBack);
      },
    },
  };
};
