import { QueryError } from '../../logql/queryError';
import type { Evaluate } from './sample';

/** Loki's refusal of an answer with too many series. */
export const tooManySeries = (maxSeries: number): QueryError =>
  new QueryError(
    `maximum number of series (${maxSeries}) reached for a single query; consider reducing query cardinality by adding more specific stream selectors, reducing the time range, or aggregating results with functions like sum(), count() or topk()`,
  );

/** Refuses once more series were seen, over all moments, than are allowed. */
export function createSeriesLimit(evaluate: Evaluate, maxSeries: number): Evaluate {
  const seen = new Set<string>();
  return (at) => {
    const vector = evaluate(at);
    for (const { series } of vector) seen.add(series.key);
    if (seen.size > maxSeries) throw tooManySeries(maxSeries);
    return vector;
  };
}
