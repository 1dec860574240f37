import type { RangeAggregation } from '../../logql/ast';
import type { TimeBounds } from '../../store/createStore';
import { createLabelFilterStep } from '../labelFilterStep';
import { scan, type Passed, type ScanTools } from '../scan';
import { pipelineError } from './pipelineError';
import type { Series } from './sample';
import { createSeriesFinder } from './seriesFinder';
import { unwrapText } from './unwrapValue';

/** The samples of one series, oldest first. */
export interface SeriesSamples {
  readonly series: Series;
  /** Nanoseconds as float64. */
  readonly times: number[];
  readonly values: number[];
}

/** The number that a line stands for; undefined when it has none. */
type ValueOf = (passed: Passed) => number | undefined;

function unwrapped({ unwrap }: RangeAggregation): ValueOf | undefined {
  if (!unwrap) return undefined;
  const { label, conversion } = unwrap;
  const filters = unwrap.filters.map(createLabelFilterStep);
  return ({ line, labels }) => {
    const text = labels.get(label) ?? '';
    if (text === '') return undefined;
    const value = unwrapText(text, conversion);
    if (value === undefined) labels.error = 'SampleExtractionErr';
    return filters.every((passes) => passes(line, labels)) ? (value ?? 0) : undefined;
  };
}

const lineValue = ({ operation }: RangeAggregation): ValueOf =>
  operation.startsWith('bytes_') ? ({ line }) => Buffer.byteLength(line) : () => 1;

export interface Reading {
  readonly bounds: TimeBounds;
  /** Whether a moment, in nanoseconds, lies in some window. */
  readonly isCounted: (at: number) => boolean;
}

/** Everything that a range aggregation counts, by series. Throws QueryError where a line could not be read. */
export async function collectSamples(
  range: RangeAggregation,
  { bounds, isCounted }: Reading,
  tools: ScanTools,
): Promise<readonly SeriesSamples[]> {
  const valueOf = unwrapped(range) ?? lineValue(range);
  const findSeries = createSeriesFinder(range);
  const found = new Map<string, SeriesSamples>();
  const take = (passed: Passed): boolean => {
    if (!isCounted(passed.entry.at)) return true;
    const value = valueOf(passed);
    if (value === undefined) return true;
    if (passed.labels.error !== '') throw pipelineError(passed.labels);
    const series = findSeries(passed.entry.stream, passed.labels);
    const samples = found.get(series.key) ?? { series, times: [], values: [] };
    if (samples.times.length === 0) found.set(series.key, samples);
    samples.times.push(passed.entry.at);
    samples.values.push(value);
    return true;
  };
  await scan(range.log, { bounds, newestFirst: false, take }, tools);
  return [...found.values()];
}
