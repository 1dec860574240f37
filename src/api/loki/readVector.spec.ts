import { ApiError } from '../apiError';
import { readVector } from './readVector';

const answer = (body: unknown, contentType = 'application/json') => ({
  status: 200,
  contentType,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const vector = (result: unknown) => ({
  status: 'success',
  data: { resultType: 'vector', result, stats: { summary: { execTime: 0.5 } } },
});

it('reads groups without their absent labels', () => {
  const result = [{ metric: { Proto: '6', DstPort: '' }, value: [1, '42.5'] }];
  expect(readVector(answer(vector(result)))).toEqual({
    samples: [{ labels: { Proto: '6' }, value: 42.5 }],
    execTimeS: 0.5,
  });
});

it.each([
  ['NaN', [1, 'NaN']],
  ['infinity', [1, '+Inf']],
  ['text', [1, 'x']],
  ['no value', undefined],
])('leaves %s out', (_what, value) => {
  expect(readVector(answer(vector([{ metric: {}, value }]))).samples).toEqual([]);
});

it.each([
  ['streams', { status: 'success', data: { resultType: 'streams', result: [] } }],
  ['no list', vector('x')],
  ['a failure', { status: 'error' }],
  ['text', 'no'],
])('refuses %s', (_what, body) => {
  expect(() => readVector(answer(body))).toThrow(ApiError);
});
