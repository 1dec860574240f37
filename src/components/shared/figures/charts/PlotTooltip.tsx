import { useTranslation } from 'react-i18next';
import { formatDateTime, type TimeStyle } from '../../../../model/format/times';
import type { ChartLineItem } from './chartSeries';
import { tooltipRows } from './tooltipRows';

interface PlotTooltipProps {
  readonly lines: readonly ChartLineItem[];
  readonly step: number;
  /** Where the step is, as pixels and as a share of the width. */
  readonly place: { readonly x: number; readonly share: number };
  readonly text: (value: number) => string;
  readonly time: TimeStyle;
}

/** The values at one step. Seen by the mouse only: the table has the numbers for all. */
export const PlotTooltip = ({ lines, step, place, text, time }: PlotTooltipProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { rows, more } = tooltipRows(lines, step);
  const atS = lines[0]?.points[step]?.[0] ?? 0;
  return (
    <div
      className="network-evidence__plot-tooltip"
      // As far to the left as the step is to the right, so that it never leaves the panel.
      style={{ left: place.x, transform: `translateX(-${place.share * 100}%)` }}
      aria-hidden
      data-test="plot-tooltip"
    >
      <strong>{formatDateTime(atS * 1000, time)}</strong>
      {rows.map(({ line: { key, name, color }, value, before }) => (
        <div key={key} className="network-evidence__plot-tooltip-row">
          <span className="network-evidence__swatch-mark" style={{ color }} />
          <span className="network-evidence__plot-tooltip-name">{name}</span>
          <span>{text(value)}</span>
          {before === undefined ? null : (
            <span className="network-evidence__group-more">
              {t('before: {{value}}', { value: text(before) })}
            </span>
          )}
        </div>
      ))}
      {more > 0 ? <div>{t('{{number}} more', { number: more })}</div> : null}
    </div>
  );
};
