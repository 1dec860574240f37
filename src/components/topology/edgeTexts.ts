import { formatPackets } from '../../model/format/quantities';
import { msg } from '../../model/msg';
import type { Change, GraphEdge } from '../../model/graph/graph';
import { marksIn } from '../../model/graph/marks/markAmounts';
import type { Translate } from '../shared/readableText';
import { type AmountStyle, amountText } from './amountTexts';

export const CHANGE_TITLES: Readonly<Record<Change, string>> = {
  new: msg('new'),
  gone: msg('gone'),
};

/** How much, what it was before, what it is marked with and whether it is new or gone. */
export const edgeFacts = (edge: GraphEdge, style: AmountStyle, t: Translate): string =>
  [
    amountText(edge.amount, style),
    ...(edge.before ? [t('before: {{amount}}', { amount: amountText(edge.before, style) })] : []),
    ...marksIn(edge.marks).map(({ mark, amount }) =>
      t(mark.texts.fact, { number: formatPackets(amount, style.locale) }),
    ),
    ...(edge.change ? [t(CHANGE_TITLES[edge.change])] : []),
  ].join(', ');
