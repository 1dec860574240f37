import type { MetricExpression } from '../../logql/ast';
import type { Labels } from '../../store/streams';
import { prepare, type MetricTools } from './evaluator';
import { formatFloat } from './formatFloat';
import type { Series, Steps } from './sample';
import { createSeriesLimit } from './seriesLimit';

type Point = readonly [seconds: number, value: string];

export interface MatrixSeries {
  readonly metric: Labels;
  readonly values: readonly Point[];
}

export interface VectorSample {
  readonly metric: Labels;
  readonly value: Point;
}

const NANOSECONDS_PER_MS = 1_000_000n;
const secondsOf = (at: bigint): number => Number(at / NANOSECONDS_PER_MS) / 1000;

const byKey = (one: { series: Series }, other: { series: Series }): number =>
  one.series.key < other.series.key ? -1 : 1;

/** The lines of a metric query over time. Throws QueryError, Abandoned. */
export async function runRangeQuery(
  expression: MetricExpression,
  steps: Steps,
  tools: MetricTools,
): Promise<MatrixSeries[]> {
  const evaluate = createSeriesLimit(await prepare(expression, steps, tools), tools.maxSeries);
  const lines = new Map<string, { series: Series; values: Point[] }>();
  for (let at = steps.start; at <= steps.end; at += steps.step) {
    if (tools.pace.isDue) await tools.pace.rest();
    for (const { series, value } of evaluate(at)) {
      const line = lines.get(series.key) ?? { series, values: [] };
      if (line.values.length === 0) lines.set(series.key, line);
      line.values.push([secondsOf(at), formatFloat(value)]);
    }
  }
  return [...lines.values()]
    .sort(byKey)
    .map(({ series, values }) => ({ metric: series.labels, values }));
}

/** A metric query at one moment. Throws QueryError, Abandoned. */
export async function runInstantQuery(
  expression: MetricExpression,
  at: bigint,
  tools: MetricTools,
): Promise<VectorSample[]> {
  const steps = { start: at, end: at, step: 1n };
  const evaluate = createSeriesLimit(await prepare(expression, steps, tools), tools.maxSeries);
  return evaluate(at).map(({ series, value }) => ({
    metric: series.labels,
    value: [secondsOf(at), formatFloat(value)],
  }));
}
