import {
  printMetricQuestion,
  printMetricQuery,
  type LogPart,
  type MetricQuery,
} from './metricQuery';

const query: MetricQuery = {
  parts: [{ logs: { matchers: [{ label: 'app', op: '=', value: 'x' }], filters: [] }, sign: [] }],
  extract: ['Bytes', 'SrcK8S_Zone'],
  unwrap: 'Bytes',
  fold: 'sum',
  by: ['SrcK8S_Zone', 'DstK8S_Type'],
  seconds: 300,
};
const part = (op: '=' | '!=', sign: readonly string[]): LogPart => ({
  logs: { matchers: [{ label: 'd', op, value: '1' }], filters: [] },
  sign,
});
const [LEFT, RIGHT] = [part('!=', []), part('=', ['d'])];
const COUNT = { unwrap: undefined, fold: 'count' } as const;

it.each<[string, Partial<MetricQuery>, string]>([
  [
    'a sum',
    {},
    'sum by (SrcK8S_Zone, DstK8S_Type) (sum_over_time({app="x"} | json Bytes="Bytes", SrcK8S_Zone="SrcK8S_Zone" | unwrap Bytes | __error__ = "" [300s]))',
  ],
  [
    'a count of labels alone, which needs nothing of the line',
    { ...COUNT, extract: [], by: ['app'] },
    'sum by (app) (count_over_time({app="x"} [300s]))',
  ],
  [
    'parts, of which one keeps the label that tells it from the other',
    { ...COUNT, extract: [], by: ['app'], parts: [LEFT, RIGHT] },
    'sum by (app) (sum by (app) (count_over_time({d!="1"} [300s])) or sum by (app, d) (count_over_time({d="1"} [300s])))',
  ],
  [
    'a quantile',
    { fold: { quantile: 0.99 }, by: ['app'], extract: ['Bytes'] },
    'quantile_over_time(0.99, {app="x"} | json Bytes="Bytes" | unwrap Bytes | __error__ = "" [300s]) by (app)',
  ],
  [
    'the smallest',
    { fold: 'min', by: ['app'], extract: ['Bytes'] },
    'min_over_time({app="x"} | json Bytes="Bytes" | unwrap Bytes | __error__ = "" [300s]) by (app)',
  ],
])('prints %s', (_what, patch, text) => {
  expect(printMetricQuery({ ...query, ...patch })).toBe(text);
});

it('prints a question as one text', () => {
  const count = { ...query, ...COUNT, extract: [] };
  expect(printMetricQuestion([count, { ...count, by: ['app'] }])).toBe(
    'sum by (SrcK8S_Zone, DstK8S_Type) (count_over_time({app="x"} [300s])) or sum by (app) (count_over_time({app="x"} [300s]))',
  );
});
