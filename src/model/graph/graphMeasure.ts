import type { Measure, Statistic } from '../metrics/measures';
import type { FunctionId } from './functionIds';
import { functionOf, type GraphMetric } from './metrics';

/** Which part of the range a number is about: all of it at once, its last whole step, or each of its steps. */
export type Stretch = 'range' | 'lastStep' | 'steps';

/** What is asked for the edges of a graph. */
export interface GraphMeasure {
  readonly measure: Measure;
  readonly stretch: Stretch;
}

/** Of volumes. */
const STRETCHES: Readonly<Partial<Record<FunctionId, Stretch>>> = {
  last: 'lastStep',
  max: 'steps',
  p90: 'steps',
};

/** Of latencies. */
const STATISTICS: Readonly<Partial<Record<FunctionId, Statistic>>> = {
  min: 'min',
  max: 'max',
  p90: 'p90',
  p99: 'p99',
};

/** What has to be measured for a function of a metric; one that the metric does not have is its average. */
export const graphMeasure = (metric: GraphMetric, id: FunctionId | undefined): GraphMeasure => {
  const known = functionOf(metric, id);
  const { measure } = metric;
  return typeof measure === 'function'
    ? {
        measure: measure(STATISTICS[known] ?? 'avg'),
        stretch: known === 'last' ? 'lastStep' : 'range',
      }
    : { measure, stretch: STRETCHES[known] ?? 'range' };
};
