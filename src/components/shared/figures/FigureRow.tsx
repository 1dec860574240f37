import { Td, Tr } from '@patternfly/react-table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartItem } from './charts/chartSeries';
import { useEmphasis, useIsEmphasised } from './charts/emphasis';
import { SeriesToggle } from './charts/SeriesToggle';
import type { FigureColumn, FigureValue } from './figureTexts';

/** What of the chart a table is the legend of; absent where there is no chart. */
export interface ChartLegend {
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

interface FigureRowProps {
  readonly item: ChartItem;
  readonly legend: ChartLegend | undefined;
  readonly figure: FigureValue;
  readonly columns: readonly FigureColumn[];
  readonly test: string;
  /** The length of a bar below the name, in percent. */
  readonly share?: string;
  readonly children: ReactNode;
}

/** A row of figures. While it is looked at, what is drawn of it stands out, and the reverse. */
export const FigureRow = ({ item, legend, figure, columns, ...props }: FigureRowProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const emphasis = useEmphasis();
  const isEmphasised = useIsEmphasised(item.key);
  const look = () => emphasis.put(item.key);
  const lookAway = () => emphasis.put(undefined);
  return (
    <Tr
      className={isEmphasised ? 'network-evidence__row-strong' : undefined}
      onMouseEnter={look}
      onMouseLeave={lookAway}
      onFocus={look}
      onBlur={lookAway}
      data-test={props.test}
    >
      <Td dataLabel={t('Name')} modifier="truncate" className="network-evidence__group">
        <div className="network-evidence__group-line">
          {legend ? (
            <SeriesToggle
              item={item}
              isShown={!legend.hidden.has(item.key)}
              onToggle={legend.onToggle}
            />
          ) : null}
          {props.children}
        </div>
        {props.share === undefined ? null : (
          <span className="network-evidence__share" style={{ inlineSize: props.share }} />
        )}
      </Td>
      {columns.map(({ title, text }) => (
        <Td key={title} dataLabel={t(title)} modifier="nowrap" className="network-evidence__figure">
          {text(figure, i18n.language)}
        </Td>
      ))}
    </Tr>
  );
};
