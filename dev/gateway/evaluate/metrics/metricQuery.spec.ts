import type { MetricExpression } from '../../logql/ast';
import { parseLogql } from '../../logql/parseLogql';
import { createStore } from '../../store/createStore';
import { Pace } from '../pace';
import { runInstantQuery, runRangeQuery } from './metricQuery';

const SECOND = 1_000_000_000n;
const START = 1_700_000_000n * SECOND;

/** One entry a second, with its number as `N`, alternately of streams a and b; every third without `N`. */
const store = createStore();
store.add(
  Array.from({ length: 12 }, (_, at) => ({
    labels: { app: 'x', stream: at % 2 === 0 ? 'a' : 'b' },
    tsNs: String(START + BigInt(at) * SECOND),
    line: at % 3 === 2 ? '{"Other":1}' : `{"N":${at}}`,
  })),
);

const tools = (maxSeries = 500) => ({
  store,
  pace: new Pace(),
  counts: { lines: 0, bytes: 0 },
  maxSeries,
});
const metric = (query: string): MetricExpression => {
  const expression = parseLogql(query);
  if (expression.kind === 'log') throw new Error('a metric query is needed');
  return expression;
};
const instant = async (query: string, seconds: bigint, maxSeries?: number): Promise<unknown> => {
  const at = START + seconds * SECOND;
  const vector = await runInstantQuery(metric(query), at, tools(maxSeries));
  return vector.map(({ metric: labels, value }) => [labels, value[1]]);
};

it('counts entries after the beginning of a window, up to and with its end', async () => {
  expect(await instant('sum(count_over_time({app="x"}[2s]))', 4n)).toEqual([[{}, '2']]);
  expect(await instant('sum(rate({app="x"}[4s]))', 4n)).toEqual([[{}, '1']]);
});

it('moves windows back by an offset', async () => {
  expect(await instant('sum(count_over_time({app="x"}[10s] offset 8s))', 9n)).toEqual([[{}, '2']]);
});

it('takes each step of a range by itself and leaves moments without entries out', async () => {
  const steps = { start: START, end: START + 20n * SECOND, step: 5n * SECOND };
  const [line] = await runRangeQuery(metric('sum(count_over_time({app="x"}[1s]))'), steps, tools());
  const start = Number(START / SECOND);
  expect(line?.values).toEqual([
    [start, '1'],
    [start + 5, '1'],
    [start + 10, '1'],
  ]);
});

it('passes over lines without the unwrapped field', async () => {
  const log = '{app="x"} | json N="N" | unwrap N';
  expect(await instant(`sum by (stream) (sum_over_time(${log} [12s]))`, 11n)).toEqual([
    [{ stream: 'a' }, '20'],
    [{ stream: 'b' }, '20'],
  ]);
});

it('counts them as zeros in a grouped average, as Loki does', async () => {
  const log = '{app="x"} | json N="N" | unwrap N';
  expect(await instant(`avg_over_time(${log} [12s]) by (app)`, 11n)).toEqual([
    [{ app: 'x' }, String(40 / 12)],
  ]);
});

it('refuses too many series, those of a part that is ranked only afterwards included', async () => {
  const byNumber = 'sum by (N) (count_over_time({app="x"} | json N="N" [12s]))';
  await expect(instant(`topk(1, ${byNumber})`, 11n, 4)).rejects.toThrow(
    'maximum number of series (4)',
  );
  expect(await instant(`sum(${byNumber})`, 11n, 4)).toEqual([[{}, '12']]);
});

it('binds operators as Loki does', async () => {
  expect(await instant('vector(1) + 2 * 3 ^ 2 ^ 0', 0n)).toEqual([[{}, '7']]);
  expect(await instant('vector(9) > 5 or vector(1)', 0n)).toEqual([[{}, '9']]);
});
