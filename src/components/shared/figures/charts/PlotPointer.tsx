import { stepEnds } from '../../../../model/metrics/filledLine';
import type { TimeStyle } from '../../../../model/format/times';
import type { TimeWindow } from '../../../../model/timeRange';
import type { ChartLineItem, PickItem } from './chartSeries';
import { innerHeight, PADDING, type Plot, xOf } from './plot';
import { PlotTooltip } from './PlotTooltip';
import { usePlotPointer } from './usePlotPointer';

interface PlotPointerProps {
  readonly plot: Plot;
  readonly lines: readonly ChartLineItem[];
  readonly text: (value: number) => string;
  readonly time: TimeStyle;
  readonly onRange: (range: TimeWindow) => void;
  readonly onPick: PickItem;
}

/** What follows the mouse, over the lines and apart from them, so that they are not drawn again. */
export const PlotPointer = ({ plot, lines, text, time, onRange, onPick }: PlotPointerProps) => {
  const { step, band, handlers } = usePlotPointer({ plot, lines, onRange, onPick });
  const atS = step === undefined ? undefined : stepEnds(plot.window)[step];
  const x = atS === undefined ? 0 : xOf(plot, atS * 1000);
  return (
    <>
      <svg
        className="network-evidence__plot-pointer"
        width={plot.width}
        height={plot.height}
        aria-hidden
        data-test="plot-pointer"
        {...handlers}
      >
        {band ? (
          <rect
            className="network-evidence__plot-band"
            x={xOf(plot, band.startMs)}
            width={Math.max(0, xOf(plot, band.endMs) - xOf(plot, band.startMs))}
            y={PADDING.top}
            height={innerHeight(plot)}
            data-test="plot-band"
          />
        ) : null}
        {atS === undefined ? null : (
          <line
            className="network-evidence__plot-cursor"
            x1={x}
            x2={x}
            y1={PADDING.top}
            y2={PADDING.top + innerHeight(plot)}
          />
        )}
      </svg>
      {step === undefined || atS === undefined ? null : (
        <PlotTooltip
          lines={lines}
          step={step}
          place={{ x, share: x / plot.width }}
          text={text}
          time={time}
        />
      )}
    </>
  );
};
