import type { Transport, WireAnswer } from './transport';

/** A request under way or answered, and who waits for it. */
interface Shared {
  readonly answer: Promise<WireAnswer>;
  readonly controller: AbortController;
  askers: number;
}

const isSuccess = ({ status }: WireAnswer): boolean => status >= 200 && status < 300;

/** Settles as the answer does, or when the asker goes away; the last one to go takes the request along. */
const waitFor = (shared: Shared, signal: AbortSignal): Promise<WireAnswer> =>
  new Promise((resolve, reject) => {
    const leave = (): void => {
      shared.askers -= 1;
      if (shared.askers === 0) shared.controller.abort(signal.reason);
      reject(signal.reason as Error);
    };
    if (signal.aborted) {
      leave();
      return;
    }
    signal.addEventListener('abort', leave, { once: true });
    void shared.answer
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', leave));
  });

/**
 * The same transport, which sends equal requests once and remembers what was answered with success. For requests of
 * one moment: whoever wants newer answers takes a new one.
 */
export const shareTransport = (transport: Transport): Transport => {
  const known = new Map<string, Shared>();
  const send = (path: string): Shared => {
    const controller = new AbortController();
    const answer = transport(path, controller.signal);
    const shared = { answer, controller, askers: 0 };
    const forget = (): void => {
      if (known.get(path) === shared) known.delete(path);
    };
    answer.then((wire) => (isSuccess(wire) ? undefined : forget()), forget);
    controller.signal.addEventListener('abort', forget);
    known.set(path, shared);
    return shared;
  };
  return (path, signal) => {
    const shared = known.get(path) ?? send(path);
    shared.askers += 1;
    return waitFor(shared, signal);
  };
};
