import { sampleFlows, samplePage } from '../../../dev/testing/sampleFlows';
import { joinPages } from './joinPages';

const flows = sampleFlows(4);
const cursor = { tsNs: '7', seen: new Set(['x']) };
const FIRST = samplePage(flows.slice(0, 2), {
  hasMore: true,
  cursor: { tsNs: '9', seen: new Set<string>() },
  isCutOff: true,
  cost: { requests: 1, durationMs: 10, execTimeS: 0.5 },
});
const LAST = samplePage(flows.slice(2), {
  hasMore: true,
  cursor,
  window: { startMs: 1, endMs: 2 },
  rejected: [{ tsNs: '8', reason: 'malformed', sample: '{' }],
  cost: { requests: 2, durationMs: 20, execTimeS: 0.25 },
});

it('has nothing of no pages, and one page as it is', () => {
  expect(joinPages([])).toBeUndefined();
  expect(joinPages([FIRST])).toBe(FIRST);
});

it('has all flows in order and goes on where the last page stopped', () => {
  const joined = joinPages([FIRST, LAST]);
  expect(joined?.flows).toEqual(flows);
  expect(joined?.rejected).toEqual(LAST.rejected);
  expect(joined?.cursor).toBe(cursor);
  expect(joined?.hasMore).toBe(true);
});

it('keeps the window of the first page, which decided what now is', () => {
  expect(joinPages([FIRST, LAST])?.window).toBe(FIRST.window);
});

it('adds up what it took, and does not forget that something is missing', () => {
  const joined = joinPages([FIRST, LAST]);
  expect(joined?.cost).toEqual({ requests: 3, durationMs: 30, execTimeS: 0.75 });
  expect(joined?.isCutOff).toBe(true);
});
