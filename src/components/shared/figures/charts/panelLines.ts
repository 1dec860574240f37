import type { ShownFigures } from '../../../../ask/panelQuestion';
import { filledLine } from '../../../../model/metrics/filledLine';
import type { Line } from '../../../../model/metrics/figures';
import { type ChartItem, type ChartLineItem, REST_COLOR, TOTAL } from './chartSeries';

interface LinesInput {
  readonly items: readonly ChartItem[];
  readonly shown: ShownFigures;
  /** Numbers spread over time; else a statistic, which is unknown where nothing was measured. */
  readonly isRate: boolean;
  readonly totalName: string;
}

/** What a panel draws over time, foremost first: groups by rank, what they were before, and behind them the total. */
export const panelLines = ({ items, shown, isRate, totalName }: LinesInput): ChartLineItem[] => {
  const { lines, totalLine, before } = shown.figures;
  const filled = (line: Line) => filledLine(line, shown.window, isRate);
  const drawn = (some: readonly Line[], isBefore: boolean): ChartLineItem[] =>
    items.flatMap(({ key, name, color }, at) => {
      const line = some[at];
      return line ? [{ key, name, color, points: filled(line), isBefore }] : [];
    });
  const total = { key: TOTAL, name: totalName, color: REST_COLOR, points: filled(totalLine) };
  return [
    ...drawn(lines, false),
    ...drawn(before?.lines ?? [], true),
    ...(totalLine.length > 0 ? [{ ...total, isArea: isRate }] : []),
  ];
};
