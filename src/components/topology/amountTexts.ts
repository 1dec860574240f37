import type { MetricUnit } from '../../model/metrics/measures';
import type { Amount } from '../../model/graph/amount';
import { amountValue, isBound } from '../../model/graph/amountMath';
import { FIGURE_COLUMNS } from '../shared/figures/figureTexts';

/** How the amounts of a graph are to be read. */
export interface AmountStyle {
  readonly unit: MetricUnit;
  /** Sums are said as such, and not as rates. */
  readonly isTotal: boolean;
  /** That sums are about. */
  readonly seconds: number;
  readonly locale: string;
}

/** An amount with its unit: "1.2 MBps"; "≤ 40 ms" where it is at most that. */
export const amountText = (amount: Amount, style: AmountStyle): string => {
  const { unit, isTotal, locale } = style;
  const [rate, total] = FIGURE_COLUMNS[unit];
  const column = isTotal && total ? total : rate;
  // The steps of a series are rates already.
  const seconds = amount.kind === 'sum' ? style.seconds : 1;
  const text = column.text({ value: amountValue(amount), seconds }, locale);
  return isBound(amount) ? `≤ ${text}` : text;
};
