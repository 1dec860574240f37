import { useMemo, useRef } from 'react';
import type { TimeStyle } from '../../../../model/format/times';
import type { TimeWindow } from '../../../../model/timeRange';
import type { ChartLineItem, PickItem } from './chartSeries';
import { plotOf } from './plot';
import { PlotPointer } from './PlotPointer';
import { TimePlot } from './TimePlot';
import { useSize } from './useSize';

export interface TimeChartProps {
  readonly title: string;
  /** In the order of rank; the first is drawn on top. */
  readonly lines: readonly ChartLineItem[];
  readonly window: TimeWindow;
  readonly text: (value: number) => string;
  readonly time: TimeStyle;
  readonly onRange: (range: TimeWindow) => void;
  readonly onPick: PickItem;
}

/** Values over time on one scale from zero. */
export default function TimeChart({ title, lines, window, ...props }: TimeChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const plot = useMemo(() => plotOf(lines, window, size), [lines, window, size]);
  const { text, time, onRange, onPick } = props;
  return (
    <div ref={box} className="network-evidence__plot" data-test="time-chart">
      <TimePlot title={title} plot={plot} lines={lines} text={text} time={time} />
      <PlotPointer
        plot={plot}
        lines={lines}
        text={text}
        time={time}
        onRange={onRange}
        onPick={onPick}
      />
    </div>
  );
}
