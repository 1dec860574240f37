import { ChartDonut, ChartLabel } from '@patternfly/react-charts/victory';
import { useTranslation } from 'react-i18next';
import type { ChartSlice, PickItem } from './chartSeries';
import { MarkedSlice } from './MarkedSlice';

export interface ShareDonutProps {
  readonly title: string;
  readonly slices: readonly ChartSlice[];
  readonly text: (value: number) => string;
  /** What stands in the middle. */
  readonly total: string;
  readonly onPick: PickItem;
}

const SIZE = 180;
const RADIUS = 84;
const HOLE = 60;
const TOTAL_LABEL = { fill: 'var(--pf-t--global--text--color--subtle)', fontSize: 14 };
const SLICE = { fill: 'currentColor', stroke: 'none' };

/** Shares of a whole. */
export default function ShareDonut({ title, slices, text, total, onPick }: ShareDonutProps) {
  const { t } = useTranslation('plugin__network-evidence');
  const drawn = slices.filter(({ value }) => Number.isFinite(value) && value > 0);
  const bySlice = new Map(drawn.map((slice) => [slice.key, slice]));
  return (
    <div className="network-evidence__donut" data-test="share-donut">
      <svg width={SIZE} height={SIZE} role="img" aria-label={t('Shares: {{title}}', { title })}>
        <ChartDonut
          standalone={false}
          width={SIZE}
          height={SIZE}
          padding={0}
          radius={RADIUS}
          innerRadius={HOLE}
          data={drawn.map(({ key, value }) => ({ x: key, y: value }))}
          labels={() => null}
          allowTooltip={false}
          style={{ data: SLICE }}
          dataComponent={<MarkedSlice bySlice={bySlice} text={text} onPick={onPick} />}
          title={total}
          subTitle={t('Total')}
          subTitleComponent={<ChartLabel style={TOTAL_LABEL} />}
        />
      </svg>
    </div>
  );
}
