import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { intlZone, usePage } from '../../../hooks/pageContext';
import type { Severity } from '../../../model/evidence/answers';
import { rowOfState } from '../../../model/evidence/joinStates';
import { formatCount } from '../../../model/format/numberText';
import type { ChartLineItem } from '../../shared/figures/charts/chartSeries';
import { plotOf } from '../../shared/figures/charts/plot';
import { TimePlot } from '../../shared/figures/charts/TimePlot';
import { useSize } from '../../shared/figures/charts/useSize';
import '../../shared/figures/PanelFiguresView.css';
import type { CountedScan } from './countedScans';
import { SEVERITY_COLORS } from './SeverityText';

interface HistoryChartProps {
  /** Oldest first; two at least. */
  readonly scans: readonly CountedScan[];
}

/** The worst is drawn on top. What nobody rated is in the table alone. */
const LINES: readonly Severity[] = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];

/** How many findings each scan had, over time. The table beside it has the same numbers. */
export default function HistoryChart({ scans }: HistoryChartProps) {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { timeZone } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const lines = useMemo(
    () =>
      LINES.map((severity): ChartLineItem => ({
        key: severity,
        name: t(rowOfState(severity).title),
        color: SEVERITY_COLORS[severity],
        points: scans.map(({ ms, summary }) => [ms / 1000, summary.counts[severity].total]),
      })),
    [scans, t],
  );
  const window = useMemo(
    () => ({ startMs: scans[0]?.ms ?? 0, endMs: scans.at(-1)?.ms ?? 1 }),
    [scans],
  );
  const plot = useMemo(() => plotOf(lines, window, size), [lines, window, size]);
  const time = useMemo(
    () => ({ locale: i18n.language, timeZone: intlZone(timeZone) }),
    [i18n.language, timeZone],
  );
  return (
    <>
      <div ref={box} className="network-evidence__report-chart" data-test="history-chart">
        <TimePlot
          title={t('Findings by scan')}
          plot={plot}
          lines={lines}
          text={(value) => formatCount(value, i18n.language)}
          time={time}
        />
      </div>
      <div className="network-evidence__report-key" aria-hidden="true">
        {lines.map(({ key, name, color }) => (
          <span key={key}>
            <span className="network-evidence__report-swatch" style={{ color }} />
            {name}
          </span>
        ))}
      </div>
    </>
  );
}
