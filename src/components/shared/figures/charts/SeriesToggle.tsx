import { useTranslation } from 'react-i18next';
import type { ChartItem } from './chartSeries';

interface SeriesToggleProps {
  readonly item: ChartItem;
  readonly isShown: boolean;
  readonly onToggle: (key: string) => void;
}

/** The colour of a row in the chart; pressed while the chart has it. */
export const SeriesToggle = ({
  item: { key, name, color },
  isShown,
  onToggle,
}: SeriesToggleProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <button
      type="button"
      className="network-evidence__swatch"
      style={{ color }}
      aria-pressed={isShown}
      aria-label={t('Show {{name}}', { name })}
      title={isShown ? t('Hide {{name}}', { name }) : t('Show {{name}}', { name })}
      onClick={() => onToggle(key)}
      data-test="series-toggle"
    >
      <span className="network-evidence__swatch-mark" />
    </button>
  );
};
