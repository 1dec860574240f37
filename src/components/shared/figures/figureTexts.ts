import { formatLatency, formatMilliseconds } from '../../../model/format/durations';
import { formatCount, formatPercent, shortNumber } from '../../../model/format/numberText';
import {
  formatByteRate,
  formatBytes,
  formatPacketRate,
  formatPackets,
} from '../../../model/format/quantities';
import { NOT_A_NUMBER } from '../../../model/format/units';
import { msg } from '../../../model/msg';
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
      title: msg('Average'),
      text: ({ value, seconds }, locale) => formatByteRate(value / seconds, locale),
    },
    { title: msg('Total'), text: ({ value }, locale) => formatBytes(value, locale) },
  ],
  packets: [
    {
      title: msg('Average'),
      text: ({ value, seconds }, locale) => formatPacketRate(value / seconds, locale),
    },
    { title: msg('Total'), text: ({ value }, locale) => formatPackets(value, locale) },
  ],
  flows: [
    {
      title: msg('Per minute'),
      text: ({ value, seconds }, locale) => shortNumber((value / seconds) * 60, locale),
    },
    { title: msg('Total'), text: ({ value }, locale) => formatCount(value, locale) },
  ],
  ns: [
    {
      title: msg('Time'),
      text: ({ value }, locale) => formatMilliseconds(value / NS_PER_MS, locale),
    },
  ],
  ms: [{ title: msg('Time'), text: ({ value }, locale) => formatLatency(value, locale) }],
};

/** From here on it is easier to say how many times as much. */
const MANY = 10;

/** What a sum amounts to at the end of the range, as its average reads. */
export const nowColumn = (unit: MetricUnit): FigureColumn => ({
  title: msg('Now'),
  text: ({ now = 0 }, locale) => FIGURE_COLUMNS[unit][0].text({ value: now, seconds: 1 }, locale),
});

/** How much more or less than before, as a share of that; nothing can be said where there was nothing. */
export const CHANGE_COLUMN: FigureColumn = {
  title: msg('Change'),
  text: ({ value, before }, locale) => {
    if (before === undefined || before <= 0) return NOT_A_NUMBER;
    const times = value / before;
    if (times >= MANY) return `× ${formatPackets(times, locale)}`;
    return `${times > 1 ? '+' : ''}${formatPercent(times - 1, locale)}`;
  },
};
