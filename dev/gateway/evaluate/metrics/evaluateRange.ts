import type { RangeAggregation } from '../../logql/ast';
import { unsupported } from '../../logql/queryError';
import { floorToFloat } from '../../store/instant';
import type { Labels } from '../../store/streams';
import type { ScanTools } from '../scan';
import { collectSamples, type SeriesSamples } from './collectSamples';
import { RANGE_FUNCTIONS } from './rangeFunctions';
import { seriesOf, type Evaluate, type Sample, type Steps, type Vector } from './sample';

/** A window that only ever moves forward over the samples of one series. */
class Cursor {
  private from = 0;
  private to = 0;

  constructor(readonly samples: SeriesSamples) {}

  /** The samples after `after` and up to `until`, as positions. */
  move(after: number, until: number): { from: number; to: number } {
    const { times } = this.samples;
    while (this.to < times.length && (times[this.to] ?? Infinity) <= until) this.to++;
    while (this.from < this.to && (times[this.from] ?? Infinity) <= after) this.from++;
    return { from: this.from, to: this.to };
  }
}

/** Windows that are shorter than the step leave gaps; what lies there is not looked at. */
function isInWindow(start: number, step: number, interval: number): (at: number) => boolean {
  if (interval >= step) return () => true;
  return (at) => at <= start || (step - ((at - start) % step)) % step < interval;
}

/** `absent_over_time` takes its labels from the selector's equalities. */
function absentLabels({ log }: RangeAggregation): Labels {
  const equal = log.matchers.filter(({ operator }) => operator === '=');
  const once = equal.filter(
    ({ name }) => log.matchers.filter((each) => each.name === name).length === 1,
  );
  return Object.fromEntries(once.map(({ name, value }) => [name, value]));
}

/** Evaluates a range aggregation; steps have to be asked for in their order. */
export async function evaluateRange(
  range: RangeAggregation,
  { start, end, step }: Steps,
  tools: ScanTools,
): Promise<Evaluate> {
  const { operation, interval, offset, parameter = 0 } = range;
  const [back, shift] = [BigInt(interval), BigInt(offset)];
  // Windows exclude their beginning and include their end; the bounds of the store are the other way round.
  const bounds = { from: start - back - shift + 1n, to: end - shift + 1n };
  const isCounted = isInWindow(Number(start - shift), Number(step), interval);
  const collected = await collectSamples(range, { bounds, isCounted }, tools);
  const cursors = collected.map((samples) => new Cursor(samples));
  const compute = RANGE_FUNCTIONS[operation];
  const seconds = interval / 1e9;

  const present = (at: bigint): Vector => {
    const [after, until] = [floorToFloat(at - shift - back), floorToFloat(at - shift)];
    return cursors.flatMap((cursor): Sample[] => {
      const { from, to } = cursor.move(after, until);
      const { values, series } = cursor.samples;
      if (from === to || !compute) return [];
      return [{ series, value: compute({ values, from, to, seconds, parameter }) }];
    });
  };
  if (operation === 'absent_over_time') {
    const series = seriesOf(absentLabels(range));
    const isAbsent = (at: bigint): boolean => {
      const [after, until] = [floorToFloat(at - shift - back), floorToFloat(at - shift)];
      const windows = cursors.map((cursor) => cursor.move(after, until));
      return windows.every(({ from, to }) => from === to);
    };
    return (at) => (isAbsent(at) ? [{ series, value: 1 }] : []);
  }
  if (!compute) throw unsupported(operation);
  return present;
}
