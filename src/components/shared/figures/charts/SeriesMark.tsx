import type { ReactNode } from 'react';
import type { ChartItem } from './chartSeries';
import { useIsEmphasised } from './emphasis';

interface SeriesMarkProps {
  readonly item: Pick<ChartItem, 'key' | 'color'>;
  readonly tone?: string;
  readonly children: ReactNode;
}

/** What is drawn of a group, in its colour; stands out while the person looks at its row, and without drawing anew. */
export const SeriesMark = ({ item: { key, color }, tone = '', children }: SeriesMarkProps) => {
  const emphasised = useIsEmphasised(key) ? 'network-evidence__mark-strong' : '';
  return (
    <g
      className={`network-evidence__mark ${tone} ${emphasised}`}
      style={{ color }}
      data-test="chart-mark"
      data-key={key}
    >
      {children}
    </g>
  );
};
