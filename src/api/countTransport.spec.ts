import { countTransport } from './countTransport';

const { signal } = new AbortController();
const OK = { status: 200, contentType: '', body: '' };

it('counts what was asked and what is over, failures included', async () => {
  const { transport, meter } = countTransport((path) =>
    path === 'bad' ? Promise.reject(new Error('down')) : Promise.resolve(OK),
  );
  const seen: string[] = [];
  const stop = meter.watch(() => seen.push(`${meter.read().answered}/${meter.read().asked}`));
  const both = [transport('a', signal), transport('bad', signal).catch(() => undefined)];
  expect(meter.read()).toEqual({ asked: 2, answered: 0 });
  await Promise.all(both);
  expect(seen).toEqual(['0/1', '0/2', '1/2', '2/2']);
  stop();
  await transport('a', signal);
  expect(seen).toHaveLength(4);
  expect(meter.read()).toEqual({ asked: 3, answered: 3 });
});
