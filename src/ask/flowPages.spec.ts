import fc from 'fast-check';
import { allOf } from '../model/filters/condition';
import type { FlowPage } from '../model/flows/flowPage';
import { DEFAULT_STORE } from '../queries/flowQueries';
import { fetchFlowPage, type FlowRequest } from './flowPages';
import type { Transport } from '../api/transport';

const START_MS = 1_795_510_000_000;
const REQUEST = {
  expression: allOf(),
  store: DEFAULT_STORE,
  window: { startMs: START_MS, endMs: START_MS + 60_000 },
};

interface Stored {
  readonly tsNs: bigint;
  readonly n: number;
}

/** Answers as Loki does: the newest `limit` entries in [start, end). */
const lokiWith =
  (stored: readonly Stored[]): Transport =>
  (path) => {
    const parameters = new URL(path, 'http://loki').searchParams;
    const [start, end] = ['start', 'end'].map((name) => BigInt(parameters.get(name) ?? ''));
    const values = stored
      .filter(({ tsNs }) => tsNs >= (start ?? 0n) && tsNs < (end ?? 0n))
      .sort((a, b) => Number(b.tsNs - a.tsNs))
      .slice(0, Number(parameters.get('limit')))
      .map(({ tsNs, n }) => [tsNs.toString(), JSON.stringify({ n })]);
    const data = { resultType: 'streams', result: [{ stream: { app: 'a' }, values }], stats: {} };
    const body = JSON.stringify({ status: 'success', data });
    return Promise.resolve({ status: 200, contentType: 'application/json', body });
  };

const pagesOf = async (transport: Transport, limit: number): Promise<FlowPage[]> => {
  const pages: FlowPage[] = [];
  let after: FlowRequest['after'];
  do {
    const { signal } = new AbortController();
    const page = await fetchFlowPage(transport, { ...REQUEST, limit, after }, signal);
    pages.push(page);
    after = page.cursor;
  } while (after && pages.length < 1000);
  return pages;
};

const numbers = (pages: readonly FlowPage[]): number[] =>
  pages.flatMap(({ flows }) => flows.map(({ fields }) => fields.n as number));

// Few distinct moments, so that pages often end in the midst of one.
const someStored = fc
  .array(fc.integer({ min: 0, max: 12 }), { maxLength: 60 })
  .map((moments) =>
    moments.map((moment, n) => ({ tsNs: BigInt(START_MS + moment * 1000) * 1_000_000n, n })),
  );

it('loses and repeats no flow where pages meet', () =>
  fc.assert(
    fc.asyncProperty(someStored, fc.integer({ min: 1, max: 20 }), async (stored, limit) => {
      const pages = await pagesOf(lokiWith(stored), limit);
      const got = numbers(pages);
      expect([...got].sort((a, b) => a - b)).toEqual(stored.map(({ n }) => n));
      expect(pages.every(({ isCutOff }) => !isCutOff)).toBe(true);
      const times = pages.flatMap(({ flows }) => flows.map(({ tsNs }) => BigInt(tsNs)));
      expect(times).toEqual([...times].sort((a, b) => Number(b - a)));
    }),
  ));

it('says so when more flows share a moment than Loki gives, and goes on behind it', async () => {
  const tsNs = BigInt(START_MS + 5000) * 1_000_000n;
  const crowd = Array.from({ length: 5200 }, (_, n) => ({ tsNs, n }));
  const older = { tsNs: tsNs - 1_000_000n, n: 9999 };
  const pages = await pagesOf(lokiWith([...crowd, older]), 5000);
  expect(pages.some(({ isCutOff }) => isCutOff)).toBe(true);
  expect(numbers(pages)).toHaveLength(5001);
  expect(numbers(pages)).toContain(9999);
});

it('counts flows at the very ends of the window: start inclusive, end exclusive, 128 ns beside', async () => {
  const at = (ms: number, ns: bigint) => BigInt(ms) * 1_000_000n + ns;
  const stored = [
    { n: 1, tsNs: at(START_MS, -128n) },
    { n: 2, tsNs: at(START_MS - 1, 128n) },
    { n: 3, tsNs: at(START_MS + 59_999, 128n) },
    { n: 4, tsNs: at(START_MS + 60_000, -128n) },
  ];
  expect(numbers(await pagesOf(lokiWith(stored), 10))).toEqual([3, 1]);
});

it.each([
  ['a refusal', { status: 403, body: '{"error":"forbidden"}' }, 'forbidden'],
  ['a page', { status: 200, body: '<html></html>' }, 'notTheSource'],
])('throws %s as one ApiError', async (_what, { status, body }, kind) => {
  const transport: Transport = () => Promise.resolve({ status, contentType: 'text/html', body });
  const { signal } = new AbortController();
  await expect(fetchFlowPage(transport, { ...REQUEST, limit: 5 }, signal)).rejects.toMatchObject({
    name: 'ApiError',
    kind,
  });
});

it('hands a cancellation on as such', async () => {
  const controller = new AbortController();
  const transport: Transport = (_path, signal) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  const asked = fetchFlowPage(transport, { ...REQUEST, limit: 5 }, controller.signal);
  controller.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});
