import { shareTransport } from './shareTransport';
import type { WireAnswer } from './transport';

const answer = (status: number): WireAnswer => ({ status, contentType: '', body: String(status) });

/** Answers as given, one after the other, and remembers the signals. */
const scripted = (...answers: (() => Promise<WireAnswer>)[]) => {
  const signals: AbortSignal[] = [];
  const share = shareTransport((_path, signal) => {
    signals.push(signal);
    return answers[signals.length - 1]?.() ?? Promise.resolve(answer(200));
  });
  return { share, signals };
};

const never = () => new Promise<WireAnswer>(() => undefined);
const { signal } = new AbortController();

it('sends equal requests once, at the same time and later', async () => {
  const { share, signals } = scripted();
  const both = await Promise.all([share('a', signal), share('a', signal)]);
  expect(await share('a', signal)).toBe(both[0]);
  await share('b', signal);
  expect(signals).toHaveLength(2);
});

it.each([
  ['a refusal', () => Promise.resolve(answer(429))],
  ['a failure', () => Promise.reject(new Error('down'))],
])('asks again after %s', async (_what, first) => {
  const { share, signals } = scripted(first);
  await share('a', signal).catch(() => undefined);
  expect(await share('a', signal)).toEqual(answer(200));
  expect(signals).toHaveLength(2);
});

it('cancels the request when the last asker goes, not before', async () => {
  const { share, signals } = scripted(never);
  const [one, other] = [new AbortController(), new AbortController()];
  const waiting = [share('a', one.signal), share('a', other.signal)];
  one.abort();
  await expect(waiting[0]).rejects.toThrow(/abort/i);
  expect(signals[0]?.aborted).toBe(false);
  other.abort();
  await expect(waiting[1]).rejects.toThrow(/abort/i);
  expect(signals[0]?.aborted).toBe(true);
  expect(await share('a', signal)).toEqual(answer(200));
});
