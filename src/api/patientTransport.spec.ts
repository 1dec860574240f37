import { patientTransport } from './patientTransport';
import type { Transport, WireAnswer } from './transport';

const answerOf = (status: number): WireAnswer => ({ status, contentType: '', body: '' });

const refusing = (times: number) => {
  let sent = 0;
  return jest.fn<Promise<WireAnswer>, Parameters<Transport>>(() => {
    sent += 1;
    return Promise.resolve(answerOf(sent <= times ? 429 : 200));
  });
};

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const { signal } = new AbortController();

it.each([
  ['at once', 0, 1, 200],
  ['after it was refused', 1, 2, 200],
  ['after it was refused four times', 4, 5, 200],
  ['with the refusal where that does not end', 99, 5, 429],
])('is answered %s', async (_, refusals, sent, status) => {
  const transport = refusing(refusals);
  const answer = patientTransport(transport)('/a', signal);
  await jest.advanceTimersByTimeAsync(10_000);
  expect((await answer).status).toBe(status);
  expect(transport).toHaveBeenCalledTimes(sent);
});

it('does not wait on for who has gone', async () => {
  const controller = new AbortController();
  const transport = refusing(99);
  const answer = patientTransport(transport)('/a', controller.signal);
  const failed = expect(answer).rejects.toThrow('gone');
  await jest.advanceTimersByTimeAsync(1);
  controller.abort(new Error('gone'));
  await failed;
  await jest.advanceTimersByTimeAsync(10_000);
  expect(transport).toHaveBeenCalledTimes(1);
});
