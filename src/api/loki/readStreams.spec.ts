import { ApiError } from '../apiError';
import { readStreams } from './readStreams';

const LINE = '{"SrcAddr":"10.0.0.1","Bytes":7}';

const answer = (result: unknown) => ({
  status: 200,
  contentType: 'application/json',
  body: JSON.stringify({
    status: 'success',
    data: { resultType: 'streams', result, stats: { summary: { execTime: 0.25 } } },
  }),
});

const stream = (...lines: readonly string[]) => ({
  stream: { app: 'netobserv-flowcollector', FlowDirection: '1', SrcK8S_Namespace: '1234' },
  values: lines.map((line, at) => [`179551050000000000${at}`, line]),
});

it('joins labels and line; labels of integer fields are integers, others stay text', () => {
  const { flows, rejected, entries, execTimeS } = readStreams(answer([stream(LINE)]));
  expect({ rejected, entries, execTimeS }).toEqual({ rejected: [], entries: 1, execTimeS: 0.25 });
  expect(flows[0]?.fields).toMatchObject({ Bytes: 7, FlowDirection: 1, SrcK8S_Namespace: '1234' });
  expect(flows[0]?.line).toBe(LINE);
});

it.each([
  ['cut-off JSON', '{"SrcAddr":"10.0', 'malformed'],
  ['a JSON list', '[1,2]', 'malformed'],
  ['null', 'null', 'malformed'],
  ['plain text', 'level=info msg=hello', 'malformed'],
  ['nothing', '', 'malformed'],
  ['a line of 5 MB', `{"a":"${'x'.repeat(5e6)}"}`, 'tooLong'],
])('sets %s aside and keeps its neighbours', (_what, line, reason) => {
  const { flows, rejected, entries } = readStreams(answer([stream(LINE, line, LINE)]));
  expect(flows).toHaveLength(2);
  expect(entries).toBe(3);
  expect(rejected).toEqual([expect.objectContaining({ reason, tsNs: '1795510500000000001' })]);
  expect(rejected[0]?.sample.length).toBeLessThanOrEqual(200);
});

it('lives with integers beyond 2^53, unknown fields and hostile keys', () => {
  const line =
    '{"Bytes":123456789012345678901234567890,"__proto__":{"x":1},"constructor":"y","New":true}';
  const [flow] = readStreams(answer([stream(line)])).flows;
  expect(flow?.fields.Bytes).toBeCloseTo(1.2345678901234568e29);
  expect(flow?.fields.New).toBe(true);
  expect(({} as { x?: number }).x).toBeUndefined();
});

it('skips entries that are none', () => {
  const odd = { stream: { app: 'a' }, values: [['x', LINE], ['1', 5], 7, null, ['1', LINE]] };
  expect(readStreams(answer([odd, null, 'stream'])).flows).toHaveLength(1);
});

it.each([
  ['a web page', '<!doctype html><title>Log in</title>'],
  ['no JSON', 'oops'],
  ['a matrix', JSON.stringify({ status: 'success', data: { resultType: 'matrix', result: [] } })],
  ['an error with status 200', JSON.stringify({ status: 'error', error: 'x' })],
  ['null', 'null'],
])('refuses %s', (_what, body) => {
  const read = () => readStreams({ status: 200, contentType: 'text/plain', body });
  expect(read).toThrow(ApiError);
  expect(read).toThrow(/^200 the answer (?:is|holds)/);
});
