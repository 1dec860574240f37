import { formatLatency, formatMilliseconds } from '../../../model/format/durations';
import { formatCount, formatPercent, shortNumber } from '../../../model/format/numberText';
import {
  formatByteRate,
  formatBytes,
  formatPacketRate,
  formatPackets,
} from '../../../model/format/quantities';
import { NOT_A_NUMBER } from '../../../model/format/units';
import { label } from '../../../model/label';
import type { MetricUnit } from '../../../model/metrics/measures';

/** A sum over so many seconds, or the statistic of a latency, and what it was before. */
export interface FigureValue {
  readonly value: number;
  readonly seconds: number;
  readonly before?: number;
  /** A second, at the last whole step. */
  readonly now?: number;
}

/** A column of figures: its title, and how a value reads. */
export interface FigureColumn {
  readonly title: string;
  readonly text: (figure: FigureValue, locale: string) => string;
}

const NS_PER_MS = 1e6;

/** What is said of each unit: sums as a rate and in all, latencies alone. Lines and their scale read as the first. */
export const FIGURE_COLUMNS: Record<MetricUnit, readonly [FigureColumn, ...FigureColumn[]]> = {
  bytes: [
    {
      title: label('Average'),
      text: ({ value, seconds }, locale) => formatByteRate(value / seconds, locale),
    },
    { title: label('Total'), text: ({ value }, locale) => formatBytes(value, locale) },
  ],
  packets: [
    {
      title: label('Average'),
      text: ({ value, seconds }, locale) => formatPacketRate(value / seconds, locale),
    },
    { title: label('Total'), text: ({ value }, locale) => formatPackets(value, locale) },
  ],
  flows: [
    {
      title: label('Per minute'),
      text: ({ value, seconds }, locale) => shortNumber((value / seconds) * 60, locale),
    },
    { title: label('Total'), text: ({ value }, locale) => formatCount(value, locale) },
  ],
  ns: [
    {
      title: label('Time'),
      text: ({ value }, locale) => formatMilliseconds(value / NS_PER_MS, locale),
    },
  ],
  ms: [{ title: label('Time'), text: ({ value }, locale) => formatLatency(value, locale) }],
};

/** From here on it is easier to say how many times as much. */
const MANY = 10;

/** What a sum amounts to at the end of the range, as its average reads. */
export const nowColumn = (unit: MetricUnit): FigureColumn => ({
  title: label('Now'),
  text: ({ now = 0 }, locale) => FIGURE_COLUMNS[unit][0].text({ value: now, seconds: 1 }, locale),
});

/** How much more or less than before, as a share of that; nothing can be said where there was nothing. */
export const CHANGE_COLUMN: FigureColumn = {
  title: label('Change'),
  text: ({ value, before }, locale) => {
    if (before === undefined || before <= 0) return NOT_A_NUMBER;
    const times = value / before;
    if (times >= MANY) return `× ${formatPackets(times, locale)}`;
    return `${times > 1 ? '+' : ''}${formatPercent(times - 1, locale)}`;
  },
};
