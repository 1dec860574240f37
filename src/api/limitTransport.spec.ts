import { limitTransport } from './limitTransport';
import type { WireAnswer } from './transport';

const OK: WireAnswer = { status: 200, contentType: '', body: '' };

/** A transport whose requests end when the test says so. */
const slow = () => {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const transport = (path: string) => {
    started.push(path);
    return new Promise<WireAnswer>((resolve) => ends.set(path, () => resolve(OK)));
  };
  return { transport, started, end: (path: string) => ends.get(path)?.() };
};

const settle = () => new Promise((resolve) => setTimeout(resolve));
const { signal } = new AbortController();

it('lets so many through at a time, the others in order', async () => {
  const { transport, started, end } = slow();
  const limited = limitTransport(transport, 2);
  const all = ['a', 'b', 'c', 'd'].map((path) => limited(path, signal));
  await settle();
  expect(started).toEqual(['a', 'b']);
  end('b');
  await settle();
  expect(started).toEqual(['a', 'b', 'c']);
  ['a', 'c'].forEach(end);
  await settle();
  end('d');
  expect(await Promise.all(all)).toEqual([OK, OK, OK, OK]);
});

it('drops what is cancelled while it waits, and goes on', async () => {
  const { transport, started, end } = slow();
  const limited = limitTransport(transport, 1);
  const controller = new AbortController();
  const [first, left, last] = [
    limited('a', signal),
    limited('b', controller.signal),
    limited('c', signal),
  ];
  controller.abort();
  await expect(left).rejects.toThrow(/abort/i);
  end('a');
  await first;
  await settle();
  expect(started).toEqual(['a', 'c']);
  end('c');
  expect(await last).toBe(OK);
});

it('goes on after a failure', async () => {
  const answers = [Promise.reject(new Error('down')), Promise.resolve(OK)];
  const limited = limitTransport(() => answers.shift() ?? Promise.resolve(OK), 1);
  const [failed, next] = [limited('a', signal), limited('b', signal)];
  await expect(failed).rejects.toThrow('down');
  expect(await next).toBe(OK);
});
