import { arrangeInWorker } from './arrangeInWorker';
import type { LayoutJob } from './layoutJob';
import type { Places } from '../../model/graph/geometry/boxes';

const JOB: LayoutJob = { layout: 'grid', input: { nodes: [], groups: [], edges: [] } };
const PLACES: Places = new Map([['a', { x: 1, y: 2, width: 3, height: 4 }]]);

/** Stands in for the browser's, which Node does not have. */
class FakeWorker {
  static made: FakeWorker[] = [];
  onmessage: (event: { data: Places }) => void = () => undefined;
  onerror: (event: { message: string }) => void = () => undefined;
  readonly postMessage = jest.fn();
  readonly terminate = jest.fn();
  constructor(readonly url: URL) {
    FakeWorker.made.push(this);
  }
}

const arrange = (signal = new AbortController().signal) => {
  const places = arrangeInWorker({ ...JOB, extra: () => 1 } as LayoutJob, signal);
  const worker = FakeWorker.made.at(-1);
  if (!worker) throw new Error('no worker');
  return { places, worker };
};

beforeEach(() => {
  FakeWorker.made = [];
  Object.assign(globalThis, { Worker: FakeWorker });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Worker');
});

it('sends the job and gives what comes back', async () => {
  const { places, worker } = arrange();
  expect(String(worker.url)).toMatch(/layoutWorker\.ts$/);
  expect(worker.postMessage).toHaveBeenCalledWith(JOB);
  worker.onmessage({ data: PLACES });
  await expect(places).resolves.toBe(PLACES);
  expect(worker.terminate).toHaveBeenCalled();
});

it('ends the work when nobody waits for it any more', async () => {
  const abort = new AbortController();
  const { places, worker } = arrange(abort.signal);
  abort.abort();
  await expect(places).rejects.toThrow('no longer wanted');
  expect(worker.terminate).toHaveBeenCalled();
});

it('says so when the worker fails', async () => {
  const { places, worker } = arrange();
  worker.onerror({ message: 'out of memory' });
  await expect(places).rejects.toThrow('out of memory');
  expect(worker.terminate).toHaveBeenCalled();
});

it('makes no worker for what is not wanted from the start', async () => {
  await expect(arrangeInWorker(JOB, AbortSignal.abort())).rejects.toThrow();
  expect(FakeWorker.made).toEqual([]);
});
