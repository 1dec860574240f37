import { readInWorker, readWhole } from './readInWorker';

/** Stands in for the browser's, which Node does not have. */
class FakeWorker {
  static made: FakeWorker[] = [];
  onmessage: (event: { data: readonly unknown[] }) => void = () => undefined;
  onerror: (event: { message: string }) => void = () => undefined;
  readonly postMessage = jest.fn();
  readonly terminate = jest.fn();
  constructor(readonly url: URL) {
    FakeWorker.made.push(this);
  }
}

const lastWorker = (): FakeWorker => {
  const worker = FakeWorker.made.at(-1);
  if (!worker) throw new Error('no worker');
  return worker;
};

const read = (signal = new AbortController().signal) => {
  const onPart = jest.fn();
  const end = readInWorker({ kind: 'report', input: '{}' }, { signal, onPart });
  return { end, onPart, worker: lastWorker() };
};

beforeEach(() => {
  FakeWorker.made = [];
  Object.assign(globalThis, { Worker: FakeWorker });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Worker');
});

it('sends the text and hands on each part until the last', async () => {
  const { end, onPart, worker } = read();
  expect(String(worker.url)).toMatch(/evidenceWorker\.ts$/);
  expect(worker.postMessage).toHaveBeenCalledWith({ kind: 'report', input: '{}' });
  worker.onmessage({ data: [['a']] });
  worker.onmessage({ data: [['b']] });
  expect(worker.terminate).not.toHaveBeenCalled();
  worker.onmessage({ data: [] });
  await expect(end).resolves.toBeUndefined();
  expect(onPart.mock.calls).toEqual([[['a']], [['b']]]);
  expect(worker.terminate).toHaveBeenCalled();
});

it('ends the work when nobody waits for it any more', async () => {
  const abort = new AbortController();
  const { end, worker } = read(abort.signal);
  abort.abort();
  await expect(end).rejects.toThrow('no longer wanted');
  expect(worker.terminate).toHaveBeenCalled();
});

it('says so when the worker fails', async () => {
  const { end, worker } = read();
  worker.onerror({ message: 'out of memory' });
  await expect(end).rejects.toThrow('out of memory');
  expect(worker.terminate).toHaveBeenCalled();
});

it('makes no worker for what is not wanted from the start', async () => {
  const reading = { signal: AbortSignal.abort(), onPart: jest.fn() };
  await expect(readInWorker({ kind: 'sbom', input: '' }, reading)).rejects.toThrow();
  expect(FakeWorker.made).toEqual([]);
});

it('gives what comes in one part', async () => {
  const whole = readWhole({ kind: 'sbom', input: '' }, new AbortController().signal);
  const worker = lastWorker();
  worker.onmessage({ data: [{ problem: 'noJson' }] });
  worker.onmessage({ data: [] });
  await expect(whole).resolves.toEqual({ problem: 'noJson' });
});
