import { formatLatency, formatMilliseconds } from '../../model/format/durations';
import { formatCount, shortNumber } from '../../model/format/numberText';
import {
  formatByteRate,
  formatBytes,
  formatPacketRate,
  formatPackets,
} from '../../model/format/quantities';
import { label } from '../../model/label';
import type { MetricUnit } from '../../model/metrics/measures';

/** A column of figures: its title, and how a value reads. `value` is a sum, or the statistic of a latency. */
export interface FigureColumn {
  readonly title: string;
  readonly text: (value: number, seconds: number, locale: string) => string;
}

const NS_PER_MS = 1e6;

/** What is said of each unit: sums as a rate and in all, latencies alone. */
export const FIGURE_COLUMNS: Record<MetricUnit, readonly FigureColumn[]> = {
  bytes: [
    {
      title: label('Average'),
      text: (value, seconds, locale) => formatByteRate(value / seconds, locale),
    },
    { title: label('Total'), text: (value, _seconds, locale) => formatBytes(value, locale) },
  ],
  packets: [
    {
      title: label('Average'),
      text: (value, seconds, locale) => formatPacketRate(value / seconds, locale),
    },
    { title: label('Total'), text: (value, _seconds, locale) => formatPackets(value, locale) },
  ],
  flows: [
    {
      title: label('Average per minute'),
      text: (value, seconds, locale) => shortNumber((value / seconds) * 60, locale),
    },
    { title: label('Total'), text: (value, _seconds, locale) => formatCount(value, locale) },
  ],
  ns: [
    {
      title: label('Time'),
      text: (value, _seconds, locale) => formatMilliseconds(value / NS_PER_MS, locale),
    },
  ],
  ms: [{ title: label('Time'), text: (value, _seconds, locale) => formatLatency(value, locale) }],
};
