import { Alert, Skeleton } from '@patternfly/react-core';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../../hooks/pageContext';
import type { ShownFigures } from '../../../../ask/panelQuestion';
import { isAdditive, othersOf } from '../../../../model/metrics/figures';
import type { Panel } from '../../../../model/metrics/panels';
import type { ReadContext } from '../../../../model/fields/readableValue';
import type { TimeWindow } from '../../../../model/timeRange';
import { FIGURE_COLUMNS } from '../figureTexts';
import type { PanelItem } from '../panelItems';
import { ChartBoundary } from './ChartBoundary';
import { OTHERS, type PickItem, REST_COLOR } from './chartSeries';
import { panelLines } from './panelLines';

const TimeChart = lazy(() => import(/* webpackChunkName: "charts" */ './TimeChart'));
const ShareDonut = lazy(() => import(/* webpackChunkName: "charts" */ './ShareDonut'));

export interface PanelChartProps {
  readonly panel: Panel;
  readonly shown: ShownFigures;
  readonly items: readonly PanelItem[];
  /** Keys of what the person does not want to see. */
  readonly hidden: ReadonlySet<string>;
  readonly context: ReadContext;
  readonly onPick: PickItem;
}

const Lines = ({ panel, shown, items, hidden, context, onPick }: PanelChartProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { update } = usePage();
  const isRate = isAdditive(panel.measure);
  const totalName = isRate ? t('Total') : t('All flows');
  const lines = useMemo(
    () => panelLines({ items, shown, isRate, totalName }).filter(({ key }) => !hidden.has(key)),
    [items, shown, isRate, totalName, hidden],
  );
  const text = useMemo(() => {
    const [column] = FIGURE_COLUMNS[shown.figures.unit];
    return (value: number) => column.text({ value, seconds: 1 }, context.locale ?? 'en');
  }, [shown.figures.unit, context.locale]);
  const onRange = ({ startMs, endMs }: TimeWindow) =>
    update({ time: { kind: 'absolute', startS: startMs / 1000, endS: endMs / 1000 } });
  return (
    <TimeChart
      title={t(panel.title)}
      window={shown.window}
      time={context}
      lines={lines}
      text={text}
      onRange={onRange}
      onPick={onPick}
    />
  );
};

const Shares = ({ panel, shown, items, hidden, context, onPick }: PanelChartProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { figures, window } = shown;
  const others = othersOf(panel.measure, figures) ?? 0;
  const seconds = (window.endMs - window.startMs) / 1000;
  const column = FIGURE_COLUMNS[figures.unit].at(-1) ?? FIGURE_COLUMNS[figures.unit][0];
  const text = (value: number) => column.text({ value, seconds }, context.locale ?? 'en');
  const slices = [
    ...items.map(({ key, name, color, figure: { value } }) => ({ key, name, color, value })),
    { key: OTHERS, name: t('Others'), color: REST_COLOR, value: others },
  ].filter(({ key }) => !hidden.has(key));
  return (
    <ShareDonut
      title={t(panel.title)}
      total={figures.total === undefined ? '' : text(figures.total)}
      slices={slices}
      text={text}
      onPick={onPick}
    />
  );
};

const LOOKS = { lines: Lines, donut: Shares, ranks: undefined } as const;

/** Whether there is something to draw; ranks are bars of the table. */
export const hasChart = ({ look }: Panel, { figures }: ShownFigures): boolean =>
  look === 'donut' || (look === 'lines' && figures.lines.length > 0);

/** The figures of a panel as a picture. Where it fails, the table still has them. */
export const PanelChart = (props: PanelChartProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const Chart = LOOKS[props.panel.look];
  if (!Chart) return null;
  const problem = (
    <Alert isInline isPlain variant="warning" title={t('The chart cannot be drawn.')} />
  );
  return (
    <ChartBoundary drawn={props.shown} fallback={problem}>
      <Suspense fallback={<Skeleton height="11.25rem" screenreaderText={t('Loading')} />}>
        <Chart {...props} />
      </Suspense>
    </ChartBoundary>
  );
};
