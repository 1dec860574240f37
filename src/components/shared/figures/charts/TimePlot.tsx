import {
  ChartArea,
  ChartAxis,
  ChartLine,
  type ChartLineProps,
  getTheme,
} from '@patternfly/react-charts/victory';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTick, type TimeStyle } from '../../../../model/format/times';
import { timeTicks } from '../../../../model/metrics/timeTicks';
import type { ChartLineItem } from './chartSeries';
import { innerWidth, lonePoints, PADDING, type Plot } from './plot';
import { SeriesMark } from './SeriesMark';

interface TimePlotProps {
  readonly title: string;
  readonly plot: Plot;
  readonly lines: readonly ChartLineItem[];
  readonly text: (value: number) => string;
  readonly time: TimeStyle;
}

/** Made once: every component would put one together for itself. */
const THEME = getTheme('blue');
const GROUP = <g />;
/** Colour and width come from the mark around it. */
const LINE = { fill: 'none', stroke: 'currentColor', strokeWidth: 'inherit' };
const AREA = { fill: 'currentColor', fillOpacity: 'inherit', stroke: 'none' };
const TICKS = { fontSize: 12, padding: 6, fill: 'var(--pf-t--global--text--color--subtle)' };
const GRID = { stroke: 'var(--pf-t--global--border--color--default)', strokeWidth: 1 };
const NO_AXIS = { stroke: 'none' };

const PIXELS_A_TIME = 80;

const toneOf = ({ isBefore, isArea }: ChartLineItem): string | undefined => {
  if (isArea) return 'network-evidence__mark-area';
  return isBefore ? 'network-evidence__mark-before' : undefined;
};

type Frame = Pick<ChartLineProps, 'width' | 'height' | 'padding' | 'domain'>;

interface DrawnProps {
  readonly line: ChartLineItem;
  readonly plot: Plot;
  readonly frame: Frame;
}

const Drawn = memo(({ line, plot, frame }: DrawnProps) => {
  const data = useMemo(
    () => line.points.map(([atS, value]) => ({ x: atS * 1000, y: value ?? null })),
    [line.points],
  );
  const shared = { ...frame, data, theme: THEME, standalone: false, groupComponent: GROUP };
  return (
    <SeriesMark item={line} tone={toneOf(line)}>
      {line.isArea ? (
        <ChartArea {...shared} style={{ data: AREA }} />
      ) : (
        <>
          <ChartLine {...shared} style={{ data: LINE }} />
          <path className="network-evidence__mark-dots" d={lonePoints(plot, line)} />
        </>
      )}
    </SeriesMark>
  );
});
Drawn.displayName = 'Drawn';

/** Axes and lines. Drawn anew only when figures, size or what is hidden change, never because the mouse moves. */
export const TimePlot = memo(({ title, plot, lines, text, time }: TimePlotProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { width, height, window, most } = plot;
  const frame = useMemo<Frame>(
    () => ({
      width,
      height,
      padding: PADDING,
      domain: { x: [window.startMs, window.endMs], y: [0, most] },
    }),
    [width, height, window, most],
  );
  const times = timeTicks(window, Math.max(2, Math.floor(innerWidth(plot) / PIXELS_A_TIME)), time);
  const timeTexts = new Map(times.map(({ atMs, style }) => [atMs, formatTick(atMs, style, time)]));
  const axis = { ...frame, theme: THEME, standalone: false };
  return (
    <svg
      className="network-evidence__plot-picture"
      width={width}
      height={height}
      role="img"
      aria-label={t('{{title}} over time', { title })}
    >
      <ChartAxis
        {...axis}
        dependentAxis
        tickValues={[...plot.valueTicks]}
        tickFormat={text}
        style={{ axis: NO_AXIS, grid: GRID, ticks: NO_AXIS, tickLabels: TICKS }}
      />
      <ChartAxis
        {...axis}
        tickValues={times.map(({ atMs }) => atMs)}
        tickFormat={(atMs: number) => timeTexts.get(atMs) ?? ''}
        style={{ axis: GRID, grid: NO_AXIS, ticks: NO_AXIS, tickLabels: TICKS }}
      />
      {lines
        .map((line) => (
          <Drawn
            key={`${line.key} ${String(line.isBefore)}`}
            line={line}
            plot={plot}
            frame={frame}
          />
        ))
        .reverse()}
    </svg>
  );
});
TimePlot.displayName = 'TimePlot';
