import { Table, Tbody, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { ShownFigures } from '../../../ask/panelQuestion';
import { isAdditive, othersAt, othersOf, valueAt } from '../../../model/metrics/figures';
import { stepsOf } from '../../../model/metrics/steps';
import type { Panel } from '../../../model/metrics/panels';
import { KindBadge } from '../KindBadge';
import { OTHERS, REST_COLOR, TOTAL, type ChartItem } from './charts/chartSeries';
import { FigureRow, type ChartLegend } from './FigureRow';
import { CHANGE_COLUMN, FIGURE_COLUMNS, nowColumn, type FigureValue } from './figureTexts';
import type { PanelItem } from './panelItems';
import type { MouseEvent } from 'react';
import type { GroupName } from '../../../model/metrics/groupName';
import '../ValueButton.css';
import { GroupText } from './GroupText';
import { Label } from '@patternfly/react-core';
import { ExclamationTriangleIcon } from '@patternfly/react-icons';

interface GroupNoteProps {
  /** A `msg()` text; nothing to say where absent. */
  readonly text: string | undefined;
}

/** What makes a group stand out among the others. */
const GroupNote = ({ text }: GroupNoteProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  if (text === undefined) return null;
  return (
    <>
      {' '}
      <Label isCompact color="orange" icon={<ExclamationTriangleIcon />} data-test="group-note">
        {t(text)}
      </Label>
    </>
  );
};

interface GroupButtonProps {
  readonly name: GroupName;
  readonly onOpen: (button: HTMLButtonElement) => void;
}

/** A group by its name, which opens what can be done with it. */
const GroupButton = ({ name, onOpen }: GroupButtonProps) => (
  <button
    type="button"
    className="network-evidence__value"
    aria-haspopup="menu"
    onClick={({ currentTarget }: MouseEvent<HTMLButtonElement>) => onOpen(currentTarget)}
    data-test="group"
  >
    <GroupText name={name} />
  </button>
);

interface FigureTableProps {
  readonly panel: Panel;
  readonly shown: ShownFigures;
  readonly items: readonly PanelItem[];
  /** Without a chart, bars say how large the groups are. */
  readonly legend: ChartLegend | undefined;
  readonly onOpen: (item: PanelItem, button: HTMLButtonElement) => void;
}

/** How long the bar of a group is, of the longest one. */
const shareOf = (value: number, items: readonly PanelItem[]): string => {
  const most = Math.max(...items.map(({ figure }) => figure.value));
  return `${most > 0 ? (value / most) * 100 : 0}%`;
};

/** The groups of a panel by rank, what is left of the total, and the total: the legend of the chart, and its text. */
export const FigureTable = (props: FigureTableProps) => {
  const { panel, shown, items, legend, onOpen } = props;
  const { t } = useTranslation('plugin__network-evidence');
  const { figures, window } = shown;
  const { total, before } = figures;
  const seconds = (window.endMs - window.startMs) / 1000;
  const hasNow = isAdditive(panel.measure) && figures.lines.length > 0 && !before;
  const columns = [
    ...(hasNow ? [nowColumn(figures.unit)] : []),
    ...FIGURE_COLUMNS[figures.unit],
    ...(before ? [CHANGE_COLUMN] : []),
  ];
  const { lastS } = stepsOf(window);
  const others = panel.isComplete ? undefined : othersOf(panel.measure, figures);
  const drawn = { [OTHERS]: panel.look === 'donut', [TOTAL]: figures.totalLine.length > 0 };
  const rest = (
    key: typeof OTHERS | typeof TOTAL,
    name: string,
    figure: Partial<Omit<FigureValue, 'seconds'>>,
  ) => {
    const { value } = figure;
    if (value === undefined) return null;
    const item: ChartItem = { key, name, color: REST_COLOR };
    return (
      <FigureRow
        item={item}
        legend={drawn[key] ? legend : undefined}
        figure={{ ...figure, value, seconds }}
        columns={columns}
        test={`figure-${key}`}
      >
        {key === TOTAL ? <strong>{name}</strong> : name}
      </FigureRow>
    );
  };
  return (
    <Table
      variant="compact"
      borders={false}
      aria-label={t(panel.title)}
      gridBreakPoint=""
      className="network-evidence__figures"
    >
      <Thead>
        <Tr>
          <Th width={70} className="network-evidence__group">
            {t('Name')}
          </Th>
          {columns.map(({ title }) => (
            <Th key={title} modifier="nowrap" className="network-evidence__figure">
              {t(title)}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {items.map((item, rank) => (
          <FigureRow
            key={item.key}
            item={item}
            legend={legend}
            figure={{
              value: item.figure.value,
              seconds,
              before: before?.values[rank],
              now: valueAt(figures.lines[rank], lastS),
            }}
            columns={columns}
            test="figure"
            share={legend ? undefined : shareOf(item.figure.value, items)}
          >
            {item.kind === undefined ? null : <KindBadge kind={item.kind} />}
            <GroupButton name={item.group} onOpen={(button) => onOpen(item, button)} />
            <GroupNote text={panel.noteOf?.(item.figure.labels)} />
          </FigureRow>
        ))}
        {rest(OTHERS, t('Others'), {
          value: others,
          now: othersAt(figures, lastS),
        })}
        {rest(TOTAL, isAdditive(panel.measure) ? t('Total') : t('All flows'), {
          value: total,
          before: before?.total,
          now: valueAt(figures.totalLine, lastS),
        })}
      </Tbody>
    </Table>
  );
};
